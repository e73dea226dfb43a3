import CMalloc

/// Gives the memory of uploads back to the system, which the allocator would keep for the next one.
///
/// Else a service that did nothing for a week still holds what its largest hour took, each thread for
/// itself.
enum LargeMemory {
  /// Lets large pieces of memory go back as soon as they are free.
  ///
  /// Else the allocator learns from the first of them to keep such memory.
  static func isGivenBackAtOnce() { _ = mallopt(M_MMAP_THRESHOLD, 256 << 10) }

  /// Gives back what many small pieces left free between others; it takes some milliseconds.
  static func giveBack() { _ = malloc_trim(0) }
}
