import Glibc

/// Ends a wait in another thread, once and for all.
final class Waker: Sendable {
    /// Has something to read once `wake` was called.
    let descriptor: Int32
    private let other: Int32

    init() throws(VaultSocket.Fault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, other) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(other)
    }

    func wake() {
        var byte: UInt8 = 1
        _ = write(other, &byte, 1)
    }
}
