/// Sorts people out for whom the bounds of variants say enough, before their months are worked out.
///
/// Most people have no right, or all months, under all of several variants. Who is left is written to
/// lists without a branch: on which side of a bound somebody lies cannot be foreseen, and a
/// processor that guesses wrong loses more time than the sums take. Each thread has its own.
@safe
final class SweepSieve {
  /// The people that are sifted at once, at most.
  static let tile = 4096

  /// A list of people, by their number in the tile.
  @safe
  struct People {
    fileprivate let start: UnsafeMutablePointer<Int32>
    fileprivate(set) var count = 0

    fileprivate init() { unsafe start = .allocate(capacity: SweepSieve.tile + 1) }

    @inline(__always)
    subscript(place: Int) -> Int { unsafe Int(start[place]) }

    /// Writes a person behind the list, and keeps them there where it is wanted.
    @inline(__always)
    fileprivate mutating func note(_ person: Int, if isKept: Bool) {
      unsafe start[count] = Int32(truncatingIfNeeded: person)
      count &+= isKept ? 1 : 0
    }
  }

  /// People for whom the bounds of a span do not say enough.
  private var open = People()
  /// Of those, people who may or may not have a right under a block.
  private(set) var doubtful = People()
  /// Of those, people who have a right under all variants of a block.
  private(set) var entitled = People()

  deinit {
    unsafe open.start.deallocate()
    unsafe doubtful.start.deallocate()
    unsafe entitled.start.deallocate()
  }

  /// Begins with people of one group.
  ///
  /// - Returns: how many have all months under all variants of the span.
  @inline(__always)
  func begin(_ people: SweepPeople, _ reach: SweepReach, count: Int) -> Int {
    precondition(people.count <= SweepSieve.tile, "more people than a tile holds")
    var (whole, list) = (0, open)
    list.count = 0
    unsafe reach.columns.withUnsafeBufferPointer { bounds in
      guard let bounds = bounds.baseAddress else { return }
      for person in 0..<people.count {
        let found = unsafe people.reach(person, bounds, count: count)
        let isWhole = found[2] > SweepReach.high
        whole &+= isWhole ? 1 : 0
        list.note(person, if: !(found[0] < SweepReach.low || isWhole))
      }
    }
    open = list
    return whole
  }

  /// Divides who is left by what the bounds of a block say.
  ///
  /// - Returns: how many have all months under all its variants.
  @inline(__always)
  func divide(_ people: SweepPeople, _ reach: SweepReach, count: Int) -> Int {
    var (whole, first, second) = (0, doubtful, entitled)
    (first.count, second.count) = (0, 0)
    let list = open
    unsafe reach.columns.withUnsafeBufferPointer { bounds in
      guard let bounds = bounds.baseAddress else { return }
      for place in 0..<list.count {
        let person = list[place]
        let found = unsafe people.reach(person, bounds, count: count)
        let isWhole = found[2] > SweepReach.high
        let isLeft = !(found[0] < SweepReach.low || isWhole)
        let hasRight = found[1] > SweepReach.high
        whole &+= isWhole ? 1 : 0
        first.note(person, if: isLeft && !hasRight)
        second.note(person, if: isLeft && hasRight)
      }
    }
    (doubtful, entitled) = (first, second)
    return whole
  }
}
