import HeavyWork
import Synchronization

@testable import hwcalc

/// A machine of the test's own making: files in memory, a fixed day, and what was written.
final class TestMachine: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var output: [String: [UInt8]] = [:]
    var reported = ""
    var typed: [String]?
  }

  private let state = Mutex(State())
  let environment: [String: String]

  /// - Parameter typed: the lines that someone at a terminal types; nothing where nobody sits there.
  init(
    _ files: [String: String] = [:], environment: [String: String] = [:], typed: [String]? = nil
  ) {
    self.environment = environment
    state.withLock { state in
      state.typed = typed
      state.files = files.mapValues { Array($0.utf8) }
    }
  }

  /// What was written to standard output.
  var printed: String { written(to: "-") }

  func written(to path: String) -> String {
    String(decoding: state.withLock { $0.output[path] ?? [] }, as: UTF8.self)
  }

  /// What was written to standard error.
  var reported: String { state.withLock { $0.reported } }

  /// Runs a command on this machine.
  func run(_ arguments: String...) -> ExitStatus { Hwcalc.run(arguments, machine) }

  var machine: System {
    System(
      read: { path throws(CommandFailure) in
        if let bytes = self.state.withLock({ $0.files[path] }) { return bytes }
        return try Files.read(path)
      },
      write: { bytes, path throws(CommandFailure) in
        if path.hasPrefix("/nowhere/") {
          throw .file(Bilingual(nl: "\(path) niet te schrijven", en: "\(path) cannot be written"))
        }
        self.state.withLock { $0.output[path, default: []] += bytes }
      },
      report: { text in self.state.withLock { $0.reported += text } },
      isFile: { path in self.state.withLock { $0.files[path] != nil } || Files.isPlain(path) },
      list: { folder in
        let own = self.state.withLock { state in
          state.files.keys.filter { $0.hasPrefix(folder + "/") }
            .map { String($0.dropFirst(folder.count + 1)) }.sorted()
        }
        return own.isEmpty ? Files.list(folder) : own
      },
      now: { 1_795_262_400 },  // 2026-11-21 in Amsterdam
      variable: { self.environment[$0] },
      programFolder: { nil },
      inputIsTerminal: { self.state.withLock { $0.typed != nil } },
      readLine: {
        self.state.withLock { state in
          state.typed?.isEmpty ?? true ? nil : state.typed?.removeFirst()
        }
      })
  }
}

/// The repository this test belongs to.
enum Repository {
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  static func path(_ name: String) -> String { root + "/" + name }
}
