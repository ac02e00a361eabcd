import Glibc

/// Who is at the other end of a connection on this machine, as the system vouches for it.
package struct LocalPeer: Sendable, Equatable {
    package let process: Int32
    package let user: UInt32
    package let groups: Set<UInt32>

    package init(process: Int32, user: UInt32, groups: Set<UInt32>) {
        self.process = process
        self.user = user
        self.groups = groups
    }

    /// Nil when the system does not say.
    init?(of descriptor: Int32) {
        var credentials = Credentials()
        var length = socklen_t(MemoryLayout<Credentials>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0, length == MemoryLayout<Credentials>.size else {
            return nil
        }
        process = credentials.process
        user = credentials.user
        groups = Self.groups(of: descriptor).union([credentials.group])
    }

    /// The system's `struct ucred`, which the C library shows to programs of its own kind only.
    private struct Credentials {
        var process: Int32 = 0
        var user: UInt32 = UInt32.max
        var group: UInt32 = UInt32.max
    }

    private static func groups(of descriptor: Int32) -> Set<UInt32> {
        var groups = [gid_t](repeating: 0, count: 256)
        var length = socklen_t(groups.count * MemoryLayout<gid_t>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &length) == 0 else { return [] }
        return Set(groups.prefix(Int(length) / MemoryLayout<gid_t>.size))
    }
}
