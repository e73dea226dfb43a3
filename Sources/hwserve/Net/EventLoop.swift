import Glibc
import HeavyWork

/// One thread that accepts, reads and writes for all connections, and never calculates.
final class EventLoop {
  /// The place of a connection, and which of those that had it.
  struct Ticket: Sendable {
    let place: Int
    let turn: UInt32
  }

  /// What the loop is given.
  struct Settings: Sendable {
    var http = HTTPSettings()
    var connections = 256
    /// The most bytes of content that all connections hold together.
    var content = 48 << 20
    /// How long stopping may take, in nanoseconds.
    var stop: UInt64 = 10_000_000_000
  }

  private struct Peer {
    var connection: ServerConnection?
    var turn: UInt32 = 0
    var isShut = false
  }

  private let service: Service
  private let settings: Settings
  private let queue: WorkQueue
  private let mailbox: Mailbox
  private let logWriter: LogWriter?
  /// Reads the schemes again, on a thread of the queue.
  private let reload: @Sendable (SchemeSet) -> SchemeSet

  private var listener: Int32
  /// The pipe, the listener, and then the connections; -1 where there is none.
  private var polled: [pollfd]
  private var peers: [Peer]
  private var free: [Int]
  /// The places from here on are free, and are not asked about: the system takes no longer list
  /// than there may be descriptors.
  private var top = 0
  /// What the threads had to say, while it is acted on; empty between.
  private var messages: [Mailbox.Message] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// Kept so that a connection can be turned away where no descriptor is left.
  private var spare: Int32
  private var accepted = 0
  private var reloads = 0
  private var isReloading = false
  /// Whether schemes changed since the last reading began, or found no room in the queue.
  private var wantsReload = false
  /// Whether a connection has work that the queue had no room for.
  private var hasWaiting = false
  private var stopBy: UInt64?
  private var lastSweep: UInt64 = 0
  private static let firstPeer = 2

  init(
    _ service: Service, listener: Int32, queue: WorkQueue, mailbox: Mailbox,
    logWriter: LogWriter?, _ settings: Settings,
    reload: @escaping @Sendable (SchemeSet) -> SchemeSet
  ) {
    self.service = service
    self.listener = listener
    self.queue = queue
    self.mailbox = mailbox
    self.logWriter = logWriter
    self.settings = settings
    self.reload = reload
    polled = [
      pollfd(fd: mailbox.wakeReader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
    ]
    peers = Array(repeating: Peer(), count: settings.connections)
    free = Array((0..<settings.connections).reversed())
    for _ in peers { polled.append(pollfd(fd: -1, events: 0, revents: 0)) }
    spare = EventLoop.openSpare()
  }

  private static func openSpare() -> Int32 { unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }

  private var openConnections: Int { peers.count - free.count }

  /// What the loop and the queue know, for whoever counts.
  var gauges: Metrics.Gauges {
    Metrics.Gauges(
      connections: openConnections, acceptedConnections: accepted, queued: queue.count,
      droppedLogLines: logWriter?.dropped ?? 0, reloads: reloads,
      schemes: service.schemes.schemes.count, brokenSchemes: service.schemes.broken.count)
  }

  /// Serves until it is told to stop, and all answers are given or time is up.
  func run() {
    while true {
      if Signals.wantsStop { stop() }
      if Signals.takeReload() { wantsReload = true }
      if wantsReload { beginReload() }
      if let stopBy, openConnections == 0 || Clocks.monotonic() >= stopBy { break }
      turn()
    }
    for place in peers.indices where peers[place].connection != nil { drop(place) }
    writeLog()
    logWriter?.flush()
    if spare >= 0 { close(spare) }
  }

  /// Accepts what waits, then nothing more; connections end with their next answer.
  private func stop() {
    guard stopBy == nil else { return }
    accept()
    Sockets.close(listener)
    polled[1].fd = -1
    stopBy = Clocks.monotonic() + settings.stop
    for place in peers.indices {
      peers[place].connection?.finishUp()
      settle(place)
    }
  }

  /// Reads the schemes again, one reading at a time.
  private func beginReload() {
    guard !isReloading else { return }
    let (set, reload, mailbox) = (service.schemes, reload, mailbox)
    isReloading = queue.add { mailbox.post(.reloaded(reload(set))) }
    wantsReload = !isReloading
  }
}

extension EventLoop {
  private func turn() {
    // Once for all that the turn before handed on.
    queue.wake()
    let mayWait = mailbox.fallAsleep()
    let busy = openConnections > 0 || stopBy != nil
    let count = EventLoop.firstPeer + top
    let ready = unsafe poll(&polled, nfds_t(count), mayWait ? busy ? 100 : -1 : 0)
    service.set(unixSeconds: Clocks.unixSeconds())
    if polled[0].revents != 0 { mailbox.emptyPipe() }
    mailbox.take(into: &messages)
    for message in messages { act(on: message) }
    messages.removeAll(keepingCapacity: true)
    handWaiting()
    var left = ready
    if left > 0, polled[0].revents != 0 { left -= 1 }
    if left > 0, polled[1].revents != 0 {
      left -= 1
      accept()
    }
    var index = EventLoop.firstPeer
    while left > 0, index < count {
      let events = polled[index].revents
      if events != 0 {
        left -= 1
        polled[index].revents = 0
        handle(index - EventLoop.firstPeer, Int32(events))
      }
      index += 1
    }
    sweep()
  }

  private func act(on message: Mailbox.Message) {
    switch message {
    case .answer(let ticket, let response):
      connection(of: ticket)?.complete(response)
      settle(ticket.place)
    case .taken(let ticket, let held):
      connection(of: ticket)?.taken(held)
      settle(ticket.place)
    case .reloaded(let set):
      service.schemes = set
      reloads += 1
      isReloading = false
    }
  }

  /// The connection that has a ticket; nothing where it is gone.
  private func connection(of ticket: Ticket) -> ServerConnection? {
    peers[ticket.place].turn == ticket.turn ? peers[ticket.place].connection : nil
  }

  private func accept() {
    while listener >= 0, polled[1].fd >= 0 {
      guard let place = free.last else {
        // Those that wait do so in the system's queue, until a place is free.
        polled[1].events = 0
        return
      }
      let (socket, error) = Sockets.accept(listener)
      guard socket >= 0 else {
        switch error {
        case EINTR, ECONNABORTED: continue
        case EMFILE, ENFILE:
          turnAway()
          return
        default: return
        }
      }
      free.removeLast()
      accepted += 1
      top = max(top, place + 1)
      peers[place].connection = ServerConnection(
        service, settings.http, clock: Clocks.monotonic)
      if stopBy != nil { peers[place].connection?.finishUp() }
      peers[place].isShut = false
      polled[place + EventLoop.firstPeer] = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    }
  }

  /// Takes a connection and ends it, where no descriptor is left to serve it with.
  private func turnAway() {
    if spare >= 0 { close(spare) }
    let (socket, _) = Sockets.accept(listener)
    if socket >= 0 { Sockets.close(socket) }
    spare = EventLoop.openSpare()
  }

  private func handle(_ place: Int, _ events: Int32) {
    guard let connection = peers[place].connection else { return }
    let socket = polled[place + EventLoop.firstPeer].fd
    if events & (POLLERR | POLLNVAL) != 0 { return drop(place) }
    if connection.wantsInput, events & (POLLIN | POLLHUP) != 0 {
      switch Sockets.receive(socket, into: &buffer) {
      case .bytes(let count):
        connection.receive(buffer[..<count])
        // What is made of its own content may be large, or a file full of errors never got an answer.
        if connection.heldContent + connection.heldResults > EventLoop.smallContent,
          heldContent - connection.heldResults > settings.content
        {
          connection.refuseForRoom()
        }
      case .end: connection.receiveEnd()
      case .later: break
      case .gone: return drop(place)
      }
    } else if events & POLLHUP != 0 {
      return drop(place)
    }
    settle(place)
  }

  /// What one connection may hold whatever the others do.
  private static let smallContent = 256 << 10

  private var heldContent: Int {
    peers[..<top].reduce(0) { sum, peer in
      sum + (peer.connection.map { $0.heldContent + $0.heldResults } ?? 0)
    }
  }

  /// Does what a connection wants now: work, sending, shutting, closing; and what it waits for.
  private func settle(_ place: Int) {
    guard let connection = peers[place].connection else { return }
    let index = place + EventLoop.firstPeer
    let socket = polled[index].fd
    var mustWait = false
    while true {
      let (ticket, mailbox) = (Ticket(place: place, turn: peers[place].turn), mailbox)
      if let work = connection.takeWork() {
        hand({ mailbox.post(.answer(ticket, work())) }, connection) { $0.putBack(work) }
      }
      if let piece = connection.takePiece() {
        hand({ mailbox.post(.taken(ticket, piece())) }, connection) { $0.putBack(piece: piece) }
      }
      guard connection.hasOutput else { break }
      let hasMore = connection.outbox.hasMore
      switch Sockets.send(socket, connection.outbox.next, more: hasMore) {
      case .bytes(let count): connection.send(count)
      case .later: mustWait = true
      case .end, .gone: return drop(place)
      }
      if mustWait { break }
    }
    if connection.isClosed { return drop(place) }
    if connection.wantsShutdown, !peers[place].isShut {
      Sockets.shutSending(socket)
      peers[place].isShut = true
    }
    polled[index].events =
      (connection.wantsInput ? Int16(POLLIN) : 0) | (mustWait ? Int16(POLLOUT) : 0)
  }

  /// Hands a job of a connection to the queue.
  ///
  /// Where that has no room, a new request is turned away, and one that has begun keeps its job.
  private func hand(
    _ job: @escaping @Sendable () -> Void, _ connection: ServerConnection,
    putBack: (ServerConnection) -> Void
  ) {
    guard !queue.add(job) else { return }
    guard connection.hasBegunWork else {
      return connection.turnAway(service.tooBusy(for: connection.head))
    }
    putBack(connection)
    hasWaiting = true
  }

  /// Tries again to hand on what found no room in the queue, before anyone new asks for it.
  private func handWaiting() {
    guard hasWaiting else { return }
    hasWaiting = false
    for place in 0..<top where peers[place].connection?.isWaiting == true { settle(place) }
  }

  private func drop(_ place: Int) {
    let index = place + EventLoop.firstPeer
    Sockets.close(polled[index].fd)
    polled[index] = pollfd(fd: -1, events: 0, revents: 0)
    peers[place].connection = nil
    peers[place].turn &+= 1
    free.append(place)
    while top > 0, peers[top - 1].connection == nil { top -= 1 }
    if polled[1].fd >= 0 { polled[1].events = Int16(POLLIN) }
  }

  /// Ten times a second: ends what took too long, and writes the log.
  private func sweep() {
    let now = Clocks.monotonic()
    let isQuiet = openConnections == 0
    guard now >= lastSweep + 100_000_000 || isQuiet else { return }
    lastSweep = now
    for place in 0..<top {
      guard let connection = peers[place].connection, now >= connection.deadline else { continue }
      connection.expire()
      settle(place)
    }
    writeLog()
  }

  private func writeLog() {
    guard let (lines, count) = service.log?.take(), count > 0 else { return }
    logWriter?.add(lines, count: count)
  }
}
