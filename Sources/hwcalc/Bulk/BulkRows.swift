import HeavyWork

/// Where the blocks of a run come from: straight from a file, or from rows that had to be brought
/// together first.
final class BulkRows: @unchecked Sendable {
  let inputs: [BulkInput]
  private let cutter: BlockCutter
  private let gathered: GatheredRows?

  /// - Parameters:
  ///   - gathers: whether the rows of a person may stand in two places.
  ///   - progress: told how many bytes of the first file were read to bring rows together.
  init(
    _ inputs: [BulkInput], blockSize: Int, gathers: Bool, _ context: CommandContext,
    progress: (Int) -> Void = { _ in }
  ) throws(CommandFailure) {
    self.inputs = inputs
    cutter = inputs[0].cutter(blockSize: blockSize)
    let isOne = inputs.count == 1 && !gathers
    gathered =
      isOne
      ? nil
      : try GatheredRows(
        inputs, in: TemporaryFile.folder(context.system), blockSize: blockSize,
        progress: { progress(inputs[0].file.bytesRead) })
  }

  /// Whether rows were brought together.
  var areGathered: Bool { gathered != nil }

  /// How many bytes there are to be worked through; nothing where that is not known.
  var size: Int? { gathered?.size ?? inputs[0].file.size }

  /// How many of them were.
  var done: Int { gathered?.given ?? inputs[0].file.bytesRead }

  /// Fills the next block; false at the end.
  func fill(_ block: PopulationBlock) -> Bool {
    if let gathered { return gathered.fill(block) }
    let file = inputs[0].file
    return unsafe cutter.fill(block) { buffer in unsafe file.read(buffer) }
  }

  /// Refuses rows that could not be read.
  func checkReading() throws(CommandFailure) {
    if let failure = gathered?.failure { throw failure }
    let file = inputs[0].file
    if file.failure != 0 { throw Files.unreadable(file.path, file.failure) }
  }

  /// Refuses files that were not read to their end, or changed.
  func checkWhole() throws(CommandFailure) {
    if cutter.isTooLarge || gathered?.isTooLarge ?? false {
      throw .problems([(inputs[0].file.path, .tooLarge())])
    }
    for input in inputs { try input.check() }
  }
}
