/// A hidden field in which a page carries a file as Base64, so that the next form brings it again.
///
/// Forms turn such a field into the bytes of the file while it comes: as text it would be a third longer.
enum CarriedField: String, CaseIterable {
  /// The file that a page is about.
  case file = "data"
  /// The assumptions that costs are worked out with.
  case assumptions = "assumptions-data"
}
