// System calls of Linux that the Swift overlay of glibc does not export, and macros that Swift
// cannot import. Nothing here keeps state; every function reports through errno.
#ifndef CFILES_H
#define CFILES_H

#include <stddef.h>
#include <sys/types.h>

// Exchanges two names in one folder; neither is absent at any moment. 0, or -1 and errno.
int cfiles_exchange(int folder, const char *one, const char *other);

// Brings everything on the file system of an open file to the disk. 0, or -1 and errno.
int cfiles_sync_file_system(int descriptor);

// Fills the buffer with directory entries; the number of bytes, 0 at the end, or -1 and errno.
ssize_t cfiles_entries(int folder, void *buffer, size_t size);

// 1 when something is mounted on the name, 0 when not or when the kernel cannot tell,
// -1 and errno when the name cannot be looked at.
int cfiles_is_mount_point(int folder, const char *name);

// The number of processors this process may run on; at least 1.
int cfiles_processors(void);

// The number of files this process may have open at once.
long cfiles_open_files_limit(void);

// Starts a program that is looked up in PATH, with our environment and these three files as its
// standard ones; everything else of ours is closed in it. Its process number, or -1 and errno.
pid_t cfiles_start(char *const arguments[], int in, int out, int error);

#endif
