import HeavyWork

/// The service with all it needs: schemes, threads, socket and loop.
struct Server {
  /// Why the service cannot begin.
  struct Failure: Error {
    let message: Bilingual
  }

  let loop: EventLoop
  let service: Service
  let port: Int
  private let queue: WorkQueue

  /// Reads the schemes and begins to listen.
  ///
  /// - Parameter report: says something to whoever runs the service.
  init(
    _ options: ServeOptions, mailbox: Mailbox, logTo descriptor: Int32 = 1,
    report: @escaping @Sendable (String) -> Void
  ) throws(Failure) {
    let statutory = try Server.statutory(options)
    guard let folder = options.schemes ?? Server.usualFolder else {
      throw Failure(
        message: Bilingual(
          nl: "er is geen map met regelingen. Geef er een met --schemes MAP.",
          en: "there is no folder with schemes. Give one with --schemes DIR."))
    }
    guard FolderReader.list(folder) != nil else {
      throw Failure(
        message: Bilingual(
          nl: "er is geen map met regelingen op \(folder). Geef er een met --schemes MAP.",
          en: "there is no folder with schemes at \(folder). Give one with --schemes DIR."))
    }
    let loader = SchemeLoader(
      folder: folder, site: options.site, statutory: statutory, isOpen: options.isOpen,
      hr: options.hr, variants: options.variants)
    let language = options.language
    let first = loader.load(before: nil, language)
    report(first.report + Server.notice(statutory, language))
    let socket: Int32
    do { (socket, port) = try Sockets.listen(host: options.host, port: options.port) } catch {
      throw Failure(
        message: Bilingual(
          nl: "op \(options.host):\(options.port) kan niet worden geluisterd: \(error.reason)",
          en: "\(options.host):\(options.port) cannot be listened on: \(error.reason)"))
    }
    let service = Service(
      first.set, statutory: statutory, allowedHosts: options.hosts,
      maximumBody: options.loop.http.limits.body,
      maximumTable: options.loop.http.limits.table, maximumOutcomes: options.outcomes,
      keepsLog: options.accessLog, unixSeconds: Clocks.unixSeconds())
    queue = WorkQueue(workers: options.workers, capacity: options.queue)
    let loop = EventLoop(
      service, listener: socket, queue: queue, mailbox: mailbox,
      logWriter: options.accessLog ? LogWriter(descriptor) : nil, options.loop
    ) { before in
      let outcome = loader.load(before: before, language)
      report(outcome.report + Server.notice(statutory, language))
      return outcome.set
    }
    service.gauges = { [unowned loop] in loop.gauges }
    self.loop = loop
    self.service = service
  }

  /// Serves until it is told to stop.
  func run() {
    loop.run()
    queue.close()
  }

  private static var usualFolder: String? {
    Environment.variable(SchemePlaces.variable)
      ?? SchemePlaces.folders(program: FolderReader.programFolder)
      .first { FolderReader.list($0) != nil }
  }

  /// That the figures are out of date today; results go by their own reference date.
  private static func notice(_ statutory: StatutoryTables, _ language: Language) -> String {
    let today = AmsterdamCalendar.day(atUnixSeconds: Clocks.unixSeconds())
    return UpkeepText.notice(statutory, today: today, language).map { "hwserve: " + $0 } ?? ""
  }

  private static func statutory(_ options: ServeOptions) throws(Failure) -> StatutoryTables {
    guard let path = options.statutory else { return .shipped }
    guard let bytes = FolderReader.read(path, maximum: FolderReader.largestScheme) else {
      throw Failure(
        message: Bilingual(nl: "\(path) is niet te lezen.", en: "\(path) cannot be read."))
    }
    do { return try StatutoryTables.read(bytes) } catch {
      throw Failure(
        message: Bilingual(
          nl: "de wettelijke cijfers zijn niet goed.\n" + error.text(file: path, .nl),
          en: "the statutory figures are not valid.\n" + error.text(file: path, .en)))
    }
  }
}
