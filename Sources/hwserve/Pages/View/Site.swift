import HeavyWork

/// The site that a file makes of the service: what it is called, looks like and offers.
struct Site: Sendable {
  let file: SiteFile
  /// The parts that there are.
  let offered: Set<SiteFile.Part>
  /// The style sheet with the colours of the site; nothing where it has none of its own.
  let sheet: (name: String, bytes: [UInt8])?

  /// Parts that only whoever runs the service should see, and so are off where others can come.
  static let forOperators: Set<SiteFile.Part> = [.hr, .variants, .status]

  /// - Parameters:
  ///   - isOpen: whether others than this machine can come.
  ///   - hr: what the command line says about the upload of a workforce; nothing where it is silent.
  ///   - variants: what it says about comparing variants.
  init(
    _ file: SiteFile = SiteFile(), isOpen: Bool = false, hr: Bool? = nil, variants: Bool? = nil
  ) {
    self.file = file
    offered = Set(
      SiteFile.Part.allCases.filter { part in
        if part == .hr, let hr { return hr }
        if part == .variants, let variants { return variants }
        return file.pages[part] ?? !(isOpen && Site.forOperators.contains(part))
      })
    sheet = Site.sheet(file.colors)
  }

  func offers(_ part: SiteFile.Part?) -> Bool { part.map { offered.contains($0) } ?? true }

  /// The name of the site.
  func name(_ language: Language) -> String {
    (file.name ?? Bilingual(nl: "Rekenhulp zwaar werk", en: "Heavy work calculator"))[language]
  }

  /// A path as others must ask for it, behind a proxy that puts one before it.
  func link(_ path: String) -> Link {
    Link(sitePath: file.basePath + path) ?? Link(part: "main")
  }

  /// A path that was asked for, without the one that a proxy put before it.
  ///
  /// A proxy may take that away itself, so a path without it stands for the same.
  func local(_ path: [UInt8]) -> [UInt8] {
    let base = file.basePath.utf8
    guard !base.isEmpty, path.starts(with: base) else { return path }
    let rest = Array(path.dropFirst(base.count))
    if rest.isEmpty { return Array("/".utf8) }
    return rest.first == UInt8(ascii: "/") ? rest : path
  }

  private static func sheet(_ colors: SiteColors) -> (name: String, bytes: [UInt8])? {
    let rules = [("light", colors.light), ("dark", colors.dark)].compactMap { ground, color in
      color.map {
        "@media (prefers-color-scheme: \(ground)) { :root { --main: \($0); --link: \($0); } }\n"
      }
    }
    guard !rules.isEmpty else { return nil }
    let bytes = Array(rules.joined().utf8)
    return ("colors-\(SHA256.hex(bytes).prefix(16)).css", bytes)
  }
}
