import Channels
import Glibc

/// Which processes of this machine may ask the vault: by user or by group.
public struct PeerRule: Sendable, Equatable {
    public let users: Set<UInt32>
    public let groups: Set<UInt32>

    /// Exactly these.
    public init(users: Set<UInt32>, groups: Set<UInt32>) {
        self.users = users
        self.groups = groups
    }

    /// The vault's own user and the administrator, and these.
    public init(besidesOwn users: Set<UInt32>, groups: Set<UInt32>) {
        self.init(users: users.union([geteuid(), 0]), groups: groups)
    }

    func admits(_ peer: LocalPeer) -> Bool {
        users.contains(peer.user) || !groups.isDisjoint(with: peer.groups)
    }
}
