/// Plain values that never change, looked up in inner loops.
///
/// An array would be counted as used and not used again at every look, which costs more than the
/// look itself; this is one load and one comparison.
@safe
final class FixedTable<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    unsafe start = .allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      unsafe (start + index).initialize(to: element)
    }
  }

  deinit { unsafe start.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such place")
    return unsafe start[index]
  }
}
