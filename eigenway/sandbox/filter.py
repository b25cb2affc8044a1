"""The system calls a learner's code may make (the inner filter), and what nothing in a box may do (the outer one).

Both are built by libseccomp for the machine this runs on. The golden lists beside the tests say which names result.
"""

import ctypes
import ctypes.util
import errno
import os
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

ALLOW, DENY = 0x7FFF0000, 0x00050000
EQUAL, MASKED = 4, 7
PROT_EXEC, MAP_ANONYMOUS = 4, 0x20
WRITES = 0o3 | 0o100 | 0o1000 | 0o20000000  # not read-only, or CREAT, TRUNC, TMPFILE
TCGETS, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC = 0x5401, 1, 2, 3, 1030


class Test(NamedTuple):
    """One argument of a call: `argument & mask == value`."""

    argument: int
    mask: int
    value: int


WHOLE = (1 << 64) - 1

# Allowed as they are.
FREELY = [
    "read",
    "readv",
    "pread64",
    "write",
    "writev",
    "lseek",
    "close",
    "stat",
    "fstat",
    "lstat",
    "newfstatat",
    "statx",
    "access",
    "faccessat",
    "faccessat2",
    "readlink",
    "readlinkat",
    "getcwd",
    "getdents",
    "getdents64",
    "munmap",
    "mremap",
    "madvise",
    "brk",
    "futex",
    "sched_yield",
    "restart_syscall",
    "poll",
    "ppoll",
    "select",
    "pselect6",
    "clock_gettime",
    "clock_getres",
    "clock_nanosleep",
    "nanosleep",
    "gettimeofday",
    "time",
    "times",
    "getrusage",
    "getrandom",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
    "getpid",
    "gettid",
    "getppid",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    "getgroups",
    "getresuid",
    "getresgid",
    "getrlimit",
    "getcpu",
    "uname",
    "sysinfo",
    "exit",
    "exit_group",
]

# Allowed when one of these lists of tests holds.
WHEN: dict[str, list[list[Test]]] = {
    "open": [[Test(1, WRITES, 0)]],
    "openat": [[Test(2, WRITES, 0)]],
    "mmap": [
        [Test(2, PROT_EXEC, 0)],
        [Test(3, MAP_ANONYMOUS, 0)],
    ],  # code comes from read-only files, never from memory
    "mprotect": [[Test(2, PROT_EXEC, 0)]],
    "ioctl": [[Test(1, WHOLE, TCGETS)]],  # isatty
    "fcntl": [[Test(1, WHOLE, command)] for command in (F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC)],
    "prlimit64": [[Test(0, WHOLE, 0), Test(2, WHOLE, 0)]],  # one's own limits, to read
    "sched_getaffinity": [[Test(0, WHOLE, 0)]],
}

# Said not to exist, so that the C library takes its older way, which is then refused.
UNKNOWN = ["clone3", "openat2", "execveat", "close_range"]

# Refused to everything in the box, the first process included.
NEVER = [
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "kcmp",
    "pidfd_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "process_madvise",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsconfig",
    "fsmount",
    "fspick",
    "mount_setattr",
    "unshare",
    "setns",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "keyctl",
    "add_key",
    "request_key",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "memfd_create",
    "memfd_secret",
    "shmget",
    "shmat",
    "shmctl",
    "shmdt",
    "msgget",
    "msgsnd",
    "msgrcv",
    "msgctl",
    "semget",
    "semop",
    "semtimedop",
    "semctl",
    "mq_open",
    "mq_unlink",
    "mq_timedsend",
    "mq_timedreceive",
    "mq_notify",
    "mq_getsetattr",
    "inotify_init",
    "inotify_init1",
    "inotify_add_watch",
    "fanotify_init",
    "fanotify_mark",
    "mlock",
    "mlock2",
    "mlockall",
    "sched_setaffinity",
    "sched_setscheduler",
    "sched_setparam",
    "sched_setattr",
    "setpriority",
    "ioprio_set",
    "set_mempolicy",
    "mbind",
    "migrate_pages",
    "move_pages",
    "reboot",
    "syslog",
    "kexec_load",
    "kexec_file_load",
    "init_module",
    "finit_module",
    "delete_module",
    "swapon",
    "swapoff",
    "acct",
    "quotactl",
    "settimeofday",
    "clock_settime",
    "adjtimex",
    "clock_adjtime",
    "sethostname",
    "setdomainname",
    "vhangup",
    "name_to_handle_at",
    "open_by_handle_at",
    "personality",
    "modify_ldt",
    "ioperm",
    "iopl",
    "lookup_dcookie",
    "uselib",
    "ustat",
    "sysfs",
    "seccomp",
    "landlock_create_ruleset",
    "landlock_add_rule",
    "landlock_restrict_self",
    "flock",
    "alarm",
    "timer_create",
    "timerfd_create",
    "truncate",
    "ftruncate",
    "fallocate",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "mknod",
    "mknodat",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
]
LOCKS = [5, 6, 7, 36, 37, 38, 1024]  # fcntl: POSIX locks, locks of open files, leases


class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


@cache
def library() -> ctypes.CDLL:
    """libseccomp, or OSError where the machine has none."""
    lib = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    lib.seccomp_init.restype = ctypes.c_void_p
    lib.seccomp_init.argtypes = [ctypes.c_uint32]
    lib.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.POINTER(Comparison),
    ]
    lib.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    lib.seccomp_release.argtypes = [ctypes.c_void_p]
    lib.seccomp_syscall_resolve_name_arch.argtypes = [ctypes.c_uint32, ctypes.c_char_p]
    return lib


ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def known(names: Iterable[str], architecture: str) -> list[str]:
    """The names that are system calls there (a call of another architecture resolves to a negative number)."""
    token = ARCHITECTURES[architecture]
    return sorted(n for n in names if library().seccomp_syscall_resolve_name_arch(token, n.encode()) >= 0)


class Filter:
    """A filter under construction: what happens by default, then rules."""

    def __init__(self, default: int):
        self.lib, self.default = library(), default
        self.context = self.lib.seccomp_init(default)
        if not self.context:
            raise OSError("libseccomp cannot begin a filter")

    def rule(self, action: int, name: str, tests: list[Test] | None = None) -> None:
        number = self.lib.seccomp_syscall_resolve_name(name.encode())
        if number < 0 or action == self.default:
            return  # not a call of this architecture
        rows = (Comparison * len(tests or ()))(*((t.argument, MASKED, t.mask, t.value) for t in tests or ()))
        if self.lib.seccomp_rule_add_array(self.context, action, number, len(rows), rows) != 0:
            raise OSError(f"libseccomp refuses the rule for {name}")

    def program(self) -> bytes:
        """The BPF instructions, eight bytes each."""
        fd = os.memfd_create("filter")
        try:
            if self.lib.seccomp_export_bpf(self.context, fd) != 0:
                raise OSError("libseccomp cannot write the filter")
            os.lseek(fd, 0, os.SEEK_SET)
            return os.read(fd, 1 << 20)
        finally:
            os.close(fd)
            self.lib.seccomp_release(self.context)


@cache
def inner() -> bytes:
    made = Filter(DENY | errno.EPERM)
    for name in FREELY:
        made.rule(ALLOW, name)
    for name, cases in WHEN.items():
        for tests in cases:
            made.rule(ALLOW, name, tests)
    for name in UNKNOWN:
        made.rule(DENY | errno.ENOSYS, name)
    return made.program()


@cache
def outer() -> bytes:
    made = Filter(ALLOW)
    for name in NEVER:
        made.rule(DENY | errno.EPERM, name)
    for command in LOCKS:
        made.rule(DENY | errno.EPERM, "fcntl", [Test(1, WHOLE, command)])
    return made.program()
