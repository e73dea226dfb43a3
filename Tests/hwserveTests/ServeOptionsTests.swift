import HeavyWork
import Testing

@testable import hwserve

/// What is said on the command line of the service is what it goes by.
@Suite struct ServeOptionsTests {
  private func options(_ arguments: String...) throws -> ServeOptions {
    try ServeOptions(try ServeOptions.command.read(arguments), .en)
  }

  @Test func everyLimitIsItsOwn() throws {
    let options = try options(
      "--port", "0", "--workers", "3", "--queue", "7", "--connections", "11",
      "--max-request-line", "300", "--max-headers", "2000", "--max-header-lines", "20",
      "--max-body", "3000", "--max-csv", "4000", "--max-outcomes", "5000", "--max-content",
      "2000000", "--header-timeout", "5", "--body-timeout", "6", "--min-rate", "8",
      "--idle-timeout", "9", "--write-timeout", "10")
    #expect((options.port, options.workers, options.queue) == (0, 3, 7))
    #expect((options.loop.connections, options.loop.content) == (11, 2_000_000))
    let http = options.loop.http
    #expect(
      (http.limits.requestLine, http.limits.fields, http.limits.fieldLines) == (300, 2000, 20))
    #expect((http.limits.body, http.limits.table, options.outcomes) == (3000, 4000, 5000))
    let second: UInt64 = 1_000_000_000
    #expect((http.timeouts.headers, http.timeouts.body) == (5 * second, 6 * second))
    #expect((http.timeouts.idle, http.timeouts.write) == (9 * second, 10 * second))
    #expect(http.timeouts.leastRate == 8)
  }

  @Test(arguments: ["0", "65", "-1", "x"])
  func aLimitOutOfItsRangeIsRefusedWithTheRange(_ workers: String) {
    do {
      _ = try options("--workers=\(workers)")
      Issue.record("accepted")
    } catch let misuse as ProgramMisuse {
      #expect(misuse.message.en == "--workers is a whole number from 1 through 64.")
      #expect(misuse.message.nl == "--workers is een geheel getal van 1 tot en met 64.")
    } catch { Issue.record("\(error)") }
  }

  @Test func theHostsThatItAnswersTo() throws {
    #expect(try options().hosts == ["localhost", "127.0.0.1", "[::1]"])
    #expect(try options("--host", "::2").hosts?.contains("[::2]") == true)
    #expect(
      try options("--allowed-hosts", "Rekenhulp.example,b.example").hosts
        == ["rekenhulp.example", "b.example"])
    #expect(try options("--allowed-hosts", "*").hosts == nil)
  }

  @Test func whoMayComeFromElsewhereIsKnown() throws {
    #expect(try !options().isOpen)
    #expect(try !options("--host", "localhost").isOpen)
    #expect(try options("--host", "0.0.0.0").isOpen)
    #expect(try options("--allowed-hosts", "a.example").isOpen)
  }
}
