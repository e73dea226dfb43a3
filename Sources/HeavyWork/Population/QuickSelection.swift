/// Which conditions of a scheme each function, kind, employer and sector counts for, as sets of
/// bits: those of a spell are what its parts have in common.
struct QuickSelection: Sendable {
  /// The conditions a part counts for, and those it may count for.
  struct Bits: BitwiseCopyable, Sendable {
    /// Both side by side, so that two parts are brought together in one go.
    private let both: UInt64

    static let all = Bits(certain: .max, possible: .max)

    @inline(__always) var certain: UInt32 { UInt32(truncatingIfNeeded: both) }
    @inline(__always) var possible: UInt32 { UInt32(truncatingIfNeeded: both &>> 32) }

    @inline(__always)
    init(certain: UInt32, possible: UInt32) {
      both = UInt64(certain) | UInt64(possible) &<< 32
    }

    private init(both: UInt64) { self.both = both }

    @inline(__always)
    static func & (left: Bits, right: Bits) -> Bits { Bits(both: left.both & right.both) }
  }

  /// The most selections a scheme can have here.
  static let most = 32

  let selectors: [Selector]
  /// The bits that count service, for which a spell must take part.
  let service: UInt32
  /// The bits that name their kinds, for which it need not.
  let namesKinds: UInt32
  let functions: [Bits]
  let kinds: [Bits]
  /// Of work whose function is not listed.
  let noFunction: Bits
  let noEmployer: Bits
  let noSector: Bits

  /// - Parameter parts: selectors, and whether they count service.
  init(_ parts: [(selector: Selector, forService: Bool)], _ scheme: Scheme) {
    selectors = parts.map(\.selector)
    func mask(_ holds: (Selector) -> Bool) -> UInt32 {
      var mask: UInt32 = 0
      for (index, part) in parts.enumerated() where holds(part.selector) {
        mask |= 1 << UInt32(index)
      }
      return mask
    }
    func bits(_ holds: (Selector) -> Bool) -> Bits {
      let mask = mask(holds)
      return Bits(certain: mask, possible: mask)
    }
    var service: UInt32 = 0
    for (index, part) in parts.enumerated() where part.forService { service |= 1 << UInt32(index) }
    self.service = service
    namesKinds = mask { $0.kinds != nil }
    functions = scheme.functions.indices.map { function in
      bits { selector in
        selector.functions?.contains(function) ?? true
          && selector.group.map { scheme.functions[function].groups.contains($0) } ?? true
      }
    }
    noFunction = bits { $0.functions == nil && $0.group == nil }
    kinds = scheme.time.kinds.indices.map { kind in bits { $0.kinds?.contains(kind) ?? true } }
    noEmployer = Bits(certain: mask { $0.employer == nil }, possible: .max)
    noSector = Bits(certain: mask { $0.sector == nil }, possible: .max)
  }

  /// The bits of an employer, as it is compared.
  func employer(_ folded: String) -> Bits { named(folded) { $0.folded.employer } }

  /// The bits of a sector, as it is compared.
  func sector(_ folded: String) -> Bits { named(folded) { $0.folded.sector } }

  private func named(_ name: String, _ asked: (Selector) -> String?) -> Bits {
    var mask: UInt32 = 0
    for (index, selector) in selectors.enumerated()
    where asked(selector).map({ $0 == name }) ?? true {
      mask |= 1 << UInt32(index)
    }
    return Bits(certain: mask, possible: mask)
  }
}
