/// What a column of a population file holds.
public enum ColumnRole: String, Sendable, CaseIterable {
  /// The name of the person, kept as text.
  case id
  /// The birth date.
  case born
  /// The function.
  case function
  /// The first day worked.
  case from
  /// The last day worked.
  case to
  /// The part-time factor.
  case fte
  /// Hours a week.
  case hours
  /// The kind of spell.
  case kind
  /// The employer.
  case employer
  /// The sector.
  case sector
  /// For how many people the rows of this name stand, in a shared population without persons.
  case people

  /// The columns without which nothing can be calculated.
  static let required: [ColumnRole] = [.id, .born, .function, .from]

  /// Whether it holds dates.
  var isDate: Bool { self == .born || self == .from || self == .to }

  /// The other names that systems give it, in the form of `ColumnName.folded`.
  var otherNames: [String] {
    switch self {
    case .id:
      [
        "personeelsnummer", "personeelsnr", "persnr", "pernr", "medewerker", "medewerkernummer",
        "medewerkersnummer", "medewerkerid", "werknemer", "werknemernummer", "werknemersnummer",
        "werknemerid", "employeeid", "employeenumber", "employeeno", "employee", "personnelnumber",
        "personnelno", "personid", "personidexternal", "staffnumber", "userid",
      ]
    case .born:
      [
        "geboortedatum", "gebdatum", "geboren", "geborenop", "geboortedag", "birthdate",
        "dateofbirth", "dob",
      ]
    case .function:
      [
        "functie", "functienaam", "functieomschrijving", "functietitel", "functiecode", "beroep",
        "jobtitle", "job", "jobname", "jobcode", "position", "positiontitle",
      ]
    case .from:
      [
        "begindatum", "startdatum", "datumindienst", "indienst", "datumvanaf", "vanaf", "van",
        "ingangsdatum", "datumingang", "begin", "start", "startdate", "begindate", "fromdate",
        "effectivedate", "effectivestartdate", "validfrom",
      ]
    case .to:
      [
        "einddatum", "datumuitdienst", "uitdienst", "datumtotenmet", "datumtm", "totenmet", "tm",
        "tot", "datumtot", "datumeinde", "eind", "einde", "end", "enddate", "todate",
        "effectiveenddate", "validto",
      ]
    case .fte:
      [
        "deeltijdfactor", "deeltijd", "deeltijdpercentage", "parttime", "parttimefactor",
        "parttimepercentage", "ftefactor", "ftepercentage", "dienstverbandpercentage",
      ]
    case .hours:
      [
        "uren", "urenperweek", "urenpw", "contracturen", "arbeidsduur", "hoursperweek",
        "weeklyhours", "standardhours", "contracthours",
      ]
    case .kind: ["soort", "soortwerk", "soortperiode"]
    case .employer: ["werkgever", "werkgevernaam", "bedrijf", "company", "companyname"]
    case .sector: ["branche", "bedrijfstak", "industry"]
    case .people: ["aantal"]
    }
  }
}

/// The name of a column, and what it means.
enum ColumnName {
  /// A meaning that a name may have.
  enum Meaning: Equatable {
    case role(ColumnRole)
    /// `attr.NAME`: a fact of the person.
    case attribute(String)
    /// No name we know; the known one it is nearly, if there is one.
    case unknown(near: ColumnRole?)
    /// The citizen service number.
    case citizenNumber
  }

  /// A name without case, accents, spaces and signs.
  static func folded(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      if let plain = accents[character] {
        result.append(plain)
      } else if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      }
    }
    return result
  }

  private static let accents: [Character: Character] = [
    "é": "e", "è": "e", "ë": "e", "ê": "e", "ï": "i", "í": "i", "î": "i", "ó": "o", "ö": "o",
    "ô": "o", "ü": "u", "ú": "u", "û": "u", "á": "a", "à": "a", "ä": "a", "â": "a", "ç": "c",
  ]

  private static let roles: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for role in ColumnRole.allCases {
      roles[role.rawValue] = role
      for name in role.otherNames { roles[name] = role }
    }
    return roles
  }()

  /// The role of a column by its name alone, as it stands there.
  static func role(of name: String) -> ColumnRole? { roles[folded(name)] }

  static func meaning(of name: String) -> Meaning {
    let folded = folded(name)
    if let role = roles[folded] { return .role(role) }
    if CitizenNumber.isName(folded) { return .citizenNumber }
    if name.lowercased().hasPrefix("attr."), case let fact = name.dropFirst(5), !fact.isEmpty {
      return .attribute(String(fact))
    }
    // Short names are near too many words to be slips of one another.
    let near =
      folded.count < 4
      ? nil : NearestName.ranked(folded, among: roles.keys.filter { $0.count >= 4 }, count: 1).first
    guard let near, case let slips = NearestName.distance(Array(folded), Array(near)),
      slips <= max(1, near.count / 5)
    else { return .unknown(near: nil) }
    return .unknown(near: roles[near])
  }

  /// The column whose name is nearest to that of a role, among those of a file.
  static func nearest(to role: ColumnRole, among names: [String]) -> String? {
    let known = [role.rawValue] + role.otherNames
    return names.first { name in
      NearestName.of(folded(name), among: known) != nil
        || known.contains { $0.count >= 4 && folded(name).contains($0) }
    }
  }
}
