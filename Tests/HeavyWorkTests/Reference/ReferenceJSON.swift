/// Writes model values as the files a user would give: by hand, so that no encoder of the library
/// has a part in it.
enum ReferenceJSON {
  // MARK: Pieces

  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  static func object(_ members: [(String, String?)]) -> String {
    let written = members.compactMap { key, value in value.map { quoted(key) + ": " + $0 } }
    return "{" + written.joined(separator: ", ") + "}"
  }

  static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  static func strings(_ items: [String]) -> String {
    array(items.map(quoted))
  }

  private static func label(_ text: String) -> String {
    object([("nl", quoted(text)), ("en", quoted(text + " (en)"))])
  }

  private static func date(_ date: ModelDate?) -> String? {
    date.map { quoted($0.iso) }
  }

  /// A value since ever stands alone, any other in a list.
  private static func dated<Value>(
    _ values: ModelDated<Value>, _ write: (Value) -> String
  ) -> String {
    if values.entries.count == 1, values.entries[0].from == nil, values.ends == nil {
      return write(values.entries[0].value)
    }
    let entries = values.entries.map {
      object([("from", date($0.from) ?? "null"), ("value", write($0.value))])
    }
    let end = values.ends.map { object([("from", date($0)), ("value", "null")]) }
    return array(entries + [end].compactMap { $0 })
  }

  private static func dated(_ values: ModelDated<ModelDecimal>) -> String {
    dated(values) { $0.text }
  }

  /// Years where they are whole, weeks where they are, and now and then months as a bare number.
  static func duration(_ duration: ModelDuration) -> String {
    let amount = duration.amount
    switch duration.unit {
    case .days where amount % 7 == 0: return object([("weeks", "\(amount / 7)")])
    case .days: return object([("days", "\(amount)")])
    case .months where amount > 0 && amount % 12 == 0:
      return object([("years", "\(amount / 12)")])
    case .months where amount % 5 == 0: return "\(amount)"
    case .months where amount > 12:
      return object([("years", "\(amount / 12)"), ("months", "\(amount % 12)")])
    case .months: return object([("months", "\(amount)")])
    }
  }

  // MARK: Scheme

  static func scheme(_ scheme: ModelScheme) -> String {
    let lines: [(String, String?)] = [
      ("heavywork", "1"),
      ("id", quoted(scheme.id)),
      ("version", quoted("1.0")),
      ("status", quoted("agreed")),
      ("title", label("Regeling " + scheme.id)),
      ("inForce", object([("from", quoted("1900-01-01"))])),
      ("sources", object([("s", object([("title", quoted("Bron")), ("basis", quoted("full"))]))])),
      ("levels", object(scheme.levels.map { ($0.id, dated($0.factor)) })),
      ("elements", array(scheme.elements.map(element))),
      ("exclusive", array(scheme.exclusive.map(strings))),
      ("functions", array(scheme.functions.map(function))),
      ("unlistedFunction", quoted("error")),
      ("time", time(scheme.time)),
      ("points", points(scheme)),
      ("conditions", object(scheme.conditions.map { ($0.id, condition($0)) })),
      ("routes", array(scheme.routes.map(route))),
      ("exit", exit(scheme.exit)),
      ("benefit", object([("perMonth", quoted("rvuThreshold")), ("partTime", quoted("none"))])),
    ]
    return "{\n  "
      + lines.compactMap { key, value in value.map { quoted(key) + ": " + $0 } }
      .joined(separator: ",\n  ") + "\n}\n"
  }

  private static func element(_ element: ModelElement) -> String {
    object([
      ("id", quoted(element.id)), ("category", quoted(element.category)),
      ("label", label("Element " + element.id)), ("weight", dated(element.weight)),
      ("source", quoted("s")),
    ])
  }

  private static func exposure(_ exposure: [ModelExposure]) -> String {
    object(exposure.map { ($0.element, quoted($0.level)) })
  }

  private static func function(_ function: ModelFunction) -> String {
    object([
      ("id", quoted(function.id)), ("label", label(function.label)),
      ("aliases", function.aliases.isEmpty ? nil : strings(function.aliases)),
      ("groups", function.groups.isEmpty ? nil : strings(function.groups)),
      ("exposure", function.pointsPerYear == nil ? exposure(function.exposure) : nil),
      ("pointsPerYear", function.pointsPerYear.map(\.text)),
    ])
  }

  private static func time(_ time: ModelTime) -> String {
    let partTime =
      switch time.partTime {
      case .proportional: quoted("proportional")
      case .full: quoted("full")
      case .fullFrom(let factor): object([("fullFrom", dated(factor))])
      }
    return object([
      ("measure", quoted(time.measure.rawValue)), ("partTime", partTime),
      ("overlap", quoted(time.overlap.rawValue)),
      ("kinds", object(time.kinds.map { ($0.id, dated($0.share)) })),
      ("from", date(time.from) ?? "null"),
      ("employers", time.employers.map(strings) ?? "null"),
    ])
  }

  private static func points(_ scheme: ModelScheme) -> String {
    object([
      ("maximum", scheme.pointsMaximum.map { dated($0) }),
      (
        "categoryMaximumPerYear",
        scheme.categoryMaximum.isEmpty
          ? nil : object(scheme.categoryMaximum.map { ($0.category, $0.perYear.text) })
      ),
      ("elementsAtMost", scheme.elementsAtMost.map { dated($0) { "\($0)" } }),
      ("blocks", scheme.blocks.map { duration(.months($0)) }),
      ("multiplierByBirth", scheme.multiplierByBirth.map { dated($0) }),
      ("reservedByBirth", scheme.reservedByBirth.map { dated($0) }),
      ("decimals", "2"),
    ])
  }

  private static func selector(_ selector: ModelSelector) -> String {
    let members: [(String, String?)] = [
      ("functions", selector.functions.map(strings)), ("group", selector.group.map(quoted)),
      ("employer", selector.employer.map(quoted)), ("sector", selector.sector.map(quoted)),
      ("kinds", selector.kinds.map(strings)),
      ("sameEmployer", selector.sameEmployer ? "true" : nil),
      ("fteAtLeast", selector.fteAtLeast.map(\.text)),
    ]
    return members.allSatisfy { $0.1 == nil } ? object([("any", "true")]) : object(members)
  }

  private static func gaps(_ gaps: ModelGaps) -> String {
    object([("each", gaps.each.map(duration)), ("total", gaps.total.map(duration))])
  }

  /// Weeks are for gaps only.
  private static func wholeFrom(_ limit: ModelDuration) -> String {
    limit.unit == .days ? object([("days", "\(limit.amount)")]) : duration(limit)
  }

  private static func service(_ service: ModelService) -> String {
    object([
      ("of", selector(service.of)),
      ("within", service.within.map { window($0) }),
      ("per", service.per.map { quoted($0.rawValue) }),
      ("wholeFrom", service.wholeFrom.map(wholeFrom)),
      ("gaps", service.gaps.map { gaps($0) }),
      ("weighted", service.weighted ? "true" : nil),
      ("blocks", service.blocks.map { duration(.months($0)) }),
    ])
  }

  private static func window(_ window: ModelWindow) -> String {
    switch window {
    case .last(let length): object([("last", dated(length, duration))])
    case .worked(let length): object([("worked", dated(length, duration))])
    }
  }

  private static func condition(_ condition: ModelCondition) -> String {
    var members: [(String, String?)]
    switch condition.rule {
    case .pointsAtLeast(let limit):
      members = [("points", object([("atLeast", dated(limit))]))]
    case .pointsBelow(let limit):
      members = [("points", object([("below", dated(limit))]))]
    case .service(let rule, let limit):
      members = [("service", service(rule)), ("atLeast", dated(limit, duration))]
    case .continuous(let of, let bridged, let limit):
      let rule = object([("of", selector(of)), ("gaps", bridged.map { gaps($0) })])
      members = [("continuous", rule), ("atLeast", dated(limit, duration))]
    case .employed(let of, let on):
      let day = date(on) ?? quoted("exit")
      members = [("employed", object([("of", selector(of)), ("on", day)]))]
    case .born(let from, let through):
      members = [("born", object([("from", date(from)), ("through", date(through))]))]
    case .age(let limit):
      members = [("age", object([("atLeast", dated(limit, duration))]))]
    case .attributeAtLeast(let name, let limit):
      members = [("attribute", object([("name", quoted(name)), ("atLeast", dated(limit))]))]
    case .attributeAtMost(let name, let limit):
      members = [("attribute", object([("name", quoted(name)), ("atMost", dated(limit))]))]
    case .attributeEquals(let name, let value):
      members = [("attribute", object([("name", quoted(name)), ("equals", fact(value))]))]
    case .undecided:
      members = [("undecided", "true")]
    }
    return object(
      members + [("label", label("Voorwaarde " + condition.id)), ("source", quoted("s"))])
  }

  private static func when(_ when: ModelWhen) -> String {
    switch when {
    case .condition(let id): quoted(id)
    case .all(let parts): object([("all", array(parts.map { self.when($0) }))])
    case .any(let parts): object([("any", array(parts.map { self.when($0) }))])
    case .not(let part): object([("not", self.when(part))])
    }
  }

  private static func months(_ months: ModelMonths) -> String {
    switch months {
    case .number(let number):
      return dated(number) { "\($0)" }
    case .linear(let basis, let full, let maximum, let round):
      let line = object(
        self.basis(basis) + [
          ("full", dated(full) { bound($0, basis) }), ("maximum", dated(maximum) { "\($0)" }),
        ])
      return object([("linear", line), ("round", round.map { quoted($0.rawValue) })])
    case .steps(let basis, let steps, let beyond):
      let rows = dated(steps) { rows in
        array(rows.map { array([bound($0.bound, basis), "\($0.months)"]) })
      }
      let more = beyond.map {
        object([("every", bound($0.bound, basis)), ("months", "\($0.months)")])
      }
      if case .points = basis { return object([("steps", rows), ("beyond", more)]) }
      return object([("table", object(self.basis(basis) + [("rows", rows)])), ("beyond", more)])
    }
  }

  private static func basis(_ basis: ModelBasis) -> [(String, String?)] {
    switch basis {
    case .points: []
    case .service(let rule): [("service", service(rule))]
    case .attribute(let name): [("attribute", quoted(name))]
    }
  }

  private static func bound(_ bound: ModelDecimal, _ basis: ModelBasis) -> String {
    guard case .service = basis else { return bound.text }
    return duration(.months(bound.mantissa))
  }

  private static func route(_ route: ModelRoute) -> String {
    let isBound = route.from != nil || route.through != nil
    return object([
      ("id", quoted(route.id)), ("when", when(route.when)), ("months", months(route.months)),
      (
        "inForce",
        isBound ? object([("from", date(route.from)), ("through", date(route.through))]) : nil
      ),
    ])
  }

  private static func exit(_ exit: ModelExit) -> String {
    let before = exit.ageByBirth.map { ages in
      object([("ageByBirth", dated(ages) { duration(.months($0)) })])
    }
    return object([
      ("before", before),
      ("maximumMonths", "\(exit.maximumMonths)"), ("minimumMonths", "\(exit.minimumMonths)"),
      ("day", quoted(exit.firstOfMonth ? "firstOfMonth" : "any")),
    ])
  }

  // MARK: History

  private static func fact(_ fact: ModelFact) -> String {
    switch fact {
    case .number(let number): number.text
    case .text(let text): quoted(text)
    }
  }

  /// The spells stand in the given order of their indices, in their own where there is none.
  static func history(
    _ history: ModelHistory, order: [Int]? = nil, unknown: UnknownParts = UnknownParts()
  ) -> String {
    let spells = (order ?? Array(history.spells.indices)).map {
      spell(history.spells[$0], $0, unknown)
    }
    let attributes = object(history.attributes.map { ($0.name, fact($0.value)) })
    let known = unknown.knownFrom.map { " \"knownFrom\": \(quoted($0.iso)),\n" } ?? ""
    return "{\"born\": \(quoted(history.born.iso)),\n \"attributes\": \(attributes),\n" + known
      + " \"history\": [\n  " + spells.joined(separator: ",\n  ") + "]}\n"
  }

  private static func spell(
    _ spell: ModelSpell, _ index: Int, _ unknown: UnknownParts
  ) -> String {
    let from = unknown.from[index].map { quoted($0.text(spell.from)) } ?? date(spell.from)
    let to = spell.to.map { day in
      quoted(unknown.to[index].map { $0.text(day) } ?? day.iso)
    }
    return object([
      ("function", unknown.functions.contains(index) ? "null" : quoted(spell.written)),
      ("from", from), ("to", to),
      ("fte", spell.partTime.map(\.text)), ("kind", spell.kind.map(quoted)),
      ("employer", spell.employer.map(quoted)), ("sector", spell.sector.map(quoted)),
      ("exposure", spell.exposure.isEmpty ? nil : exposure(spell.exposure)),
      ("reason", spell.exposure.isEmpty ? nil : quoted("afspraak")),
    ])
  }
}
