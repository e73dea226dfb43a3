/// The groups of a panel, and which of them may be shown.
struct PanelGroups {
  struct Part {
    /// Nothing for those of whom no group is given.
    let name: String?
    let members: [Panel.Respondent]
    /// Everyone else.
    let others: [Panel.Respondent]
  }

  /// Groups of ten or more, without those from which a small one would follow.
  let shown: [Part]
  /// How many are not shown.
  let hidden: Int
  /// The largest group's share of all, where there are two groups or more.
  let largestShare: Exact?

  init(_ panel: Panel) {
    let places: [Int?] = panel.groups.indices.map { $0 } + [nil]
    let parts = places.map { place in
      Part(
        name: place.map { panel.groups[$0] },
        members: panel.respondents.filter { $0.group == place },
        others: panel.respondents.filter { $0.group != place })
    }
    .filter { !$0.members.isEmpty }
    guard parts.count > 1 else {
      // One group is the panel itself.
      (shown, hidden, largestShare) = ([], 0, nil)
      return
    }
    let counts = parts.map(\.members.count)
    let hidden = SmallGroups.hidden(counts)
    shown = parts.indices.filter { !hidden.contains($0) }.map { parts[$0] }
    self.hidden = hidden.count
    largestShare = Exact(Int128(counts.max() ?? 0), over: Int128(panel.count))
  }
}
