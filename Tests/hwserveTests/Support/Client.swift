import Glibc

@testable import hwserve

/// A client of plain bytes.
@safe
final class Client {
  private let socket: Int32
  /// All that came.
  private(set) var received = ""
  /// Whether the other side has ended.
  private(set) var hasEnded = false

  /// Connects; nothing where nobody listens.
  init?(_ port: Int) {
    socket = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let code = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      close(socket)
      return nil
    }
    var limit = timeval(tv_sec: 0, tv_usec: 50_000)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  /// Sends a text, or as much of it as the other side takes.
  @discardableResult
  func send(_ text: String) -> Client {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    return self
  }

  func endSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// Ends so that the other side sees a reset.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
  }

  /// Reads until something holds of what came, the other side ends, or too long.
  @discardableResult
  func read(_ seconds: Double = 20, until condition: (String) -> Bool) -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<Int(seconds * 20) {
      if condition(received) || hasEnded { break }
      let count = unsafe recv(socket, &buffer, buffer.count, 0)
      if count > 0 { received += text(buffer[..<count]) }
      if count == 0 || count < 0 && errno == ECONNRESET { hasEnded = true }
    }
    return received
  }

  /// Reads until so many answers came whole, and gives their statuses.
  func statuses(_ count: Int) -> [Int] {
    read { FakeConnection.statuses($0).count >= count && $0.hasSuffix("\n") }
    return FakeConnection.statuses(received)
  }

  /// Reads until the other side ends.
  @discardableResult
  func readToEnd() -> String { read { _ in false } }
}

/// An answer, taken apart.
struct Reply: Sendable {
  let status: Int
  let fields: [String: String]
  let body: String

  init?(_ text: String) {
    guard let end = text.firstRange(of: "\r\n\r\n"),
      let status = FakeConnection.statuses(text).first
    else { return nil }
    self.status = status
    body = String(text[end.upperBound...])
    var fields: [String: String] = [:]
    for line in text[..<end.lowerBound].split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].dropFirst()) : ""
    }
    self.fields = fields
  }
}

extension ServiceProcess {
  /// Asks for something on a connection of its own.
  func ask(
    _ method: String = "GET", _ path: String, _ fields: [String] = [], body: String? = nil
  ) -> Reply? {
    guard let client = Client(port) else { return nil }
    var head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    for field in fields { head += field + "\r\n" }
    if let body { head += "Content-Length: \(body.utf8.count)\r\n" }
    client.send(head + "\r\n" + (body ?? ""))
    return Reply(client.readToEnd())
  }

  /// Asks for a calculation.
  func calculate(_ body: String, _ fields: [String] = [], query: String = "") -> Reply? {
    ask(
      "POST", "/api/v1/calculate" + query, ["Content-Type: application/json"] + fields, body: body)
  }
}
