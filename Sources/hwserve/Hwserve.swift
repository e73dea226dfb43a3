import Glibc
import HeavyWork

/// The service: it reads options, and serves until it is told to stop.
@main
enum Hwserve {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    var language = Language(environment: Environment.variable)
    do {
      let call = try ServeOptions.command.read(arguments)
      language = call.options["lang"].flatMap { Language(rawValue: $0) } ?? language
      if call.has("version") { return say("hwserve \(HeavyWork.version)\n") }
      if call.has("help") { return say(ServeOptions.command.help("hwserve", language) + "\n") }
      if call.has("man") { return say(ServeOptions.manual.page(language)) }
      if let shell = call.options["completions"].flatMap({ CompletionShell(rawValue: $0) }) {
        return say(ServeOptions.manual.completion(for: shell, language))
      }
      try call.checkOperands("hwserve")
      let options = try ServeOptions(call, language)
      try serve(options)
    } catch let misuse as ProgramMisuse {
      fail(misuse.message, language, status: 2)
    } catch let failure as Server.Failure {
      fail(failure.message, language, status: 3)
    } catch {
      preconditionFailure("no other error is thrown")
    }
  }

  private static func serve(_ options: ServeOptions) throws(Server.Failure) {
    Environment.forbidDumps()
    LargeMemory.isGivenBackAtOnce()
    Environment.allowFiles(options.loop.connections + 64)
    let mailbox = Mailbox()
    Signals.install(waking: mailbox.wakeWriter)
    let server = try Server(options, mailbox: mailbox) { LogWriter.report($0) }
    let host = options.host.contains(":") ? "[\(options.host)]" : options.host
    LogWriter.report(
      Bilingual(
        nl: "hwserve luistert op http://\(host):\(server.port)\n",
        en: "hwserve listens on http://\(host):\(server.port)\n")[options.language])
    server.run()
  }

  private static func say(_ text: String) { LogWriter.write(Array(text.utf8)[...], to: 1) }

  private static func fail(_ message: Bilingual, _ language: Language, status: Int32) -> Never {
    let error = Bilingual(nl: "fout", en: "error")[language]
    LogWriter.report("hwserve: \(error): \(message[language])\n")
    exit(status)
  }
}
