import Glibc
import HeavyWork
import Synchronization

/// A file, or standard input, that is read from its beginning to its end.
final class InputFile: @unchecked Sendable {
  let path: String
  private let descriptor: Int32
  /// The size of a plain file; nothing for a pipe.
  let size: Int?
  private let changed: timespec
  private let count = Atomic(0)
  /// How many bytes were read so far; another thread may ask, to show how far the work is.
  var bytesRead: Int { count.load(ordering: .relaxed) }
  /// Why reading failed; 0 while it did not.
  private(set) var failure: Int32 = 0
  /// The hash of what was read so far; nothing where none is asked for, as it takes as long as all
  /// the rest.
  private var hash: SHA256.Stream?

  /// - Parameter hashes: whether the hash of what is read is wanted.
  init(_ path: String, hashes: Bool = false) throws(CommandFailure) {
    self.path = path
    hash = hashes ? SHA256.Stream() : nil
    descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Files.unreadable(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Files.unreadable(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Files.unreadable(path, EISDIR) }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    changed = status.st_mtim
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Reads more; 0 at the end, below 0 where it fails.
  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      if size == nil, !isReady() { return 0 }
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR, !Interruption.isAsked { continue }
      if count < 0 { failure = errno }
      if count > 0 {
        self.count.add(count, ordering: .relaxed)
        unsafe take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      return count
    }
  }

  /// Waits until a pipe has more, or ends; false where someone asks to stop before.
  ///
  /// A signal may come to another thread than the one that reads, so that reading must not wait.
  private func isReady() -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !Interruption.isAsked {
      let count = unsafe poll(&asked, 1, 100)
      if count > 0 || (count < 0 && errno != EINTR) { return true }
    }
    return false
  }

  /// The SHA-256 of what was read; nothing where it was not asked for.
  var sha256: String? { hash?.hex }

  private func take(_ bytes: UnsafeRawBufferPointer) {
    guard hash != nil else { return }
    unsafe hash?.add(bytes.assumingMemoryBound(to: UInt8.self).span)
  }

  /// The first bytes, and whether they are all.
  func beginning(_ length: Int) throws(CommandFailure) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes = [UInt8](repeating: 0, count: length)
    var filled = 0
    while filled < length {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if count < 0 { throw Files.unreadable(path, failure) }
      if count == 0 { return (Array(bytes[..<filled]), true) }
      filled += count
    }
    return (bytes, false)
  }

  /// All of it; not with `read` or `beginning`.
  func whole() throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe part.withUnsafeMutableBytes { unsafe read($0) }
      if count < 0 { throw Files.unreadable(path, failure) }
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  /// Whether the file is not what it was when it was opened.
  var hasChanged: Bool {
    guard let size else { return false }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return true }
    return Int(status.st_size) != size || bytesRead != size
      || status.st_mtim.tv_sec != changed.tv_sec || status.st_mtim.tv_nsec != changed.tv_nsec
  }
}

/// Whether someone asked the program to stop.
enum Interruption {
  /// Set by a signal, and only read elsewhere.
  private static let flag = Flag()

  static var isAsked: Bool { flag.isSet }

  /// Asks to be told instead of being ended.
  static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.flag.set() }
    }
  }
}
