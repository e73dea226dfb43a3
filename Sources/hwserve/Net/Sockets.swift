import Glibc

/// The calls to the system about sockets; the only unsafe code of reading and writing.
enum Sockets {
  /// Why there is no socket to listen on.
  struct Failure: Error {
    let reason: String
  }

  /// What became of reading or writing.
  enum Outcome: Equatable {
    case bytes(Int)
    /// The other side sends nothing more.
    case end
    /// Not now.
    case later
    /// The connection is gone.
    case gone
  }

  /// A socket that listens.
  ///
  /// - Parameters:
  ///   - host: an address, or a name that has one.
  ///   - port: 0 for any that is free.
  static func listen(host: String, port: Int) throws(Failure) -> (socket: Int32, port: Int) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, String(port), &hints, &found)
    guard code == 0, let address = unsafe found else {
      throw Failure(reason: unsafe String(cString: gai_strerror(code)))
    }
    defer { unsafe freeaddrinfo(address) }
    let socket = unsafe Glibc.socket(
      address.pointee.ai_family, address.pointee.ai_socktype, address.pointee.ai_protocol)
    guard socket >= 0 else { throw failure() }
    set(socket, SOL_SOCKET, SO_REUSEADDR)
    // An answer is one write, and waits for nothing. Connections inherit it.
    set(socket, Int32(IPPROTO_TCP), TCP_NODELAY)
    guard unsafe bind(socket, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0,
      Glibc.listen(socket, 512) == 0, fcntl(socket, F_SETFL, O_NONBLOCK) == 0
    else {
      let failure = failure()
      close(socket)
      throw failure
    }
    return (socket, localPort(socket) ?? port)
  }

  private static func failure() -> Failure {
    Failure(reason: unsafe String(cString: strerror(errno)))
  }

  private static func set(_ socket: Int32, _ level: Int32, _ option: Int32) {
    var on: Int32 = 1
    unsafe setsockopt(socket, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func localPort(_ socket: Int32) -> Int? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let code = unsafe withUnsafeMutableBytes(of: &address) { bytes in
      unsafe getsockname(
        socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
    }
    guard code == 0 else { return nil }
    // Both kinds of address have the port at the same place, highest byte first.
    return unsafe withUnsafeBytes(of: &address) { unsafe Int($0[2]) << 8 | Int($0[3]) }
  }

  /// The next connection that waits.
  static func accept(_ listener: Int32) -> (socket: Int32, error: Int32) {
    let socket = Glibc.accept(listener, nil, nil)
    return (socket, socket < 0 ? errno : 0)
  }

  /// Reads what is there, without waiting.
  static func receive(_ socket: Int32, into buffer: inout [UInt8]) -> Outcome {
    let count = unsafe recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count > 0 { return .bytes(count) }
    return count == 0 ? .end : afterError()
  }

  /// Sends what can be sent, without waiting and without a signal where the other side is gone.
  ///
  /// - Parameter more: whether more follows at once, so that a short head need not go alone.
  static func send(_ socket: Int32, _ bytes: ArraySlice<UInt8>, more: Bool) -> Outcome {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL) | (more ? Int32(MSG_MORE) : 0)
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(socket, $0.baseAddress, $0.count, flags)
    }
    return count >= 0 ? .bytes(count) : afterError()
  }

  private static func afterError() -> Outcome {
    errno == EAGAIN || errno == EINTR ? .later : .gone
  }

  /// Tells the other side that nothing more will be sent.
  static func shutSending(_ socket: Int32) { shutdown(socket, Int32(SHUT_WR)) }

  static func close(_ socket: Int32) { Glibc.close(socket) }
}
