import Glibc
import Testing

@testable import HeavyWork
@testable import hwcalc

/// A folder of its own for a test of `hwcalc bulk`, which is removed with it.
final class BulkFolder {
  let path: String
  let machine: TestMachine

  /// - Parameter temporary: the folder for temporary files, instead of this one.
  init(temporary: String? = nil) throws {
    var name = Array("/tmp/hwcalc-bulk-XXXXXX".utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    try #require(made)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    machine = TestMachine(environment: ["TMPDIR": temporary ?? path])
  }

  deinit {
    for name in Files.list(path) ?? [] { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }

  var names: [String] { Files.list(path) ?? [] }

  func write(_ text: String, _ name: String = "in.csv") throws -> String {
    try Files.write(Array(text.utf8), to: path + "/" + name)
    return path + "/" + name
  }

  func read(_ name: String) -> String? {
    (try? Files.read(path + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs `hwcalc bulk` under the rail example.
  func run(_ arguments: String...) -> hwcalc.ExitStatus {
    Hwcalc.run(
      ["bulk"] + arguments + [
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
        // A test that runs twice writes over what it wrote.
        "--force",
      ],
      machine.machine)
  }
}
