/// The version of the library and of both programs: the one place where it stands.
///
/// Receipts, `--version`, the API, manual pages and the names of archives all take it from here. A
/// release also needs its section in the changelog; the script that makes archives refuses without.
public enum HeavyWork {
  /// The version, as in the changelog.
  public static let version = "0.1.0"
  /// The day the version was made, for manual pages.
  package static let versionDay = Day(unchecked: 2026, 11, 21)
}
