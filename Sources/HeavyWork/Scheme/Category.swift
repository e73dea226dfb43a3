/// The four categories of burden; every element has exactly one.
public enum Category: String, Sendable, CaseIterable {
  /// Physical load: standing, lifting, awkward postures.
  case fysiek
  /// Mental load: aggression, human suffering, time pressure.
  case psychisch
  /// Working times: nights, irregular rosters, shifts.
  case werktijden
  /// Work environment: substances, vibration, noise, heat, cold.
  case werkomgeving

  /// The name for people.
  public var label: Bilingual {
    switch self {
    case .fysiek: Bilingual(nl: "lichamelijke belasting", en: "physical load")
    case .psychisch: Bilingual(nl: "psychische belasting", en: "mental load")
    case .werktijden: Bilingual(nl: "werktijden", en: "working times")
    case .werkomgeving: Bilingual(nl: "werkomgeving", en: "work environment")
    }
  }

  /// The categories in the order of their names, as keys are sorted.
  static let byName: [Category] = [.fysiek, .psychisch, .werkomgeving, .werktijden]

  var index: Int {
    switch self {
    case .fysiek: 0
    case .psychisch: 1
    case .werktijden: 2
    case .werkomgeving: 3
    }
  }
}
