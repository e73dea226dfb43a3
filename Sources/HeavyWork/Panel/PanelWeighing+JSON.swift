extension PanelWeighing {
  /// The result as JSON, keys sorted, ended by a newline.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    func thousandths(_ figure: Int?) -> ExactDecimal? {
      figure.map { ExactDecimal(units: Int64($0), decimals: 3) }
    }
    writer.object { writer in
      writer.object("agreement") { writer in
        writer.field("alpha", thousandths(agreement.alpha))
        writer.field("alphaMetric", agreement.metric)
        writer.field("circularFreedom", thousandths(agreement.circularFreedom))
        writer.field("complete", agreement.complete)
        writer.field("concordance", agreement.concordance)
        writer.field("consistencyRatio", thousandths(agreement.consistencyRatio))
        writer.field("consistent", agreement.consistent)
      }
      if let effects { writer.object("effects") { effects.write(to: &$0) } }
      writer.array("elements") { writer in
        for index in panel.elements.indices { element(index, &writer) }
      }
      writer.array("groups") { writer in
        for group in groups {
          writer.object { writer in
            writer.field("name", group.name)
            writer.field("people", group.count)
            writer.object("weights") { writer in
              guard let weights = group.weights else { return }
              let ids = panel.elements.map { scheme.elements[$0].id }
              for (id, weight) in zip(ids, weights).sorted(by: { $0.0 < $1.0 }) {
                writer.key(id: id)
                writer.decimal(weight)
              }
            }
          }
        }
      }
      writer.field("hiddenGroups", hiddenGroups)
      writer.object("panel") { writer in
        writer.field("kind", panel.kind.rawValue)
        writer.field("n", panel.count)
        writer.field("sha256", panel.sha256)
      }
      writer.array("remarks") { writer in
        for remark in remarks {
          writer.object { writer in
            writer.field("en", remark.en)
            writer.field("nl", remark.nl)
          }
        }
      }
      writer.object("scale") { writer in
        writer.field("decimals", scale.decimals)
        writer.field("earned", earned)
        writer.field("function", function.id)
        writer.field("points", scale.points)
        writer.field("pointsPerYear", scale.rate)
        writer.field("replicates", drawn.count)
        writer.field("seed", String(request.seed))
        writer.field("statistic", request.statistic.rawValue)
        writer.field("years", scale.years)
      }
      writer.object("scheme") { writer in
        writer.field("asOf", scale.day)
        writer.field("engine", HeavyWork.version)
        writer.field("id", scheme.id)
        writer.field("sha256", scheme.sha256)
        writer.field("version", scheme.version)
      }
    }
    return writer.finished()
  }

  private func element(_ index: Int, _ writer: inout JSONWriter) {
    let element = scheme.elements[panel.elements[index]]
    writer.object { writer in
      writer.field("from", intervals?[index].lowerBound)
      writer.field("id", element.id)
      writer.field("mean", byStatistic[.mean]?[index])
      writer.field("median", byStatistic[.median]?[index])
      writer.field("now", element.weight.value(on: scale.day))
      writer.field("through", intervals?[index].upperBound)
      writer.field("trimmed", byStatistic[.trimmed]?[index])
      writer.field("weight", weights[index])
    }
  }
}
