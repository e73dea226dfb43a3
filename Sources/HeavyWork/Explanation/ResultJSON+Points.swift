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
      writer.object("byElement") { writer in
        for index in scheme.elementsById {
          writer.field(id: scheme.elements[index].id, ledger.byElement[index])
        }
      }
      writer.array("bySpell") { writer in
        for entry in ledger.entries { writer.object { self.entry(entry, to: &$0) } }
      }
      writer.object("cuts") { writer in
        let cuts =
          Category.allCases.map { ($0.rawValue, ledger.categoryCuts[$0.index]) }
          .filter { !$0.1.isZero }
          + [("maximum", Exact.zero - ledger.adjustment(.maximum))]
          + ledger.adjustments.filter { $0.kind != .maximum && $0.points < .zero }
          .map { ($0.kind.rawValue, Exact.zero - $0.points) }
        for (key, cut) in cuts.sorted(by: { $0.0 < $1.0 }) { writer.field(id: key, cut) }
      }
      if ledger.adjustment(.multiplier) > .zero {
        writer.field("multiplied", ledger.adjustment(.multiplier))
      }
      writer.field("total", ledger.total)
      writer.field("unattributed", ledger.unattributed)
    }
  }

  private func entry(_ entry: Ledger.Entry, to writer: inout JSONWriter) {
    let spell = assessment.career.spells[entry.spell]
    writer.field("employer", spell.entered.employer)
    writer.field("from", spell.entered.from.text)
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
      for stretch in entry.stretches { writer.object { self.stretch(stretch, to: &$0) } }
    }
    writer.field("to", spell.entered.to?.text)
  }

  private func stretch(_ stretch: Ledger.Stretch, to writer: inout JSONWriter) {
    let (elements, levels) = (scheme.elements, scheme.levels)
    writer.array("elements") { writer in
      for line in stretch.lines {
        writer.beginObject()
        writer.field("factor", line.factor)
        writer.field("id", elements[line.element].id)
        writer.field("level", levels[line.level].id)
        writer.field("points", line.points)
        writer.field("weight", line.weight)
        writer.endObject()
      }
    }
    if !stretch.leftOut.isEmpty {
      writer.array("exclusive") { writer in
        for (element, by) in stretch.leftOut {
          writer.object { writer in
            if let by { writer.field("by", scheme.elements[by].id) }
            writer.field("id", scheme.elements[element].id)
          }
        }
      }
    }
    writer.field("from", stretch.from)
    writer.field("fte", stretch.factor)
    writer.field("months", stretch.months)
    writer.field("points", stretch.points)
    writer.field("through", stretch.through)
    if !stretch.unattributed.isZero { writer.field("unattributed", stretch.unattributed) }
  }
}
