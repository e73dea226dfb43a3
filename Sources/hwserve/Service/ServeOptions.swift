import HeavyWork

/// What the command line of the service says.
struct ServeOptions: Sendable {
  var host = "127.0.0.1"
  var port = 8080
  /// The folder of schemes; nothing where it is to be found.
  var schemes: String?
  var site: String?
  var statutory: String?
  /// Names that the service answers to; nothing for those of this machine.
  var allowedHosts: [String]?
  var loop = EventLoop.Settings()
  /// Threads that calculate.
  var workers = 2
  /// Calculations that may wait.
  var queue = 256
  var accessLog = true
  /// Whether a workforce can be uploaded; nothing for where only this machine can come.
  var hr: Bool?
  /// Whether variants can be compared; nothing for where only this machine can come.
  var variants: Bool?
  /// How many times someone's outcome may be worked out for one comparison.
  var outcomes = ComparisonRequest.Bounds().outcomes
  var language = Language.nl

  /// A limit that can be set.
  private struct Limit {
    let name: String
    let value: Bilingual
    let help: Bilingual
    let range: ClosedRange<Int>
    let get: @Sendable (ServeOptions) -> Int
    let set: @Sendable (inout ServeOptions, Int) -> Void

    init(
      _ name: String, _ value: Bilingual, _ range: ClosedRange<Int>, nl: String, en: String,
      get: @escaping @Sendable (ServeOptions) -> Int,
      set: @escaping @Sendable (inout ServeOptions, Int) -> Void
    ) {
      self.name = name
      self.value = value
      self.range = range
      help = Bilingual(nl: nl, en: en)
      self.get = get
      self.set = set
    }

    var option: ProgramOption {
      let usual = get(ServeOptions())
      return ProgramOption(
        name: name, value: value,
        help: Bilingual(nl: "\(help.nl); anders \(usual)", en: "\(help.en); else \(usual)"))
    }
  }

  private static let number = Bilingual(nl: "AANTAL", en: "NUMBER")
  private static let size = Bilingual(nl: "BYTES", en: "BYTES")
  private static let time = Bilingual(nl: "SECONDEN", en: "SECONDS")
  private static let second: UInt64 = 1_000_000_000

  private static let limits: [Limit] = [
    Limit(
      "port", number, 0...65_535, nl: "poort, 0 voor een vrije", en: "port, 0 for any that is free",
      get: { $0.port }, set: { $0.port = $1 }),
    Limit(
      "workers", number, 1...64, nl: "threads die rekenen", en: "threads that calculate",
      get: { $0.workers }, set: { $0.workers = $1 }),
    Limit(
      "queue", number, 1...10_000, nl: "berekeningen die mogen wachten",
      en: "calculations that may wait", get: { $0.queue }, set: { $0.queue = $1 }),
    Limit(
      "connections", number, 1...10_000, nl: "verbindingen tegelijk", en: "connections at once",
      get: { $0.loop.connections }, set: { $0.loop.connections = $1 }),
    Limit(
      "max-request-line", size, 256...65_536, nl: "grootste eerste regel",
      en: "largest request line", get: { $0.loop.http.limits.requestLine },
      set: { $0.loop.http.limits.requestLine = $1 }),
    Limit(
      "max-headers", size, 1024...1_048_576, nl: "grootste velden samen",
      en: "largest headers together", get: { $0.loop.http.limits.fields },
      set: { $0.loop.http.limits.fields = $1 }),
    Limit(
      "max-header-lines", number, 10...1000, nl: "meeste velden", en: "most header lines",
      get: { $0.loop.http.limits.fieldLines }, set: { $0.loop.http.limits.fieldLines = $1 }),
    Limit(
      "max-body", size, 1024...67_108_864, nl: "grootste inhoud", en: "largest content",
      get: { $0.loop.http.limits.body }, set: { $0.loop.http.limits.body = $1 }),
    Limit(
      "max-csv", size, 1024...67_108_864, nl: "grootste bestand met medewerkers",
      en: "largest file with a workforce", get: { $0.loop.http.limits.table },
      set: { $0.loop.http.limits.table = $1 }),
    Limit(
      "max-outcomes", number, 1000...1_000_000_000, nl: "uitkomsten van mensen in een vergelijking",
      en: "outcomes of people in one comparison", get: { $0.outcomes }, set: { $0.outcomes = $1 }),
    Limit(
      "max-content", size, 1_048_576...4_294_967_296, nl: "inhoud van alle verbindingen samen",
      en: "content of all connections together", get: { $0.loop.content },
      set: { $0.loop.content = $1 }),
    Limit(
      "header-timeout", time, 1...3600, nl: "tijd voor de velden", en: "time for the headers",
      get: { Int($0.loop.http.timeouts.headers / second) },
      set: { $0.loop.http.timeouts.headers = UInt64($1) * second }),
    Limit(
      "body-timeout", time, 1...3600, nl: "tijd voor de inhoud, voor de snelheid telt",
      en: "time for the content before its rate counts",
      get: { Int($0.loop.http.timeouts.body / second) },
      set: { $0.loop.http.timeouts.body = UInt64($1) * second }),
    Limit(
      "min-rate", size, 1...1_000_000_000, nl: "traagste bytes per seconde daarna",
      en: "least bytes a second after that", get: { Int($0.loop.http.timeouts.leastRate) },
      set: { $0.loop.http.timeouts.leastRate = UInt64($1) }),
    Limit(
      "idle-timeout", time, 1...3600, nl: "tijd tussen twee vragen",
      en: "time between two requests", get: { Int($0.loop.http.timeouts.idle / second) },
      set: { $0.loop.http.timeouts.idle = UInt64($1) * second }),
    Limit(
      "write-timeout", time, 1...3600, nl: "tijd om een antwoord af te nemen",
      en: "time to take an answer", get: { Int($0.loop.http.timeouts.write / second) },
      set: { $0.loop.http.timeouts.write = UInt64($1) * second }),
    Limit(
      "drain", time, 1...3600, nl: "tijd om te stoppen", en: "time to stop",
      get: { Int($0.loop.stop / second) }, set: { $0.loop.stop = UInt64($1) * second }),
  ]

  static let command = ProgramCommand(
    name: "hwserve", operands: Bilingual(nl: "", en: ""), count: 0...0,
    summary: Bilingual(
      nl: "De rekenhulp als dienst, over HTTP/1.1. Zet er een proxy voor die TLS doet.\n"
        + "SIGHUP leest de regelingen opnieuw, SIGTERM stopt netjes.",
      en: "The calculator as a service, over HTTP/1.1. Put a proxy before it that does TLS.\n"
        + "SIGHUP reads the schemes again, SIGTERM stops in good order."),
    examples: [
      "hwserve --port 8080 --schemes schemes",
      "hwserve --host 0.0.0.0 --allowed-hosts rekenhulp.example",
    ],
    options: [
      ProgramOption(
        name: "host", value: Bilingual(nl: "ADRES", en: "ADDRESS"),
        help: Bilingual(
          nl: "waar hij luistert; anders 127.0.0.1", en: "where it listens; else 127.0.0.1")),
      ProgramOption(
        name: "allowed-hosts", value: Bilingual(nl: "NAMEN", en: "NAMES"),
        help: Bilingual(
          nl: "namen waarvoor hij antwoordt, met komma's; * voor alle; anders deze machine",
          en: "names it answers for, with commas; * for all; else this machine")),
      ProgramOption(
        name: "schemes", value: Bilingual(nl: "MAP", en: "DIR"),
        help: Bilingual(nl: "map met regelingen", en: "folder with schemes")),
      ProgramOption(
        name: "site", value: Bilingual(nl: "BESTAND", en: "FILE"),
        help: Bilingual(
          nl: "keuzes van de site; anders site.json bij de regelingen",
          en: "choices of the site; else site.json beside the schemes")),
      ProgramOption(
        name: "statutory", value: Bilingual(nl: "BESTAND", en: "FILE"),
        help: Bilingual(
          nl: "andere wettelijke cijfers dan de ingebouwde",
          en: "statutory figures other than built in")),
      ProgramOption(
        name: "access-log", value: Bilingual(nl: "on|off", en: "on|off"),
        help: Bilingual(
          nl: "een regel per antwoord, zonder wat iemand invulde; anders on",
          en: "a line for each answer, without what anyone typed; else on"),
        choices: ["on", "off"]),
      ProgramOption(
        name: "hr", value: Bilingual(nl: "on|off", en: "on|off"),
        help: Bilingual(
          nl: "een bestand met medewerkers uploaden; anders alleen op deze machine",
          en: "upload of a workforce; else on this machine alone"),
        choices: ["on", "off"]),
      ProgramOption(
        name: "variants", value: Bilingual(nl: "on|off", en: "on|off"),
        help: Bilingual(
          nl: "varianten van een regeling vergelijken; anders alleen op deze machine",
          en: "comparing variants of a scheme; else on this machine alone"),
        choices: ["on", "off"]),
    ] + limits.map(\.option) + [
      ProgramOption(
        name: "lang", value: Bilingual(nl: "nl|en", en: "nl|en"),
        help: Bilingual(nl: "taal van meldingen", en: "language of messages"),
        choices: ["nl", "en"]),
      ProgramOption(
        name: "completions", value: Bilingual(nl: "bash|zsh|fish", en: "bash|zsh|fish"),
        help: Bilingual(
          nl: "geef wat de shell aanvult", en: "print what lets the shell complete"),
        choices: CompletionShell.allCases.map(\.rawValue)),
      ProgramOption(
        name: "man", value: nil,
        help: Bilingual(nl: "geef de handleiding voor man", en: "print the manual for man")),
      ProgramOption(
        name: "version", value: nil,
        help: Bilingual(nl: "de versie", en: "the version")),
      ProgramOption(
        name: "help", value: nil, help: Bilingual(nl: "deze uitleg", en: "this explanation"),
        short: "h"),
    ])

  /// Reads what was given.
  init(_ call: ProgramCall, _ language: Language) throws(ProgramMisuse) {
    self.init()
    self.language = language
    host = call.options["host"] ?? host
    schemes = call.options["schemes"]
    site = call.options["site"]
    statutory = call.options["statutory"]
    accessLog = call.options["access-log"] != "off"
    hr = call.options["hr"].map { $0 == "on" }
    variants = call.options["variants"].map { $0 == "on" }
    allowedHosts = call.options["allowed-hosts"].map { names in
      names.split(separator: ",").map { $0.lowercased() }
    }
    for limit in ServeOptions.limits {
      guard let text = call.options[limit.name] else { continue }
      guard let number = Int(text), limit.range.contains(number) else {
        let (low, high) = (limit.range.lowerBound, limit.range.upperBound)
        throw ProgramMisuse(
          Bilingual(
            nl: "--\(limit.name) is een geheel getal van \(low) tot en met \(high).",
            en: "--\(limit.name) is a whole number from \(low) through \(high)."))
      }
      limit.set(&self, number)
    }
  }

  init() {}

  /// Whether others than this machine can come: to an address of the network, or by a name.
  var isOpen: Bool {
    let isLoopback = host.hasPrefix("127.") || ["localhost", "::1"].contains(host)
    return !isLoopback || allowedHosts != nil
  }

  /// The hosts that requests may be for; nothing where any may be.
  var hosts: Set<String>? {
    let own = ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host]
    guard let allowedHosts else { return Set(own.map { $0.lowercased() }) }
    return allowedHosts.contains("*") ? nil : Set(allowedHosts)
  }
}
