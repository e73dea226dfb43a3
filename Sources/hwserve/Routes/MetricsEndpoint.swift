extension Endpoint {
  /// `GET /metrics`: counts for Prometheus.
  static let metrics = Endpoint(method: .get, template: "/metrics") { _, service in
    .now(
      Response(.ok, "text/plain; version=0.0.4; charset=utf-8", service.metricsText()))
  }
}
