@testable import HeavyWork

/// The smaller files (a site, statutory figures, assumptions, a saved result): read, or refused with
/// places.
struct FilesTarget: FuzzTarget {
  static let name = "files"

  func check(_ input: [UInt8]) {
    let lines = InputLines(input)
    do { _ = try SiteFile.read(input, known: ["test"]) } catch { lines.holdRefusal(error) }
    do { _ = try StatutoryTables.read(input) } catch { lines.holdRefusal(error) }
    do { _ = try CostAssumptions.read(input) } catch { lines.holdRefusal(error) }
    do { _ = try ClaimedResult(reading: input) } catch {
      require(!error.all.isEmpty, "refused without a word")
    }
    do {
      let kept = try KeptCareer(reading: input)
      let bytes = kept.bytes(includingTyped: true)
      let again = try KeptCareer(reading: bytes)
      requireSame(shown(again.bytes(includingTyped: true)), shown(bytes), "kept twice")
    } catch {
      require(!error.all.isEmpty, "refused without a word")
    }
  }
}
