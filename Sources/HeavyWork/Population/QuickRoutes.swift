/// The routes of a scheme in which each is open where plain bounds all hold: on points, on all service
/// of one kind there ever was, and on the person alone.
///
/// They are looked at without asking condition after condition.
struct QuickRoutes {
  struct Route: BitwiseCopyable {
    /// The fewest grains, and the fewest that are too many.
    var least = Int64.min
    var below = Int64.max
    /// The conditions on the person alone.
    var settled: UInt64 = 0
    /// The service that is asked, in ticks; 0 where none is.
    var reach = 0
    /// What it gives to everyone; below 0 where that depends on points.
    var given = -1
    /// The grains that give the most months and these months, where it gives months in proportion,
    /// rounded to the nearest; 0 where it does not.
    var full: Int64 = 0
    var most: Int64 = 0
  }

  let all: PlainTable<Route>
  /// The bit of the service that they ask for; 0 where none does.
  let slot: UInt32
  let limits: QuickAnswer.Limits

  /// Nothing where a route asks for more, or a bound changes.
  init?(_ scheme: QuickScheme, _ limits: QuickAnswer.Limits) {
    var slot: UInt32 = 0
    var all: [Route] = []
    for (open, months) in zip(scheme.opens, scheme.months) {
      guard open.kind == .all, months.number.place < 0, months.full.place < 0 else { return nil }
      var route = Route()
      switch months.kind {
      case .maximum: route.given = limits.bounded(limits.most)
      case .fixed: route.given = limits.bounded(Int(months.number.constant))
      case .linear where months.round == .nearest && months.full.constant > 0:
        (route.full, route.most) = (months.full.constant, months.number.constant)
      case .linear, .steps: break
      }
      for test in scheme.tests where open.mask & 1 << UInt64(test.place) != 0 {
        guard test.bound.place < 0 else { return nil }
        switch test.kind {
        case .pointsAtLeast: route.least = max(route.least, test.bound.constant)
        case .pointsBelow: route.below = min(route.below, test.bound.constant)
        case .settled: route.settled |= 1 << UInt64(test.place)
        case .service:
          guard test.window.place < 0, test.window.constant < 0, slot == 0 || slot == test.slot
          else { return nil }
          slot = test.slot
          route.reach = max(
            route.reach, Int(test.bound.constant) * MonthMeasure.ticksPerMonth)
        case .continuous, .employedBefore, .employedOn, .age: return nil
        }
      }
      all.append(route)
    }
    self.all = PlainTable(all)
    self.slot = slot
    self.limits = limits
  }
}

extension QuickAnswer.Limits {
  /// Months after the maximum and the minimum.
  @inline(__always)
  func bounded(_ months: Int) -> Int {
    let cut = min(months, most)
    return cut < least ? 0 : cut
  }
}

extension QuickAnswer {
  /// What the routes give to someone with so many grains.
  ///
  /// - Parameter now: the tick of the day.
  @inline(__always)
  func entitlement(
    by routes: QuickRoutes, on exit: MonthDay, _ now: Int, _ grains: Int64
  ) -> QuickEntitlement {
    var result = QuickEntitlement(grains: grains, months: 0, possibleMonths: 0, route: -1)
    let has = routes.slot == 0 ? (least: 0, most: 0) : career.service(of: routes.slot, to: now)
    let settled = settled
    var index = 0
    while index < routes.all.count {
      let place = index
      let route = routes.all[known: place]
      index &+= 1
      guard grains >= route.least, grains < route.below, has.most >= route.reach,
        settled.possible & route.settled == route.settled
      else { continue }
      let given = given(by: route, place, grains, on: exit, routes.limits)
      result.possibleMonths = max(result.possibleMonths, given)
      guard given > result.months, has.least >= route.reach,
        settled.met & route.settled == route.settled
      else { continue }
      result.months = given
      result.route = place
      // No later route gives more than anyone can have.
      if given >= mostMonths { break }
    }
    return result
  }

  /// The months of an open route.
  ///
  /// - Parameter place: the route's place.
  @inline(__always)
  private func given(
    by route: QuickRoutes.Route, _ place: Int, _ grains: Int64, on exit: MonthDay,
    _ limits: Limits
  ) -> Int {
    if route.given >= 0 { return route.given }
    guard route.full > 0 else { return given(by: place, grains, exit).least }
    let product = route.most &* min(grains, route.full)
    return limits.bounded(Int(QuickAnswer.nearest(product, route.full)))
  }
}
