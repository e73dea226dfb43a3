/// What is paid each year, and what the employer owes on it.
extension Report {
  var paymentsPart: [Markup] {
    guard let payments = assessment.payments else { return [] }
    return section("payments", words("Uitkering en heffing per jaar", "Benefit and levy by year")) {
      tag(.p) {
        words(
          "Dit geldt bij stoppen op \(date(payments.exit)). Alle bedragen zijn bruto.",
          "This holds for stopping on \(date(payments.exit)). All amounts are gross.")
      }
      if payments.share < Exact(1) {
        tag(.p) {
          words(
            "Door deeltijd is de uitkering \(percent(payments.share)) van het volle bedrag.",
            "Because of part-time work the benefit is \(percent(payments.share)) of the full amount."
          )
        }
      }
      tag(.p) {
        words(
          "Tot een grens betaalt de werkgever geen heffing. Wat daarboven ligt, telt voor de heffing.",
          "Up to a limit the employer owes no levy. What lies above it counts for the levy.")
      }
      years(payments)
      if let year = payments.amountsOf {
        tag(.p, .class("note")) {
          words(
            "Bedragen die de wet nog niet heeft vastgesteld, zijn die van \(year).",
            "Amounts that the law has not set yet are those of \(year).")
        }
      }
    }
  }

  private func years(_ payments: Payments) -> Markup {
    let columns = [
      words("Jaar", "Year"), words("Maanden", "Months"), words("Per maand", "A month"),
      words("Samen", "Together"), words("Vrij van heffing", "Free of levy"),
      words("Daarboven", "Above it"), words("Heffing %", "Levy %"), words("Heffing", "Levy"),
    ]
    return table(
      "payments-by-year", words("Uitkering en heffing, in euro's", "Benefit and levy, in euros")
    ) {
      head(columns, figures: columns.count - 1)
      tag(.tbody) {
        for year in payments.years {
          tag(.tr) {
            tag(.th, .set(.scope, "row")) { String(year.year) }
            figures([
              String(year.months), money(year.perMonth), money(year.paid), money(year.exempt),
              money(year.excess), number(year.levyPercent), money(year.levy),
            ])
          }
        }
      }
      tag(.tfoot) {
        tag(.tr) {
          tag(.th, .set(.scope, "row")) { words("Totaal", "Total") }
          figures([
            String(payments.months), "", money(payments.total),
            money(payments.years.reduce(.zero) { $0 + $1.exempt }), money(payments.excess), "",
            money(payments.levy),
          ])
        }
      }
    }
  }
}
