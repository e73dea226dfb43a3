// The settings of the memory of glibc, which Swift's own module of it leaves out.
#include <malloc.h>
