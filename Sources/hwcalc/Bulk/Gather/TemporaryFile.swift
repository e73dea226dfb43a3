import Glibc
import HeavyWork

/// A file for the time of a run that only this process can reach.
///
/// Its name is taken away as soon as it is open, so that the system removes it however the program
/// ends, even where it is killed.
@safe
final class TemporaryFile {
  private let descriptor: Int32
  private let folder: String
  /// How many bytes were written.
  private(set) var length = 0
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Makes one in a folder, which nobody else can read.
  init(in folder: String) throws(CommandFailure) {
    self.folder = folder
    var name = Array((folder + "/hwcalc-XXXXXX").utf8CString)
    descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw TemporaryFile.failure(folder, errno) }
    unsafe unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// Writes into a file that is open already.
  init(descriptor: Int32, in folder: String) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// The folder for such files.
  static func folder(_ system: System) -> String {
    system.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  private static func failure(_ folder: String, _ code: Int32) -> CommandFailure {
    let reason = Files.reason(code)
    return .file(
      .init(
        nl:
          "in \(folder) kunnen geen tijdelijke bestanden staan: \(reason.nl). Wijs met TMPDIR een "
          + "map aan met drie keer zoveel ruimte als het bestand groot is.",
        en: "\(folder) cannot hold temporary files: \(reason.en). Name with TMPDIR a folder that "
          + "has three times as much room as the file is large."))
  }

  /// Appends bytes; they may stay in memory until `flush`.
  func append(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
    unsafe buffer.append(contentsOf: bytes)
    length += bytes.count
    if buffer.count >= TemporaryFile.bufferSize { try flush() }
  }

  /// Writes what was appended.
  func flush() throws(CommandFailure) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    guard Files.writeAll(bytes, to: descriptor) else {
      throw TemporaryFile.failure(folder, errno)
    }
  }

  /// Reads as many bytes from a place as there are, and says how many.
  func read(_ place: Int, into room: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int {
    var filled = 0
    while filled < room.count {
      let count = unsafe pread(
        descriptor, room.baseAddress?.advanced(by: filled), room.count - filled, place + filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw TemporaryFile.failure(folder, errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
