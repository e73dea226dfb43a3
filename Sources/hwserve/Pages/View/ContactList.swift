import HeavyWork

/// Whom to turn to.
struct ContactList {
  private let contacts: [About.Contact]
  private let language: Language

  init(_ contacts: [About.Contact], _ language: Language) {
    self.contacts = contacts
    self.language = language
  }

  var markup: Markup {
    tag(.ul) {
      for contact in contacts {
        tag(.li) {
          contact.label[language]
          if let url = contact.url {
            ": "
            Report.address(url)
          }
          if let phone = contact.phone {
            Bilingual(nl: ", telefoon ", en: ", telephone ")[language]
            Report.telephone(phone)
          }
        }
      }
    }
  }
}
