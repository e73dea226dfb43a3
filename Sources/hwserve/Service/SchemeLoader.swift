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
  /// What it says about comparing variants.
  var variants: Bool?

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
    let entries = entries(SchemePlaces.schemeFiles(names), before, &report, language)
    let ids = entries.compactMap { $0.good?.listing.scheme.key }
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      report +=
        Bilingual(
          nl: "hwserve: er zijn twee regelingen ‘\(id)’; de eerste wordt gebruikt.\n",
          en: "hwserve: there are two schemes ‘\(id)’; the first is used.\n")[language]
    }
    let (site, problems) = site(names, ids, before, &report, language)
    let set = SchemeSet(entries, site, siteProblems: problems)
    let served = Bilingual(
      nl:
        "hwserve: \(set.schemes.count) regelingen uit \(folder), \(set.broken.count) niet goed.\n",
      en: "hwserve: \(set.schemes.count) schemes from \(folder), \(set.broken.count) broken.\n")
    return Outcome(set: set, report: report + served[language])
  }

  /// Reads every file: schemes first, and then the variants of them.
  private func entries(
    _ files: [String], _ before: SchemeSet?, _ report: inout String, _ language: Language
  ) -> [SchemeSet.Entry] {
    var entries: [String: SchemeSet.Entry] = [:]
    var variants: [(file: String, variant: SchemeVariant)] = []
    for file in files {
      let path = folder + "/" + file
      let last = before?.entries.first { $0.file == file }?.good
      guard let bytes = FolderReader.read(path, maximum: FolderReader.largestScheme) else {
        report +=
          Bilingual(
            nl: "\(path): fout: niet te lezen.\n", en: "\(path): error: cannot be read.\n")[
            language]
        entries[file] = .init(file: file, good: last, problems: nil, isUnreadable: true)
        continue
      }
      do throws(Problems) {
        switch try SchemeFile.read(bytes) {
        case .variant(let variant): variants.append((file, variant))
        case .scheme(let placed):
          entries[file] = .init(
            file: file, good: try good(placed.scheme, bytes, last), problems: nil)
        }
      } catch {
        report += error.text(file: path, language)
        entries[file] = .init(file: file, good: last, problems: error)
      }
    }
    let bases = files.compactMap { entries[$0]?.good }
    for (file, variant) in variants {
      let last = before?.entries.first { $0.file == file }?.good
      do throws(Problems) {
        entries[file] = .init(file: file, good: try good(variant, file, bases), problems: nil)
      } catch {
        report += error.text(file: folder + "/" + file, language)
        entries[file] = .init(file: file, good: last, problems: error)
      }
    }
    return files.compactMap { entries[$0] }
  }

  private func good(
    _ scheme: Scheme, _ bytes: [UInt8], _ last: SchemeSet.Good?
  ) throws(Problems) -> SchemeSet.Good {
    // A file that did not change would run its examples for nothing.
    if let last, last.listing.scheme.sha256 == scheme.sha256 { return last }
    let document = SchemeSet.Document(
      bytes: try SchemeJSON.bytes(of: bytes), tag: "\"\(scheme.rulesSHA256)\"")
    return .init(
      listing: SchemeListing(scheme, ExampleCheck(scheme, statutory: statutory)),
      document: document
    ) { try? PlacedScheme(bytes) }
  }

  private func good(
    _ variant: SchemeVariant, _ file: String, _ bases: [SchemeSet.Good]
  ) throws(Problems) -> SchemeSet.Good {
    let id = SchemeInspection.id(variant.base)
    guard let base = bases.first(where: { $0.listing.scheme.id == id })?.placed() else {
      throw variant.unknownBase(among: bases.map(\.listing.scheme.id))
    }
    let name = SchemeInspection.id(file)
    let scheme = try variant.applied(to: base, named: name).scheme
    let document = SchemeSet.Document(bytes: variant.json, tag: "\"\(scheme.sha256)\"")
    return .init(
      listing: SchemeListing(scheme, ExampleCheck(scheme, statutory: statutory)),
      document: document
    ) { try? variant.applied(to: base, named: name) }
  }

  /// What the file of choices makes of the site; where it is broken, what it said before.
  private func site(
    _ names: [String], _ ids: [String], _ before: SchemeSet?, _ report: inout String,
    _ language: Language
  ) -> (Site, Problems?) {
    let none = Site(isOpen: isOpen, hr: hr, variants: variants)
    guard site != nil || names.contains(SchemePlaces.siteFile) else { return (none, nil) }
    let path = site ?? folder + "/" + SchemePlaces.siteFile
    guard let bytes = FolderReader.read(path, maximum: 1 << 17) else {
      report +=
        Bilingual(
          nl: "\(path): fout: niet te lezen.\n", en: "\(path): error: cannot be read.\n")[language]
      return (before?.site ?? none, nil)
    }
    do {
      let file = try SiteFile.read(bytes, known: ids)
      return (Site(file, isOpen: isOpen, hr: hr, variants: variants), nil)
    } catch {
      report += error.text(file: path, language)
      return (before?.site ?? none, error)
    }
  }
}
