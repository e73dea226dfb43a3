import HeavyWork

/// Counts for Prometheus; used by one thread, and made of fixed names alone.
struct Metrics {
  /// Upper bounds of the buckets of durations, in microseconds.
  private static let bounds: [UInt64] = [100, 250, 500, 1000, 2500, 5000, 10_000, 50_000, 250_000]

  private struct Durations {
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var count = 0
    var nanoseconds: UInt64 = 0
  }

  private let routes: [Endpoint]
  private let startedAt: Int
  /// By route, method (one more for none) and status.
  private var requests: [Int]
  private var durations: [Durations]
  private var refusals = [Int](repeating: 0, count: Refusal.allCases.count)
  private static let methods = Method.allCases.count + 1

  /// What the loop and the queue know.
  struct Gauges {
    var connections = 0
    var acceptedConnections = 0
    var queued = 0
    var droppedLogLines = 0
    var reloads = 0
    var schemes = 0
    var brokenSchemes = 0
  }

  init(_ routes: [Endpoint], startedAt: Int) {
    self.routes = routes
    self.startedAt = startedAt
    requests = Array(
      repeating: 0, count: routes.count * Metrics.methods * Status.allCases.count)
    durations = Array(repeating: Durations(), count: routes.count)
  }

  mutating func count(_ exchange: Exchange) {
    let method = exchange.method?.place ?? Method.allCases.count
    let place = (exchange.route.index * Metrics.methods + method) * Status.allCases.count
    requests[place + exchange.status.place] += 1
    let microseconds = exchange.nanoseconds / 1000
    let bucket = Metrics.bounds.firstIndex { microseconds <= $0 } ?? Metrics.bounds.count
    durations[exchange.route.index].buckets[bucket] += 1
    durations[exchange.route.index].count += 1
    durations[exchange.route.index].nanoseconds += exchange.nanoseconds
  }

  mutating func count(_ refusal: Refusal) { refusals[refusal.place] += 1 }

  /// The counts in the text form of Prometheus (version 0.0.4).
  func text(_ gauges: Gauges) -> [UInt8] {
    var text = ""
    func family(_ name: String, _ type: String, _ help: String) {
      text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
    func single(_ name: String, _ type: String, _ help: String, _ value: Int) {
      family(name, type, help)
      text += "\(name) \(value)\n"
    }
    family("hwserve_http_requests_total", "counter", "Answers given.")
    for (place, count) in requests.enumerated() where count > 0 {
      let status = Status.allCases[place % Status.allCases.count]
      let rest = place / Status.allCases.count
      let method = rest % Metrics.methods
      let name = method < Method.allCases.count ? Method.allCases[method].rawValue : "-"
      let route = routes[rest / Metrics.methods].template
      text +=
        "hwserve_http_requests_total{route=\"\(route)\",method=\"\(name)\",status=\"\(status.rawValue)\"} \(count)\n"
    }
    let durationName = "hwserve_http_request_duration_seconds"
    family(durationName, "histogram", "From the first byte of a request to its answer.")
    for (route, durations) in zip(routes, durations) where durations.count > 0 {
      let label = "route=\"\(route.template)\""
      var sum = 0
      for (bucket, count) in durations.buckets.enumerated() {
        sum += count
        let bound =
          bucket < Metrics.bounds.count
          ? ExactDecimal(units: Int64(Metrics.bounds[bucket]), decimals: 6).description : "+Inf"
        text += "\(durationName)_bucket{\(label),le=\"\(bound)\"} \(sum)\n"
      }
      let seconds = ExactDecimal(
        units: Int64(clamping: durations.nanoseconds / 1000), decimals: 6)
      text += "\(durationName)_sum{\(label)} \(seconds)\n"
      text += "\(durationName)_count{\(label)} \(durations.count)\n"
    }
    family("hwserve_http_refusals_total", "counter", "Bytes that were no request, by reason.")
    for (refusal, count) in zip(Refusal.allCases, refusals) where count > 0 {
      text += "hwserve_http_refusals_total{reason=\"\(refusal.rawValue)\"} \(count)\n"
    }
    single("hwserve_connections", "gauge", "Connections that are open.", gauges.connections)
    single(
      "hwserve_connections_accepted_total", "counter", "Connections that were taken.",
      gauges.acceptedConnections)
    single("hwserve_queue_length", "gauge", "Calculations that wait.", gauges.queued)
    family("hwserve_schemes", "gauge", "Files of schemes, by whether what they say now is served.")
    text += "hwserve_schemes{state=\"good\"} \(gauges.schemes)\n"
    text += "hwserve_schemes{state=\"broken\"} \(gauges.brokenSchemes)\n"
    single(
      "hwserve_scheme_reloads_total", "counter", "Times the folder was read again.", gauges.reloads)
    single(
      "hwserve_log_lines_dropped_total", "counter", "Lines of the log that found no room.",
      gauges.droppedLogLines)
    family("hwserve_build_info", "gauge", "The version, as a label.")
    text += "hwserve_build_info{version=\"\(HeavyWork.version)\"} 1\n"
    single(
      "process_start_time_seconds", "gauge", "When the service began, in seconds since 1970.",
      startedAt)
    return Array(text.utf8)
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The place among all cases.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
