/// The elements of a scheme by every name that a panel may use for them.
struct PanelElementNames {
  private var places: [String: Int] = [:]
  /// All names, to find the nearest.
  private(set) var known: [String] = []

  init(_ scheme: Scheme) {
    // An id is sure; a label counts where no other element has it.
    for (place, element) in scheme.elements.enumerated() {
      places[element.id.folded] = place
      known.append(element.id)
    }
    var labels: [String: Set<Int>] = [:]
    for (place, element) in scheme.elements.enumerated() {
      for label in [element.label.nl, element.label.en] {
        labels[label.folded, default: []].insert(place)
        known.append(label)
      }
    }
    for (label, found) in labels where found.count == 1 && places[label] == nil {
      places[label] = found.first
    }
    known = known.uniqued
  }

  func place(of text: String) -> Int? { places[text.folded] }
}
