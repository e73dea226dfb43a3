extension Route {
  /// `GET /metrics`: counts for Prometheus.
  static let metrics = Route(method: .get, template: "/metrics") { _, service in
    .now(
      Response(.ok, "text/plain; version=0.0.4; charset=utf-8", service.metricsText()))
  }
}
