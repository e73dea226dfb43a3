import CMalloc

/// Gives the memory of uploads back to the system, which the allocator would keep for the next one.
///
/// Else a service that did nothing for a week still holds what its largest hour took, each thread for
/// itself.
enum LargeMemory {
  /// How much each thread keeps of what small pieces left free at the end of its memory, in bytes: as
  /// much as the answers hold that wait to be sent.
  ///
  /// Else their memory goes back to the system with every answer, and comes again a page at a time.
  private static let kept: Int32 = 4 << 20

  /// Lets large pieces of memory go back as soon as they are free.
  ///
  /// Else the allocator learns from the first of them to keep such memory.
  static func isGivenBackAtOnce() {
    _ = mallopt(M_MMAP_THRESHOLD, 256 << 10)
    _ = mallopt(M_TRIM_THRESHOLD, kept)
  }

  /// Gives back what many small pieces left free between others; it takes some milliseconds.
  static func giveBack() { _ = malloc_trim(0) }
}
