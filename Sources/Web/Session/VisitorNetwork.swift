import NIOCore

/// From which network a request comes: told to limits on guessing and to nothing else, never stored, never logged.
///
/// Printing it shows nothing, so that no log can hold it by mistake.
public struct VisitorNetwork: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// An IPv4 address, or the first 64 bits of an IPv6 address, which one household or phone has to itself. Empty where unknown.
    let name: String
    /// The same, where it stands for one visitor or one household; empty where the request came from this machine and no proxy said for
    /// whom, and so from anybody.
    let ofOne: String

    /// A request that came through no socket.
    public static let unknown = VisitorNetwork(name: "")

    init(name: String, isAnybody: Bool = false) {
        self.name = name
        ofOne = isAnybody ? "" : name
    }

    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - forwardedFor: what a proxy in front of us says; believed only where the proxy runs on this machine, and only its own, last
    ///     word, for everything before it came from outside.
    init(peer: SocketAddress?, forwardedFor: String?) {
        let address = peer?.ipAddress ?? ""
        if let word = forwardedFor?.split(separator: ",").last, Self.isOwnMachine(address) {
            self.init(name: Self.network(of: String(word.filter { !$0.isWhitespace }.prefix(64))))
        } else {
            self.init(name: Self.network(of: address), isAnybody: Self.isOwnMachine(address))
        }
    }

    public var description: String { "(network)" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static func isOwnMachine(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1"
    }

    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        // An IPv4 address in the dress of IPv6, or with a port behind it.
        if address.contains(".") { return address.split(separator: ":").first { $0.contains(".") }.map(String.init) ?? "" }
        let halves = address.prefix { $0 != "%" }.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let sides = halves.map { $0.split(separator: ":").map { $0.lowercased().drop { $0 == "0" } } }
        let front = sides.first ?? []
        let back = sides.count > 1 ? sides[1] : []
        let zeros = [Substring](repeating: "", count: max(0, 8 - front.count - back.count))
        return (front + zeros + back).prefix(4).joined(separator: ":")
    }
}
