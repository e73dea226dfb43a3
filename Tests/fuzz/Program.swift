/// One program with every target; `--target=NAME` says which one runs.
enum FuzzProgram {
  static let targets: [any FuzzTarget.Type] = [
    JSONTarget.self, HistoryTarget.self, SchemeTarget.self, VariantTarget.self, FilesTarget.self,
    PopulationTarget.self, TablesTarget.self, PanelTarget.self, MatrixTarget.self,
    RequestTarget.self, ChunksTarget.self, FormTarget.self,
  ]

  nonisolated(unsafe) fileprivate static var target: (any FuzzTarget)?
}

/// What is held of every input, whatever is in it.
protocol FuzzTarget: Sendable {
  /// The name of its folder in the corpus.
  static var name: String { get }

  init()

  /// Ends the program where the input shows that something is not so.
  func check(_ input: [UInt8])
}

/// Called once by libFuzzer, which passes over options that begin with two hyphens.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ values: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  for index in 0..<Int(count.pointee) {
    guard let value = values.pointee[index] else { continue }
    let argument = String(cString: value)
    guard argument.hasPrefix("--target=") else { continue }
    let name = argument.dropFirst("--target=".count)
    FuzzProgram.target = FuzzProgram.targets.first { $0.name == name }?.init()
  }
  guard FuzzProgram.target != nil else {
    fatalError("--target= one of \(FuzzProgram.targets.map { $0.name })")
  }
  return 0
}

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzProgram.target?.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
