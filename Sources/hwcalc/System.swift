import Glibc
import HeavyWork

/// What a command needs of the machine: files, the clock, the environment, the terminal.
///
/// Commands see only this value, so that tests can run them on a machine of their own making.
struct System: Sendable {
  /// Reads a file whole; `-` is standard input.
  let read: @Sendable (String) throws(CommandFailure) -> [UInt8]
  /// Writes a file whole or not at all; `-` is standard output.
  let write: @Sendable ([UInt8], String) throws(CommandFailure) -> Void
  /// Says something that is no result.
  var report: @Sendable (String) -> Void
  /// Whether there is a plain file, which writing would replace; a device or pipe is none.
  let isFile: @Sendable (String) -> Bool
  /// The names in a folder, in order; nothing where there is no such folder.
  let list: @Sendable (String) -> [String]?
  /// Seconds since 1970.
  let now: @Sendable () -> Int
  /// A variable of the environment.
  let variable: @Sendable (String) -> String?
  /// The folder the program stands in.
  let programFolder: @Sendable () -> String?
  /// Whether a person sits at standard input, who can be asked.
  let inputIsTerminal: @Sendable () -> Bool
  /// A line that was typed, without its end; nothing at the end of the input.
  let readLine: @Sendable () -> String?
  /// Whether what is no result is shown on a terminal.
  var errorIsTerminal: @Sendable () -> Bool = { isatty(2) == 1 }

  /// The real machine.
  static let live = System(
    read: { path throws(CommandFailure) in try Files.read(path) },
    write: { bytes, path throws(CommandFailure) in try Files.write(bytes, to: path) },
    report: { text in Files.writeAll(Array(text.utf8), to: 2) },
    isFile: { Files.isPlain($0) },
    list: { Files.list($0) },
    now: { Int(time(nil)) },
    variable: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
    programFolder: { Files.programFolder() },
    inputIsTerminal: { isatty(0) == 1 },
    readLine: { Swift.readLine() })

  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

  /// The language asked for by the environment; Dutch where it does not say.
  var language: Language { Language(environment: variable) }
}
