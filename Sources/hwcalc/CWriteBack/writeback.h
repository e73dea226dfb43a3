// A call of Linux that Swift's own module of glibc leaves out: it begins to bring part of a file to
// the disk, and does not wait for it.
int sync_file_range(int descriptor, long long offset, long long count, unsigned int flags);
