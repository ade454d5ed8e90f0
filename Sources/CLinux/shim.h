#ifndef KVARTAL_CLINUX_SHIM_H
#define KVARTAL_CLINUX_SHIM_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Two system calls that glibc declares for _GNU_SOURCE only, which Swift's Glibc module is built without. */

/* renameat2(2) with RENAME_EXCHANGE: two paths change places in one step. 0, or -1 with errno. */
static inline int kvartal_exchange(const char *a, const char *b) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u /* RENAME_EXCHANGE */);
}

/* syncfs(2): writes out everything of the file system that holds this file. 0, or -1 with errno. */
static inline int kvartal_syncfs(int file) { return (int)syscall(SYS_syncfs, file); }

#endif
