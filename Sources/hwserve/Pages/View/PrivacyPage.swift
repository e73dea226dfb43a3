import HeavyWork

/// What becomes of what people enter.
struct PrivacyPage {
  private let frame: PageFrame

  init(_ frame: PageFrame) { self.frame = frame }

  var bytes: [UInt8] {
    let title = frame.words("Wat er met uw gegevens gebeurt", "What happens to your data")
    return frame.document(title, .link(path: "/privacy")) {
      tag(.h1) { title }
      tag(.ul) { for sentence in sentences { tag(.li) { sentence[frame.language] } } }
      for paragraph in frame.site.file.privacy { tag(.p) { paragraph[frame.language] } }
    }
  }

  /// What is said about files with people, where these can be sent.
  private var ofFiles: [Bilingual] {
    guard frame.site.offers(.hr) || frame.site.offers(.variants) else { return [] }
    return [
      Bilingual(
        nl: "Een bestand met mensen leest het programma alleen om te rekenen. Het staat daarna in "
          + "uw eigen pagina, en nergens anders.",
        en: "The program reads a file with people only to calculate. After that it stands in your "
          + "own page, and nowhere else.")
    ]
      + (frame.site.offers(.variants)
        ? [
          Bilingual(
            nl: "Een vergelijking van varianten toont groepen, geen personen. Aantallen onder de "
              + "tien staan er niet in.",
            en:
              "A comparison of variants shows groups, not persons. Numbers under ten are not in it."
          )
        ] : [])
  }

  private var sentences: [Bilingual] {
    ofFiles + [
      Bilingual(
        nl: "Deze rekenhulp bewaart niets. Wat u invult, staat alleen in uw eigen browser.",
        en: "This calculator keeps nothing. What you enter stands only in your own browser."),
      Bilingual(
        nl: "Bij elke stap stuurt uw browser het mee. Het programma rekent en vergeet het weer.",
        en: "Your browser sends it along at every step. The program calculates and forgets it."),
      Bilingual(
        nl: "Er zijn geen cookies, geen account en geen meting van bezoek.",
        en: "There are no cookies, no account and no measuring of visits."),
      Bilingual(
        nl: "Vul geen naam of burgerservicenummer in. Dat is niet nodig.",
        en: "Do not enter a name or citizen service number. There is no need."),
      Bilingual(
        nl: "Zit u aan een computer van anderen? Sluit dan de browser als u klaar bent. "
          + "Met de knop Terug kan een ander anders zien wat u heeft ingevuld.",
        en: "Are you at someone else's computer? Close the browser when you are done. "
          + "With the Back button another person could otherwise see what you entered."),
      Bilingual(
        nl: "Wilt u later verder? Bewaar de uitkomst als bestand op uw eigen apparaat.",
        en: "Do you want to go on later? Keep the result as a file on your own device."),
    ]
  }
}
