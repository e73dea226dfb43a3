/// How the rows of a file are laid out, for the fast reader: what stands in each column, and which
/// byte ends it.
@safe
final class PlainLayout {
  /// What a column holds.
  enum Content: UInt8 {
    case function, factor, hours, kind, employer, sector, fact, id, born, from, to, other

    /// Those of which a file has one column whose values are kept.
    static let kept: [Content] = [.function, .factor, .hours, .kind, .employer, .sector]

    init(_ role: ColumnRole) {
      self =
        switch role {
        case .id: .id
        case .born: .born
        case .function: .function
        case .from: .from
        case .to: .to
        case .fte: .factor
        case .hours: .hours
        case .kind: .kind
        case .employer: .employer
        case .sector: .sector
        case .people: .other
        }
    }
  }

  /// How a cell is read.
  enum Reading: UInt8 {
    /// Looked up among values that were met before.
    case kept
    /// So, but first compared with the same cell of the row before.
    case steady
    case from
    /// The first day, and the last one in the column behind it.
    case fromTo
    case to, id, born, other

    init(_ content: Content) {
      self =
        switch content {
        case .function, .factor, .hours: .kept
        case .kind, .employer, .sector, .fact: .steady
        case .from: .from
        case .to: .to
        case .id: .id
        case .born: .born
        case .other: .other
        }
    }
  }

  @safe
  struct Column: BitwiseCopyable {
    fileprivate(set) var reading: Reading
    let content: Content
    /// The byte behind a cell of this column.
    let end: UInt8
    /// Where the value goes among those of a row.
    let target: UInt8
    /// The place among the facts that are read.
    let fact: Int32
    /// Eight times the byte behind a cell.
    let ends: UInt64
    /// What was kept of the column's values; another column's where none are.
    let places: CellTable.Places
    /// Where a steady cell of the row before stands, with what ends it; no bytes where none was
    /// read.
    fileprivate(set) var before = 0
    fileprivate(set) var length = 0

    init(_ content: Content, end: UInt8, fact: Int, _ columns: PlainColumns) {
      reading = Reading(content)
      self.content = content
      self.end = end
      ends = WordScan.pattern(end)
      self.fact = Int32(fact)
      target = UInt8(
        truncatingIfNeeded: content == .fact ? Content.kept.count + fact : Int(content.rawValue))
      unsafe places = columns.table(content, fact: fact).places
    }
  }

  /// The column that is next while a row is read.
  @safe
  struct Walk {
    private var place: UnsafeMutablePointer<Column>

    fileprivate init(_ place: UnsafeMutablePointer<Column>) { unsafe self.place = unsafe place }

    // One by one, because a column is too large to be taken out as a whole for every cell.
    @inline(__always) var reading: Reading { unsafe place.pointee.reading }
    @inline(__always) var end: UInt8 { unsafe place.pointee.end }
    @inline(__always) var ends: UInt64 { unsafe place.pointee.ends }
    @inline(__always) var target: Int { unsafe Int(place.pointee.target) }
    @inline(__always) var places: CellTable.Places { unsafe place.pointee.places }
    @inline(__always) var before: Int { unsafe place.pointee.before }
    @inline(__always) var length: Int { unsafe place.pointee.length }
    var column: Column { unsafe place.pointee }

    @inline(__always)
    mutating func go() { unsafe place += 1 }

    @inline(__always)
    func isBefore(_ end: Walk) -> Bool { unsafe place < end.place }

    /// Keeps where a steady cell stands.
    @inline(__always)
    func keep(_ start: Int, length: Int) {
      unsafe place.pointee.before = start
      unsafe place.pointee.length = length
    }
  }

  /// What ends a row.
  enum LineEnd: UInt8 {
    case lineFeed = 0x0A
    /// A carriage return, with a line feed behind it.
    case carriageReturn = 0x0D
  }

  let count: Int
  let lineEnd: LineEnd
  let separator: UInt8
  /// Whether the file has the name and the birth date first, so that the rows of one person begin
  /// with the same bytes.
  let beginsWithPerson: Bool
  /// Whether there are columns that nobody reads.
  let hasOthers: Bool
  let bornOrder, fromOrder, toOrder: DateOrder
  let born, from, to: PlainDates
  private let columns: UnsafeMutablePointer<Column>

  /// A file with more columns is left to the full way.
  static let widest = 256

  init(_ job: PopulationJob, _ lineEnd: LineEnd, _ kept: PlainColumns) {
    let format = job.format
    count = format.names.count
    self.lineEnd = lineEnd
    separator = format.separator
    unsafe columns = .allocate(capacity: max(1, count))
    var contents = Array(repeating: Content.other, count: count)
    for attribute in job.attributes { contents[attribute.column] = .fact }
    for role in ColumnRole.allCases {
      if let column = format[role] { contents[column] = Content(role) }
    }
    for (index, content) in contents.enumerated() {
      let fact = job.attributes.firstIndex { $0.column == index }
      unsafe (columns + index).initialize(
        to: Column(
          content, end: index == count - 1 ? lineEnd.rawValue : format.separator,
          fact: fact ?? 0, kept))
    }
    for index in contents.indices.dropLast()
    where contents[index] == .from && contents[index + 1] == .to {
      unsafe columns[index].reading = .fromTo
    }
    beginsWithPerson = format[.id] == 0 && format[.born] == 1 && count > 2
    hasOthers = contents.contains(.other)
    // Columns whose dates look the same share their tables, which keeps these near at hand.
    var made: [(order: DateOrder, end: UInt8, dates: PlainDates)] = []
    func dates(_ role: ColumnRole) -> (DateOrder, PlainDates) {
      let column = format[role]
      let order = column.flatMap { format.dateOrders[$0] } ?? .yearMonthDay
      let end = column == format.names.count - 1 ? lineEnd.rawValue : format.separator
      if let known = made.first(where: { $0.order == order && $0.end == end }) {
        return (order, known.dates)
      }
      let dates = PlainDates(order, end: end)
      made.append((order, end, dates))
      return (order, dates)
    }
    (bornOrder, born) = dates(.born)
    (fromOrder, from) = dates(.from)
    (toOrder, to) = dates(.to)
  }

  deinit { unsafe columns.deallocate() }

  /// - Parameter index: below `count`, which every loop over columns ends at.
  @inline(__always)
  subscript(index: Int) -> Column { unsafe columns[index] }

  /// - Parameter index: at most `count`, which is behind the last column.
  @inline(__always)
  func walk(from index: Int) -> Walk { unsafe Walk(columns + index) }

  /// Makes it ready for another window.
  func begin() {
    for index in 0..<count { walk(from: index).keep(0, length: 0) }
  }
}
