import HeavyWork

/// The schemes that are served, at one moment: what reading the folder gave, ready to be sent.
final class SchemeSet: Sendable {
  /// Bytes that are sent as they are, with their tag.
  struct Document: Sendable {
    let bytes: [UInt8]
    let tag: String
  }

  /// A file of the folder: the last good scheme in it, and what is wrong with it now.
  struct Entry: Sendable {
    let file: String
    let good: Good?
    let problems: Problems?
    /// A file that could not even be read.
    var isUnreadable = false

    var isBroken: Bool { problems != nil || isUnreadable }
  }

  /// A scheme that can be calculated with.
  struct Good: Sendable {
    let listing: SchemeListing
    let document: Document
    /// The scheme with what its file says; read when it is asked for, because it takes much room.
    let placed: @Sendable () -> PlacedScheme?
  }

  let entries: [Entry]
  /// What the file of choices makes of the site.
  let site: Site
  /// What is wrong with that file now; what it last said well is used on.
  let siteProblems: Problems?
  let schemes: [Scheme]
  /// The scheme to take where a request names none.
  let usual: Scheme?
  /// The answer of /health.
  let health: [UInt8]
  private let documents: [String: Document]
  private let lists: [Language: Document]

  init(_ entries: [Entry], _ site: Site = Site(), siteProblems: Problems? = nil) {
    self.entries = entries
    self.site = site
    self.siteProblems = siteProblems
    let all = entries.compactMap(\.good)
    // A site may offer some of the schemes, in an order of its own.
    let good =
      site.file.schemes.map { ids in
        ids.compactMap { id in all.first { $0.listing.scheme.key == id } }
      } ?? all
    schemes = good.map(\.listing.scheme)
    let name = site.file.defaultScheme ?? SchemePlaces.usual
    usual = schemes.count == 1 ? schemes.first : schemes.first { $0.key == name }
    documents = Dictionary(
      good.map { ($0.listing.scheme.key, $0.document) }, uniquingKeysWith: { first, _ in first })
    var lists: [Language: Document] = [:]
    for language in Language.allCases {
      let bytes = SchemeListing.json(good.map(\.listing), language)
      lists[language] = Document(bytes: bytes, tag: "\"\(SHA256.hex(bytes))\"")
    }
    self.lists = lists
    health = SchemeSet.health(entries)
  }

  var broken: [Entry] { entries.filter(\.isBroken) }

  func document(_ id: String) -> Document? { documents[id] }

  /// A scheme with what its file says.
  func placed(_ id: String) -> PlacedScheme? {
    entries.lazy.compactMap(\.good).first { $0.listing.scheme.key == id }?.placed()
  }

  func list(_ language: Language) -> Document {
    lists[language] ?? Document(bytes: [], tag: "\"\"")
  }

  private static func health(_ entries: [Entry]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("schemes") { writer in
        writer.array("broken") { writer in
          for entry in entries where entry.isBroken {
            writer.object { writer in
              writer.field("file", entry.file)
              writer.field("problems", entry.problems?.all.count { $0.severity == .error })
              writer.field("servesLastGood", entry.good != nil)
            }
          }
        }
        writer.field("loaded", entries.count { $0.good != nil })
      }
      writer.field("status", "ok")
      writer.field("version", HeavyWork.version)
    }
    return writer.finished()
  }
}
