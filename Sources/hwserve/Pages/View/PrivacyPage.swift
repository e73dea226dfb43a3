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

  private var sentences: [Bilingual] {
    [
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
