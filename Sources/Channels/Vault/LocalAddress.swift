package import Glibc

/// The place of a socket in the file system.
package struct LocalAddress: Sendable, Equatable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Lends the address to a call of the system; nil where the folder is not there. A path too long for a socket's address is reached
    /// through its folder.
    package func with<Answer>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Answer) -> Answer? {
        if path.utf8.count < Self.room { return Self.lend(path, body) }
        guard let slash = path.lastIndex(of: "/") else { return nil }
        let folder = open(String(path[...slash]), Self.pathOnly | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        defer { close(folder) }
        let near = "/proc/self/fd/\(folder)/\(path[path.index(after: slash)...])"
        guard near.utf8.count < Self.room else { return nil }
        return Self.lend(near, body)
    }

    /// The system's `O_PATH`: a folder may be passed through without being read.
    private static let pathOnly: Int32 = 0o10_000_000
    private static let room = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    private static func lend<Answer>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Answer) -> Answer {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
