import Glibc

@testable import hwserve

/// A program of this package, run as people run it.
@safe
final class ServiceProcess {
  let pid: pid_t
  private let output: String
  private let errors: String
  private(set) var port = 0
  /// The status it ended with, once someone waited for that.
  private var ending: Int32?

  /// The folder the programs were built in, which is that of the tests.
  static let programs = FolderReader.programFolder ?? "."

  /// Starts a program; what it says goes to files.
  init(_ program: String, _ arguments: [String]) {
    let base = TemporaryFolder.unique("process")
    (output, errors) = (base + ".out", base + ".err")
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    let path = program.hasPrefix("/") ? program : ServiceProcess.programs + "/" + program
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, path, &actions, nil, &words, environ)
    for index in unsafe words.indices { unsafe free(words[index]) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    precondition(code == 0, "\(path) could not be started")
    pid = child
  }

  /// Starts the service on a free port with a folder of schemes.
  ///
  /// - Parameter descriptors: how many files it may have open; nothing for what is usual.
  static func serve(
    _ folder: String, _ more: [String] = [], descriptors: Int? = nil
  ) -> ServiceProcess {
    let arguments = ["--port", "0", "--schemes", folder, "--lang", "en"] + more
    let process =
      if let descriptors {
        ServiceProcess(
          "/bin/sh",
          ["-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\"", programs + "/hwserve"] + arguments)
      } else {
        ServiceProcess("hwserve", arguments)
      }
    let begins = "listens on http://127.0.0.1:"
    process.waitUntil { process.said.contains(begins) }
    if let range = process.said.firstRange(of: begins) {
      process.port = Int(process.said[range.upperBound...].prefix { $0.isNumber }) ?? 0
    }
    return process
  }

  /// What it wrote to standard output.
  var printed: String { text(FolderReader.read(output, maximum: 1 << 26) ?? []) }
  /// What it wrote to standard error.
  var said: String { text(FolderReader.read(errors, maximum: 1 << 26) ?? []) }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for its end, and gives its exit status; nothing where it does not end in time.
  func status(within seconds: Double = 20) -> Int32? {
    if let ending { return ending }
    var state: Int32 = 0
    var ended = false
    waitUntil(seconds) {
      ended = unsafe waitpid(self.pid, &state, WNOHANG) == self.pid
      return ended
    }
    if ended { ending = state >> 8 & 0xFF }
    return ending
  }

  /// Waits until something holds, or too long.
  func waitUntil(_ seconds: Double = 20, _ condition: () -> Bool) {
    for _ in 0..<Int(seconds * 100) {
      if condition() { return }
      usleep(10_000)
    }
  }

  /// Ends it: asks it to, so that what it counted of itself is written, and does not wait long.
  func end() {
    guard ending == nil else { return }
    kill(pid, SIGTERM)
    if status(within: 2) != nil { return }
    kill(pid, SIGKILL)
    _ = status()
  }

  deinit { for file in [output, errors] { unsafe unlink(file) } }
}

/// A folder of the test's own.
struct TemporaryFolder {
  let path: String

  static func unique(_ name: String) -> String {
    "/tmp/hwserve-tests-\(getpid())-\(name)-\(UInt64.random(in: 0 ... .max))"
  }

  /// Makes a folder with these files.
  init(_ files: [String: String] = [:]) {
    path = TemporaryFolder.unique("folder")
    unsafe mkdir(path, 0o700)
    for (name, content) in files { write(name, content) }
  }

  func write(_ name: String, _ content: String) {
    let file = path + "/" + name
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "\(file) could not be written")
    LogWriter.write(Array(content.utf8)[...], to: descriptor)
    close(descriptor)
  }

  func remove() {
    for name in FolderReader.list(path) ?? [] { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }
}

/// The repository this test belongs to.
enum Repository {
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/")
  }()

  static func text(_ name: String) -> String {
    hwserveTests.text(FolderReader.read(root + "/" + name, maximum: 1 << 26) ?? [])
  }
}
