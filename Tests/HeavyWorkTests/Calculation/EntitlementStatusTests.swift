import Testing

@testable import HeavyWork

/// What a number of months is called.
@Suite struct EntitlementStatusTests {
  @Test func oneMonthIsARightAndNoneIsNot() {
    #expect(Entitlement(months: 0, possibleMonths: 0, route: nil).status == .notEntitled)
    #expect(Entitlement(months: 1, possibleMonths: 1, route: 0).status == .entitled)
  }

  @Test func whatMayStillBecomeMoreIsUndetermined() {
    #expect(Entitlement(months: 0, possibleMonths: 1, route: nil).status == .undetermined)
    #expect(Entitlement(months: 12, possibleMonths: 13, route: 0).status == .undetermined)
  }
}
