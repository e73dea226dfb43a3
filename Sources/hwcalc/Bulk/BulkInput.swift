import HeavyWork

/// A file of rows, and how it is written.
struct BulkInput {
  let file: InputFile
  let format: PopulationFormat
  private let start: [UInt8]

  /// - Parameter hashes: whether the hash of what is read is wanted.
  init(
    _ path: String, _ wishes: PopulationFormat.Wishes, _ contents: PopulationFormat.Contents,
    hashes: Bool
  ) throws(CommandFailure) {
    file = try InputFile(path, hashes: hashes)
    Interruption.watch()
    let start = try file.beginning(PopulationFormat.startLength)
    if Interruption.isAsked { throw .interrupted }
    self.start = start.bytes
    do {
      format = try PopulationFormat.found(
        in: start.bytes, isWhole: start.isWhole, wishes, contents)
    } catch {
      throw .problems([(path, error)])
    }
  }

  func cutter(blockSize: Int, unit: BlockCutter.Unit = .person) -> BlockCutter {
    BlockCutter(format, begun: start, blockSize: blockSize, unit: unit)
  }

  /// Refuses a file that could not be read, or is not what it was.
  func check() throws(CommandFailure) {
    if file.failure != 0 { throw Files.unreadable(file.path, file.failure) }
    guard file.hasChanged else { return }
    throw .file(
      .init(
        nl: "\(file.path) is veranderd terwijl het werd gelezen. Probeer het opnieuw.",
        en: "\(file.path) changed while it was read. Try again."))
  }
}
