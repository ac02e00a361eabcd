// Takes from the calling process what a decoder never needs, so that a hole in a decoder is worth little.
#ifndef LAPOR_CVIPS_CONFINE_H
#define LAPOR_CVIPS_CONFINE_H

#ifdef __linux__

#include <dirent.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { LAPOR_HOLDS_LIMITS = 1, LAPOR_HOLDS_NO_NEW_PRIVILEGES = 2, LAPOR_HOLDS_NO_NETWORK = 4, LAPOR_HOLDS_SYSTEM_CALLS = 8 };

#if defined(__x86_64__)
#define LAPOR_AUDIT_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define LAPOR_AUDIT_ARCH AUDIT_ARCH_AARCH64
#endif

#define LAPOR_DENY(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned int)(number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

static inline int lapor_limit(int resource, unsigned long long most) {
    struct rlimit limit = {(rlim_t)most, (rlim_t)most};
    return setrlimit(resource, &limit);
}

// Every file, pipe and socket above standard error is closed: nothing of the parent's is inherited by accident.
// The event descriptors of this process's own run-time stay; it stops the process when they vanish.
static inline int lapor_close_inherited(void) {
    DIR *folder = opendir("/proc/self/fd");
    if (folder == NULL) return -1;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char target[16] = {0};
        int number = atoi(entry->d_name);
        if (number <= 2 || number == dirfd(folder)) continue;
        if (readlinkat(dirfd(folder), entry->d_name, target, sizeof(target) - 1) < 0) continue;
        if (strncmp(target, "anon_inode:", 11) != 0) close(number);
    }
    return closedir(folder);
}

static inline int lapor_limit_resources(unsigned long long memory, unsigned long long seconds, unsigned long long file_size) {
    return lapor_limit(RLIMIT_AS, memory) | lapor_limit(RLIMIT_CPU, seconds) | lapor_limit(RLIMIT_FSIZE, file_size)
        | lapor_limit(RLIMIT_NOFILE, 32) | lapor_limit(RLIMIT_CORE, 0);
}

// After this no file, socket, program or other process can be reached; descriptors already open stay usable.
static inline int lapor_forbid_system_calls(void) {
#ifdef LAPOR_AUDIT_ARCH
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, LAPOR_AUDIT_ARCH, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1), // the x32 numbers would walk around the list
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        LAPOR_DENY(SYS_open), LAPOR_DENY(SYS_creat), LAPOR_DENY(SYS_fork), LAPOR_DENY(SYS_vfork), LAPOR_DENY(SYS_unlink),
        LAPOR_DENY(SYS_rename), LAPOR_DENY(SYS_link), LAPOR_DENY(SYS_symlink), LAPOR_DENY(SYS_mkdir), LAPOR_DENY(SYS_rmdir),
        LAPOR_DENY(SYS_chmod), LAPOR_DENY(SYS_chown),
#endif
        LAPOR_DENY(SYS_openat), LAPOR_DENY(SYS_openat2), LAPOR_DENY(SYS_unlinkat), LAPOR_DENY(SYS_renameat2), LAPOR_DENY(SYS_linkat),
        LAPOR_DENY(SYS_symlinkat), LAPOR_DENY(SYS_mkdirat), LAPOR_DENY(SYS_fchmodat), LAPOR_DENY(SYS_fchownat),
        LAPOR_DENY(SYS_truncate), LAPOR_DENY(SYS_memfd_create),
        LAPOR_DENY(SYS_socket), LAPOR_DENY(SYS_socketpair), LAPOR_DENY(SYS_connect), LAPOR_DENY(SYS_bind), LAPOR_DENY(SYS_listen),
        LAPOR_DENY(SYS_accept), LAPOR_DENY(SYS_accept4), LAPOR_DENY(SYS_sendto), LAPOR_DENY(SYS_sendmsg), LAPOR_DENY(SYS_sendmmsg),
        LAPOR_DENY(SYS_execve), LAPOR_DENY(SYS_execveat), LAPOR_DENY(SYS_ptrace), LAPOR_DENY(SYS_process_vm_readv),
        LAPOR_DENY(SYS_process_vm_writev), LAPOR_DENY(SYS_kill), LAPOR_DENY(SYS_pidfd_open), LAPOR_DENY(SYS_pidfd_send_signal),
        LAPOR_DENY(SYS_mount), LAPOR_DENY(SYS_umount2), LAPOR_DENY(SYS_setns), LAPOR_DENY(SYS_unshare), LAPOR_DENY(SYS_chroot),
        LAPOR_DENY(SYS_bpf), LAPOR_DENY(SYS_io_uring_setup), LAPOR_DENY(SYS_userfaultfd), LAPOR_DENY(SYS_perf_event_open),
        LAPOR_DENY(SYS_keyctl), LAPOR_DENY(SYS_add_key), LAPOR_DENY(SYS_request_key), LAPOR_DENY(SYS_init_module),
        LAPOR_DENY(SYS_finit_module), LAPOR_DENY(SYS_kexec_load), LAPOR_DENY(SYS_reboot),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {(unsigned short)(sizeof(rules) / sizeof(rules[0])), rules};
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#else
    return -1;
#endif
}

// Returns the LAPOR_HOLDS_* that took effect. A network of its own needs a privilege few services have; the filter needs none.
static inline int lapor_confine(unsigned long long memory, unsigned long long seconds, unsigned long long file_size) {
    int holds = 0;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (syscall(SYS_unshare, 0x40000000 /* CLONE_NEWNET */) == 0) holds |= LAPOR_HOLDS_NO_NETWORK;
    if (lapor_limit_resources(memory, seconds, file_size) == 0) holds |= LAPOR_HOLDS_LIMITS;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) holds |= LAPOR_HOLDS_NO_NEW_PRIVILEGES;
    if (lapor_forbid_system_calls() == 0) holds |= LAPOR_HOLDS_SYSTEM_CALLS | LAPOR_HOLDS_NO_NETWORK;
    return holds;
}

#else

enum { LAPOR_HOLDS_LIMITS = 1, LAPOR_HOLDS_NO_NEW_PRIVILEGES = 2, LAPOR_HOLDS_NO_NETWORK = 4, LAPOR_HOLDS_SYSTEM_CALLS = 8 };
static inline int lapor_close_inherited(void) { return -1; }
static inline int lapor_confine(unsigned long long memory, unsigned long long seconds, unsigned long long file_size) { return 0; }

#endif
#endif
