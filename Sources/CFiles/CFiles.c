#define _GNU_SOURCE
#include "CFiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sched.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

int cfiles_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}

int cfiles_sync_file_system(int descriptor) { return syncfs(descriptor); }

ssize_t cfiles_entries(int folder, void *buffer, size_t size) {
  return getdents64(folder, buffer, size);
}

int cfiles_is_mount_point(int folder, const char *name) {
  struct statx status;
  if (statx(folder, name, AT_SYMLINK_NOFOLLOW, STATX_TYPE, &status) != 0) return -1;
  return (status.stx_attributes & status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0;
}

int cfiles_processors(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) {
    // More processors than the fixed set holds: ask for those that are online.
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (int)online : 1;
  }
  int count = CPU_COUNT(&set);
  return count > 0 ? count : 1;
}

long cfiles_open_files_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > LONG_MAX) return LONG_MAX;
  return (long)limit.rlim_cur;
}

extern char **environ;

pid_t cfiles_start(char *const arguments[], int in, int out, int error) {
  posix_spawn_file_actions_t actions;
  pid_t process = -1;
  int fault = posix_spawn_file_actions_init(&actions);
  if (fault == 0) {
    // All files of ours are opened to close on exec; dup2 clears that for the three.
    fault = posix_spawn_file_actions_adddup2(&actions, in, 0);
    if (fault == 0) fault = posix_spawn_file_actions_adddup2(&actions, out, 1);
    if (fault == 0) fault = posix_spawn_file_actions_adddup2(&actions, error, 2);
    if (fault == 0) fault = posix_spawnp(&process, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
  }
  if (fault == 0) return process;
  errno = fault;
  return -1;
}
