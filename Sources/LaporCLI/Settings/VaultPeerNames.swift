import Glibc

/// The list of users and `@groups` that may ask the vault, as an operator writes it.
struct VaultPeerNames {
    /// What this machine does not know, as it was written.
    private(set) var unknown: [String] = []
    private(set) var users: Set<UInt32> = []
    private(set) var groups: Set<UInt32> = []
    /// The first group named: it may reach the socket.
    private(set) var firstGroup: UInt32?

    init(_ list: String?) {
        for word in (list ?? "").split(separator: ",") {
            let name = word.filter { $0 != " " }
            if name.hasPrefix("@") {
                guard let group = Self.group(String(name.dropFirst())) else {
                    unknown.append(name)
                    continue
                }
                groups.insert(group)
                firstGroup = firstGroup ?? group
            } else if let user = Self.user(name) {
                users.insert(user)
            } else {
                unknown.append(name)
            }
        }
    }

    private static func user(_ name: String) -> UInt32? {
        UInt32(name) ?? getpwnam(name)?.pointee.pw_uid
    }

    private static func group(_ name: String) -> UInt32? {
        UInt32(name) ?? getgrnam(name)?.pointee.gr_gid
    }
}
