// Makes one call that changes a file fail, for tests of what a program does then.
//
// Built as a shared library and put before the C library by LD_PRELOAD. Only files under one folder
// count. The environment says what happens:
//
//   FAULT_FOLDER  the folder, an absolute path without links
//   FAULT_AT      which call fails, from 1
//   FAULT_KIND    eio:   that call fails with EIO, those after it work again
//                 full:  that call and all after it that need room fail with ENOSPC
//                 short: that call writes half of its bytes, then as `full`
//                 kill:  the process is killed in place of that call
//   FAULT_MARK    a file outside the folder that is made when the call is reached, so that a test
//                 knows when it has been through all of them

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum outcome { WORKS, FAILS, WRITES_HALF };

static atomic_int calls;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_under_folder(const char *path) {
  const char *folder = setting("FAULT_FOLDER");
  size_t length = strlen(folder);
  return length > 0 && strncmp(path, folder, length) == 0 &&
         (path[length] == '/' || path[length] == '\0');
}

static int is_file_under_folder(int descriptor) {
  char link[64];
  char path[PATH_MAX + 1];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX);
  if (length < 0) return 0;
  path[length] = '\0';
  return is_under_folder(path);
}

static void mark(void) {
  int descriptor = open(setting("FAULT_MARK"), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor >= 0) close(descriptor);
}

/// Counts a call and says what comes of it; sets errno where it fails.
static enum outcome next_call(int needs_room) {
  int number = atomic_fetch_add(&calls, 1) + 1;
  int at = atoi(setting("FAULT_AT"));
  const char *kind = setting("FAULT_KIND");
  if (at <= 0 || number < at) return WORKS;
  if (number == at) {
    mark();
    if (strcmp(kind, "kill") == 0) kill(getpid(), SIGKILL);
    errno = strcmp(kind, "eio") == 0 ? EIO : ENOSPC;
    return strcmp(kind, "short") == 0 && needs_room ? WRITES_HALF : FAILS;
  }
  if (strcmp(kind, "eio") == 0 || !needs_room) return WORKS;
  errno = ENOSPC;
  return FAILS;
}

// The library's own function of a name.
#define REAL(result, name, ...)                                      \
  static result (*real)(__VA_ARGS__);                                \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

#define ON_FILE(descriptor, needs_room) \
  (is_file_under_folder(descriptor) ? next_call(needs_room) : WORKS)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t)
  switch (ON_FILE(descriptor, 1)) {
  case FAILS: return -1;
  case WRITES_HALF: return real(descriptor, bytes, count > 1 ? count / 2 : count);
  default: return real(descriptor, bytes, count);
  }
}

#define POSITIONED_WRITE(name, offset_type)                                            \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) {  \
    REAL(ssize_t, #name, int, const void *, size_t, offset_type)                       \
    switch (ON_FILE(descriptor, 1)) {                                                  \
    case FAILS: return -1;                                                             \
    case WRITES_HALF: return real(descriptor, bytes, count > 1 ? count / 2 : count, offset); \
    default: return real(descriptor, bytes, count, offset);                            \
    }                                                                                  \
  }
POSITIONED_WRITE(pwrite, off_t)
POSITIONED_WRITE(pwrite64, off64_t)

#define GATHERED_WRITE(name, offset_type)                                                \
  ssize_t name(int descriptor, const struct iovec *parts, int count, offset_type offset) { \
    REAL(ssize_t, #name, int, const struct iovec *, int, offset_type)                    \
    return ON_FILE(descriptor, 1) == WORKS ? real(descriptor, parts, count, offset) : -1; \
  }
GATHERED_WRITE(pwritev, off_t)
GATHERED_WRITE(pwritev64, off64_t)

#define SYNC(name)                                                \
  int name(int descriptor) {                                      \
    REAL(int, #name, int)                                         \
    return ON_FILE(descriptor, 1) == WORKS ? real(descriptor) : -1; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define RESIZE(name, offset_type)                                         \
  int name(int descriptor, offset_type length) {                          \
    REAL(int, #name, int, offset_type)                                    \
    return ON_FILE(descriptor, 0) == WORKS ? real(descriptor, length) : -1; \
  }
RESIZE(ftruncate, off_t)
RESIZE(ftruncate64, off64_t)

#define TWO_NAMES(name)                                                     \
  int name(const char *old, const char *new) {                              \
    REAL(int, #name, const char *, const char *)                            \
    return is_under_folder(new) && next_call(1) != WORKS ? -1 : real(old, new); \
  }
TWO_NAMES(rename)
TWO_NAMES(link)

int unlink(const char *path) {
  REAL(int, "unlink", const char *)
  return is_under_folder(path) && next_call(0) != WORKS ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t)
  return is_under_folder(path) && next_call(1) != WORKS ? -1 : real(path, mode);
}
