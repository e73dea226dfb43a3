extension Language {
  /// The language asked for by the environment; Dutch where it does not say.
  ///
  /// - Parameter variable: gives a variable of the environment.
  package init(environment variable: (String) -> String?) {
    if let name = variable("HWCALC_LANG"), let language = Language(rawValue: name) {
      self = language
      return
    }
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self = value?.hasPrefix("en") == true ? .en : .nl
  }
}
