import Channels
import Foundation
import Glibc

/// The socket that the vault listens on, in a folder that strangers cannot enter.
final class VaultSocket: Sendable {
    /// Why the vault cannot listen.
    enum Fault: Error, Sendable, Equatable {
        /// Another vault answers there.
        case taken
        /// The folder may be written by others, who could put a socket of their own in its place.
        case exposed
        case system(Int32)
    }

    let path: String
    private let descriptor: Int32
    private let lock: Int32

    /// - Parameter group: whose members may reach it; nil for the vault's own user alone.
    init(path: String, group: UInt32?) throws(Fault) {
        self.path = path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try Self.prepare(folder, group: group)
        lock = try Self.takeLock(path + ".lock")
        do {
            descriptor = try Self.listen(path, group: group)
        } catch {
            close(lock)
            throw error
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
        close(lock)
    }

    /// The next connection; nil when `waker` has something to read, which ends the listening.
    func accept(until waker: Int32) -> Int32? {
        while true {
            var questions = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: waker, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&questions, 2, -1) < 0, errno != EINTR { return nil }
            if questions[1].revents != 0 { return nil }
            guard questions[0].revents != 0 else { continue }
            let connection = Glibc.accept(descriptor, nil, nil)
            if connection >= 0 {
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                return connection
            }
            // Out of descriptors, say: not a reason to end, nor to spin.
            if errno == EMFILE || errno == ENFILE || errno == ENOMEM { usleep(50_000) }
        }
    }

    private static func prepare(_ folder: String, group: UInt32?) throws(Fault) {
        if !FileManager.default.fileExists(atPath: folder) {
            guard mkdir(folder, group == nil ? 0o700 : 0o710) == 0 else { throw .system(errno) }
            if let group { _ = chown(folder, geteuid(), group) }
        }
        var facts = stat()
        guard stat(folder, &facts) == 0 else { throw .system(errno) }
        guard facts.st_mode & 0o022 == 0, facts.st_uid == geteuid() || facts.st_uid == 0 else { throw .exposed }
    }

    /// Held as long as the process lives, however it ends.
    private static func takeLock(_ path: String) throws(Fault) -> Int32 {
        let lock = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .system(errno) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            let failure = errno
            close(lock)
            throw failure == EWOULDBLOCK ? .taken : .system(failure)
        }
        return lock
    }

    private static func listen(_ path: String, group: UInt32?) throws(Fault) -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(errno) }
        // A socket that a killed vault left behind; the lock says that nobody listens on it.
        unlink(path)
        let before = umask(0o177)
        let bound = LocalAddress(path).with { bind(descriptor, $0, $1) }
        let failure = errno
        umask(before)
        guard bound == 0 else {
            close(descriptor)
            throw .system(bound == nil ? ENOENT : failure)
        }
        if let group, chown(path, geteuid(), group) != 0 || chmod(path, 0o660) != 0 {
            let failure = errno
            close(descriptor)
            throw .system(failure)
        }
        guard Glibc.listen(descriptor, 64) == 0 else {
            close(descriptor)
            throw .system(errno)
        }
        return descriptor
    }
}
