/// What a scheme refers to in its sources, each once, so that what an answer rests on is told apart by
/// number and not by its words.
struct SourceTable: Sendable {
  /// All references; those of the rules that decide every answer are the first.
  let all: [SourceReference]
  /// How many are of those rules.
  let ofRules: Int
  /// The basis of the source of each; nothing where the file does not say.
  let bases: [Source.Basis?]
  /// The place of each function's reference, by the function's place; nothing where it has none.
  let functions: [Int?]
  /// The place of each element's reference.
  let elements: [Int?]

  init(_ draft: SchemeDraft) {
    var all = draft.ruleSources
    ofRules = all.count
    var places = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    func place(_ reference: SourceReference?) -> Int? {
      guard let reference else { return nil }
      if let known = places[reference] { return known }
      places[reference] = all.count
      all.append(reference)
      return all.count - 1
    }
    functions = draft.functions.map { place($0.source) }
    elements = draft.elements.map { place($0.source) }
    bases = all.map { draft.sources[$0.id]?.basis }
    self.all = all
  }
}
