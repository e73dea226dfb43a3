import HeavyWork

/// Reads the folder of schemes, and reads it again.
///
/// A file that is broken never takes the place of a good one: what it last said is served on.
struct SchemeLoader: Sendable {
  let folder: String
  /// The file of choices, where it stands elsewhere than in the folder.
  let site: String?
  let statutory: StatutoryTables
  /// Whether others than this machine can come.
  var isOpen = false
  /// What the command line says about the upload of a workforce; nothing where it is silent.
  var hr: Bool?

  /// What reading gave: the schemes, and what to tell whoever runs the service.
  struct Outcome: Sendable {
    let set: SchemeSet
    let report: String
  }

  /// Reads the folder.
  ///
  /// - Parameter before: what is served so far.
  func load(before: SchemeSet?, _ language: Language) -> Outcome {
    var report = ""
    guard let names = FolderReader.list(folder) else {
      report =
        Bilingual(
          nl: "hwserve: de map \(folder) is niet te lezen.\n",
          en: "hwserve: the folder \(folder) cannot be read.\n")[language]
      return Outcome(set: before ?? SchemeSet([]), report: report)
    }
    let entries = SchemePlaces.schemeFiles(names).map { file in
      let last = before?.entries.first { $0.file == file }?.good
      return read(file, last: last, &report, language)
    }
    let ids = entries.compactMap { $0.good?.listing.scheme.id }
    let set = SchemeSet(entries, site(names, ids, before, &report, language))
    let served = Bilingual(
      nl:
        "hwserve: \(set.schemes.count) regelingen uit \(folder), \(set.broken.count) niet goed.\n",
      en: "hwserve: \(set.schemes.count) schemes from \(folder), \(set.broken.count) broken.\n")
    return Outcome(set: set, report: report + served[language])
  }

  private func read(
    _ file: String, last: SchemeSet.Good?, _ report: inout String, _ language: Language
  ) -> SchemeSet.Entry {
    let path = folder + "/" + file
    guard let bytes = FolderReader.read(path, maximum: FolderReader.largestScheme) else {
      report +=
        Bilingual(
          nl: "\(path): fout: niet te lezen.\n", en: "\(path): error: cannot be read.\n")[language]
      return .init(file: file, good: last, problems: nil, isUnreadable: true)
    }
    do {
      let scheme = try Scheme.read(bytes)
      // Reading a file that did not change would run its examples for nothing.
      if let last, last.listing.scheme.sha256 == scheme.sha256 {
        return .init(file: file, good: last, problems: nil)
      }
      let listing = SchemeListing(scheme, ExampleCheck(scheme, statutory: statutory))
      let document = SchemeSet.Document(
        bytes: try SchemeJSON.bytes(of: bytes), tag: "\"\(scheme.rulesSHA256)\"")
      return .init(file: file, good: .init(listing: listing, document: document), problems: nil)
    } catch {
      report += error.text(file: path, language)
      return .init(file: file, good: last, problems: error)
    }
  }

  /// What the file of choices makes of the site; where it is broken, what it said before.
  private func site(
    _ names: [String], _ ids: [String], _ before: SchemeSet?, _ report: inout String,
    _ language: Language
  ) -> Site {
    let none = Site(isOpen: isOpen, hr: hr)
    guard site != nil || names.contains(SchemePlaces.siteFile) else { return none }
    let path = site ?? folder + "/" + SchemePlaces.siteFile
    guard let bytes = FolderReader.read(path, maximum: 1 << 17) else {
      report +=
        Bilingual(
          nl: "\(path): fout: niet te lezen.\n", en: "\(path): error: cannot be read.\n")[language]
      return before?.site ?? none
    }
    do { return Site(try SiteFile.read(bytes, known: ids), isOpen: isOpen, hr: hr) } catch {
      report += error.text(file: path, language)
      return before?.site ?? none
    }
  }
}
