@testable import HeavyWork

/// A scheme that pays an amount a month, and nothing else that matters to cost.
func payingScheme(_ amount: String = "3000", id: String = "test") throws -> Scheme {
  try SchemeText(["id": "\"\(id)\"", "benefit": #"{ "perMonth": \#(amount) }"#]).read()
}

/// People who stop on a day, with the state pension on another.
func exits(
  _ exit: String, months: Int, pension: String, born: String = "1960-01-01",
  share: Exact = Exact(1)
) -> ExitGroup {
  let plan = PaymentPlan(
    exit: MonthDay(day(exit)), months: months, pension: MonthDay(day(pension)))
  return ExitGroup(
    plan: plan, born: MonthDay(day(born)), exit: MonthDay(day(exit)), share: share)
}

func costFlows(
  _ groups: [ExitGroup: Int], _ assumptions: AssumptionsText = AssumptionsText(),
  _ scheme: Scheme? = nil, asOf: String = "2026-01-01"
) throws -> CashFlows? {
  CashFlows(
    try scheme ?? payingScheme(), groups, try assumptions.read(), asOf: day(asOf), .shipped)
}
