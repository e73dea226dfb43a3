import HeavyWork

/// Requests that are refused whatever they ask for.
enum RequestGuard {
  /// Why a request is refused by its head alone; nothing where it is not.
  static func rejection(
    of head: RequestHead, for route: Endpoint, _ allowedHosts: Set<String>?
  ) -> Rejection? {
    // A page of another name that leads here (DNS rebinding) would read what is on this network.
    if let allowedHosts, let host = head.authority?.host, !allowedHosts.contains(host) {
      return .misdirected
    }
    if head.expectsOther { return .expectation }
    if head.method == .post {
      if isCrossSite(head) { return .crossSite }
      if route.method == .post, !takes(head, route) { return .mediaType }
    }
    if route.speaks, !LanguageChoice.isKnown(head) { return .language }
    return nil
  }

  /// Whether a browser says that a page of another site sent this.
  private static func isCrossSite(_ head: RequestHead) -> Bool {
    // A browser that says this knows best: for a page that sends no referrer, Origin is only `null`.
    if let site = head.fields[.secFetchSite] {
      return !site.isWord("same-origin") && !site.isWord("none")
    }
    // Browsers tell it only where the connection is safe, so plain HTTP within a company falls
    // back on Origin, which says `null` where a browser will not tell, and then on Referer.
    let origin = head.fields[.origin].flatMap { $0.elementsEqual("null".utf8) ? nil : $0 }
    guard let named = origin ?? head.fields[.referer] else { return head.fields.has(.origin) }
    guard let colon = named.firstIndex(of: UInt8(ascii: ":")),
      named[(colon + 1)...].starts(with: "//".utf8),
      let sender = Authority(named[(colon + 3)...].prefix { $0 != UInt8(ascii: "/") }),
      let own = head.authority
    else { return true }
    // Behind a proxy that does TLS the scheme differs, and a port may be left out.
    return sender.host != own.host
      || sender.port != nil && own.port != nil && sender.port != own.port
  }

  private static func takes(_ head: RequestHead, _ route: Endpoint) -> Bool {
    guard !route.contentTypes.isEmpty else { return true }
    guard let field = head.fields[.contentType] else { return false }
    let type = field.prefix { $0 != UInt8(ascii: ";") }.trimmed
    return route.contentTypes.contains { type.isWord($0) }
  }
}
