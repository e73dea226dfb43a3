extension PanelWeighing {
  /// The changes that make the panel's weights those of the scheme, and say who weighed.
  ///
  /// A weight that is as it was is no change; a dated weight is replaced as a whole.
  public var changes: [SchemeChange] {
    var changes: [SchemeChange] = []
    for (place, weight) in zip(panel.elements, weights) {
      let element = scheme.elements[place]
      let steps = element.weight.steps
      if steps.count == 1, steps[0].from == nil, steps[0].value == weight { continue }
      changes.append(
        SchemeChange(SchemePath(parts: ["elements", element.id, "weight"]), to: weight))
    }
    let node = about
    changes.append(SchemeChange(SchemePath(parts: ["panel"]), .set(node)))
    return changes
  }

  /// Who weighed and how, as the scheme file says it (`panel`).
  private var about: JSONNode {
    func node(_ content: JSONNode.Content) -> JSONNode { JSONNode(content: content, offset: 0) }
    var members: [(String, JSONNode.Content)] = [
      ("n", .number(ExactDecimal(units: Int64(panel.count))))
    ]
    let names = groups.compactMap(\.name)
    if !names.isEmpty { members.append(("functions", .array(names.map { node(.string($0)) }))) }
    members.append(
      (
        "method",
        .object([
          .init(key: "nl", keyOffset: 0, value: node(.string(method.nl))),
          .init(key: "en", keyOffset: 0, value: node(.string(method.en))),
        ])
      ))
    members.append(("date", .string(request.date ?? request.asOf.description)))
    members.append(("sha256", .string(panel.sha256)))
    return node(
      .object(members.map { .init(key: $0.0, keyOffset: 0, value: node($0.1)) }))
  }

  /// How the panel weighed, in a sentence or two.
  public var method: Bilingual {
    Bilingual { language in
      let points = Wording.number(scale.points, language)
      return language(
        nl: "Het panel gaf \(panel.kind.words.nl); het gewicht volgt uit het "
          + "\(request.statistic == .median ? "midden (mediaan)" : request.statistic.words.nl). "
          + "Geschaald zodat \(scale.years) jaar ‘\(function.label.nl)’ \(points) punten geeft; "
          + "afgerond op \(scale.decimals) decimalen.",
        en: "The panel gave \(panel.kind.words.en); the weight follows from the "
          + "\(request.statistic.words.en). Scaled so that \(scale.years) years as "
          + "‘\(function.label.en)’ bring \(points) points; rounded to \(scale.decimals) decimals.")
    }
  }

  /// The name of the variant for people.
  public var title: Bilingual {
    Bilingual(
      nl: "\(scheme.title.nl), gewogen door een panel van \(panel.count)",
      en: "\(scheme.title.en), weighed by a panel of \(panel.count)")
  }

  /// A variant file with these weights.
  ///
  /// - Parameter base: what `variantOf` shall say: a file, seen from the variant's folder, or an id.
  /// - Throws: what is wrong with the scheme that it makes, such as a weight above 1000.
  public func variant(of base: String) throws(Problems) -> [UInt8] {
    _ = try self.base.variant(changes, title: title)
    return SchemeVariant.file(of: base, title: title, changes)
  }

  /// The changes of one panel that was drawn, its weights rounded by the same rule.
  func changes(ofDrawn index: Int) -> [SchemeChange] {
    let scaling = PanelScaling(scheme, panel.elements, scale)
    let units = scaling.roundedAlone(drawn[index])
    return zip(panel.elements, units).map { place, units in
      SchemeChange(
        SchemePath(parts: ["elements", scheme.elements[place].id, "weight"]),
        to: ExactDecimal(units: Int64(clamping: units), decimals: scale.decimals))
    }
  }
}

extension PanelScaling {
  /// Rounds weights of which it is still to be found out which lines count.
  func roundedAlone(_ weights: [Exact]) -> [Int128] {
    let shares = PanelShares(weights.map { Exact($0.units(ofDecimals: 12)) })
    return rounded(weights, shares.flatMap { self.weights($0)?.lines } ?? lines)
  }
}
