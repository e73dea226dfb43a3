import HeavyWork

/// The style sheets and the script, each at an address that holds the hash of its content.
enum Assets {
  private struct Asset {
    let name: String
    let type: StaticString
    let bytes: [UInt8]

    init(_ stem: String, _ ending: String, _ type: StaticString, _ content: [StaticString]) {
      bytes = content.flatMap { Array($0.description.utf8) }
      name = "\(stem)-\(SHA256.hex(bytes).prefix(16)).\(ending)"
      self.type = type
    }
  }

  private static let style = Asset(
    "style", "css", "text/css; charset=utf-8",
    [PageStyle.sheet, SiteStyle.sheet, SiteStyle.forms])
  private static let behaviour = Asset(
    "script", "js", "text/javascript; charset=utf-8", [SiteScript.text])
  /// The words in the margins of printed answers, by the standing of the scheme and the language.
  private static let margins: [String: Asset] = {
    var margins: [String: Asset] = [:]
    for status in Scheme.Status.allCases {
      for language in Language.allCases {
        guard let sheet = PageStyle.pageMargins(status, language) else { continue }
        let key = "\(status.rawValue)-\(language.rawValue)"
        margins[key] = Asset(key, "css", "text/css; charset=utf-8", [sheet])
      }
    }
    return margins
  }()
  private static let all: [String: Asset] = Dictionary(
    uniqueKeysWithValues: ([style, behaviour] + margins.values).map { ($0.name, $0) })

  static func script(_ site: Site) -> Link { site.link("/assets/\(behaviour.name)") }

  /// The style sheets of a page, with the marks of a scheme that was not agreed.
  static func sheets(_ status: Scheme.Status?, _ language: Language, _ site: Site) -> [Link] {
    let mark = status.flatMap { margins["\($0.rawValue)-\(language.rawValue)"]?.name }
    return [style.name, site.sheet?.name, mark].compactMap { name in
      name.map { site.link("/assets/\($0)") }
    }
  }

  /// The answer for the name of one; nothing where there is none of that name.
  static func answer(_ name: String, _ site: Site) -> PageResponse? {
    if let sheet = site.sheet, sheet.name == name {
      return answer(name, "text/css; charset=utf-8", sheet.bytes)
    }
    return all[name].map { answer($0.name, $0.type, $0.bytes) }
  }

  private static func answer(
    _ name: String, _ type: StaticString, _ bytes: [UInt8]
  ) -> PageResponse {
    PageResponse(
      type: type, cacheControl: PageResponse.forEver, tag: "\"\(name)\"", body: bytes)
  }
}
