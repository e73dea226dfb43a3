import Glibc
import HeavyWork

/// Reading and writing files of the machine; the only file that touches it beside `System`.
enum Files {
  /// No input of a command that reads a file whole is larger than this.
  private static let maximumBytes = 64 << 20

  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= maximumBytes else {
        throw .file(
          .init(
            nl:
              "\(path) is groter dan \(maximumBytes >> 20) MB; dat is geen invoer voor deze opdracht.",
            en:
              "\(path) is larger than \(maximumBytes >> 20) MB; that is no input for this command.")
        )
      }
    }
  }

  /// Whether there is a plain file: no folder, device or pipe.
  static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func unreadable(_ path: String, _ code: Int32) -> CommandFailure {
    let reason = reason(code)
    let nearest = code == ENOENT ? nearestFile(to: path) : nil
    return .file(
      .init(
        nl: "\(path) is niet te lezen: \(reason.nl)."
          + (nearest.map { " Bedoelt u ‘\($0)’?" } ?? ""),
        en: "\(path) cannot be read: \(reason.en)."
          + (nearest.map { " Did you mean ‘\($0)’?" } ?? "")))
  }

  /// The file of the same folder whose name is nearest to one that is not there.
  private static func nearestFile(to path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    guard let names = list(folder.isEmpty ? "." : folder) else { return nil }
    return NearestName.of(String(path.dropFirst(folder.count)), among: names).map { folder + $0 }
  }

  static func unwritable(_ path: String, _ code: Int32) -> CommandFailure {
    let reason = reason(code)
    return .file(
      .init(
        nl: "\(path) is niet te schrijven: \(reason.nl).",
        en: "\(path) cannot be written: \(reason.en)."))
  }

  static func reason(_ code: Int32) -> Bilingual {
    switch code {
    case ENOENT: Bilingual(nl: "het bestaat niet", en: "it does not exist")
    case EACCES, EPERM: Bilingual(nl: "u heeft er geen toegang toe", en: "you have no permission")
    case EISDIR: Bilingual(nl: "het is een map", en: "it is a folder")
    case ENOSPC: Bilingual(nl: "de schijf is vol", en: "the disk is full")
    default:
      Bilingual(
        nl: "fout \(code) van het systeem", en: unsafe String(cString: strerror(code)))
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    if path == "-" {
      guard writeAll(bytes, to: 1) else {
        // A reader that has seen enough, as `head` has, is no error.
        if errno == EPIPE { return }
        throw unwritable("-", errno)
      }
      return
    }
    // Beside the file, so that renaming puts it there whole or not at all.
    let partial = path + ".\(getpid()).part"
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    let written = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard written, unsafe rename(partial, path) == 0 else {
      let reason = written ? errno : code
      unsafe unlink(partial)
      throw unwritable(path, reason)
    }
  }

  @discardableResult
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    // A closed pipe shall give an error, not end the program.
    _ = signal(SIGPIPE, SIG_IGN)
    return unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        start += count
      }
      return true
    }
  }

  static func list(_ folder: String) -> [String]? {
    guard let directory = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func programFolder() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink(
        "/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count > 0 else { return nil }
    let path = String(decoding: buffer[..<count], as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
