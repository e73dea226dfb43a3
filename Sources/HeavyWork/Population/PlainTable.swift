/// Plain values in memory of their own, for inner loops: looked up, changed and appended without
/// asking who else is looking.
///
/// An array in a class is counted as used at every look, and checked for exclusive use at every
/// change; both cost more than the look itself. Places are checked here too. Each belongs to one
/// thread.
@safe
final class PlainTable<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  private let filled: UnsafeMutablePointer<Int>
  let capacity: Int

  init(_ elements: [Element], capacity: Int = 0) {
    self.capacity = max(1, capacity, elements.count)
    unsafe start = .allocate(capacity: self.capacity)
    unsafe filled = .allocate(capacity: 1)
    unsafe filled.initialize(to: 0)
    for element in elements { append(element) }
  }

  deinit {
    unsafe start.deallocate()
    unsafe filled.deallocate()
  }

  @inline(__always) var count: Int { unsafe filled.pointee }

  @inline(__always) var isEmpty: Bool { count == 0 }

  @inline(__always) var isFull: Bool { count == capacity }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such place")
      return unsafe start[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such place")
      unsafe start[index] = newValue
    }
  }

  /// The element at a place that is known to be there: one this program gave out itself, and that
  /// comes from no file.
  @inline(__always)
  subscript(known index: Int) -> Element {
    get { unsafe start[index] }
    set { unsafe start[index] = newValue }
  }

  /// Changes the element at a place.
  @inline(__always)
  func change(_ index: Int, _ body: (inout Element) -> Void) {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such place")
    unsafe body(&start[index])
  }

  @inline(__always)
  func append(_ element: Element) {
    precondition(count < capacity, "no room")
    unsafe (start + count).initialize(to: element)
    unsafe filled.pointee &+= 1
  }

  @inline(__always)
  func removeAll() { unsafe filled.pointee = 0 }

  /// Adds all elements to an array, and has none then.
  func move(to array: inout [Element]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    removeAll()
  }
}
