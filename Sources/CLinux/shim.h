#ifndef KVARTAL_CLINUX_SHIM_H
#define KVARTAL_CLINUX_SHIM_H

#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What Swift's Glibc module leaves out: system calls that glibc declares for _GNU_SOURCE only, and mallopt(3). */

/* renameat2(2) with RENAME_EXCHANGE: two paths change places in one step. 0, or -1 with errno. */
static inline int kvartal_exchange(const char *a, const char *b) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u /* RENAME_EXCHANGE */);
}

/* syncfs(2): writes out everything of the file system that holds this file. 0, or -1 with errno. */
static inline int kvartal_syncfs(int file) { return (int)syscall(SYS_syncfs, file); }

/* Memory that was given back is kept for what comes next, up to so many bytes, rather than returned to the kernel. */
static inline void kvartal_keep_memory(int bytes) {
    mallopt(M_TRIM_THRESHOLD, bytes);
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TOP_PAD, bytes / 8);
}

#endif
