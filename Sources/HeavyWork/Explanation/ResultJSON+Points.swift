/// The `points` of a result: totals, and every line they are made of.
struct PointsWriter {
  let assessment: Assessment
  let language: Language

  private var scheme: Scheme { assessment.scheme }

  func write(to writer: inout JSONWriter) {
    let ledger = assessment.ledger
    writer.object("points") { writer in
      writer.field("beforeMaximum", ledger.beforeMaximum)
      writer.object("byCategory") { writer in
        for category in Category.byName {
          writer.field(id: category.rawValue, ledger.byCategory[category.index])
        }
      }
      writer.key("byElement")
      let (elements, points) = (scheme.elementsById, ledger.byElement)
      writer.pattern(scheme.inResult(language).byElement) { points[elements[$0]] }
      writer.array("bySpell") { writer in
        for entry in ledger.entries { writer.object { self.entry(entry, to: &$0) } }
      }
      writer.object("cuts") { writer in
        for (key, cut) in PointsWriter.cuts {
          switch cut {
          case .category(let category):
            let points = ledger.categoryCuts[category.index]
            if !points.isZero { writer.field(id: key, points) }
          case .adjustment(let kind):
            let points = Exact.zero - ledger.adjustment(kind)
            if kind == .maximum || points > .zero { writer.field(id: key, points) }
          }
        }
      }
      if ledger.adjustment(.multiplier) > .zero {
        writer.field("multiplied", ledger.adjustment(.multiplier))
      }
      writer.field("total", ledger.total)
      writer.field("unattributed", ledger.unattributed)
    }
  }

  /// What takes points off.
  private enum Cut {
    case category(Category)
    case adjustment(Ledger.Adjustment.Kind)
  }

  /// All that may take points off, in the order of their names.
  private static let cuts: [(key: String, Cut)] =
    (Category.allCases.map { ($0.rawValue, .category($0)) }
    + Ledger.Adjustment.Kind.allCases.map { ($0.rawValue, .adjustment($0)) })
    .sorted { $0.key < $1.key }

  private func entry(_ entry: Ledger.Entry, to writer: inout JSONWriter) {
    let spell = assessment.career.spells[entry.spell]
    writer.field("employer", spell.entered.employer)
    writer.field("from", spell.entered.from)
    writer.field("fte", spell.factor)
    writer.field("function", spell.function.map { scheme.functions[$0].id })
    writer.field("kind", scheme.time.kinds[spell.kind].id)
    if !entry.reasons.isEmpty {
      writer.array("leftOut") { writer in
        for reason in entry.reasons {
          writer.object { writer in
            writer.field("code", reason.code)
            writer.field("message", reason.message[language])
          }
        }
      }
    }
    writer.field("points", entry.points)
    writer.array("stretches") { writer in
      for stretch in entry.parts { writer.object { self.stretch(stretch, to: &$0) } }
    }
    writer.field("to", spell.entered.to)
  }

  private func stretch(_ stretch: Ledger.Stretch, to writer: inout JSONWriter) {
    let (rate, share, scale) = (stretch.rate, stretch.share, scheme.scale)
    writer.pattern(rate.pattern(scheme)) { scale.points(Int128(rate.lines[$0].rate) * share) }
    writer.field("from", stretch.from)
    writer.field("fte", stretch.factor)
    writer.field("months", stretch.months)
    writer.field("points", stretch.points)
    writer.field("through", stretch.through)
    if rate.unattributed > 0 { writer.field("unattributed", stretch.unattributed) }
  }
}
