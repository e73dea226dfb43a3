// Runs a command and writes its seconds and its most kilobytes to a file. Being
// small itself, it does not count as part of what it measures, as a larger program would.
//
// usage: measure FILE COMMAND [ARGUMENT...]
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words) {
  struct timespec begin, end;
  struct rusage used;
  int status;
  if (count < 3) return 2;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  pid_t child = fork();
  if (child < 0) return 3;
  if (child == 0) {
    execvp(words[2], words + 2);
    _exit(127);
  }
  if (wait4(child, &status, 0, &used) < 0) return 3;
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *file = fopen(words[1], "w");
  if (!file) return 3;
  double seconds = (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9;
  fprintf(file, "%.6f %ld\n", seconds, used.ru_maxrss);
  if (fclose(file)) return 3;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
