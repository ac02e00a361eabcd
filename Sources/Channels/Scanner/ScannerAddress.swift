/// Where a scanner listens: the path of a socket on this machine, or `HOST:PORT`.
public enum ScannerAddress: Sendable, Equatable, CustomStringConvertible {
    case local(path: String)
    case network(host: String, port: Int)

    /// Nil where it is neither.
    public init?(_ text: String) {
        if text.hasPrefix("/") {
            self = .local(path: text)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (1...65535).contains(port) else {
            return nil
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty, !host.contains("/"), !host.contains(where: \.isWhitespace) else { return nil }
        self = .network(host: host, port: port)
    }

    /// Whether files reach it without leaving the machine.
    public var isNear: Bool {
        switch self {
        case .local: true
        case .network(let host, _): host == "localhost" || host == "::1" || host.hasPrefix("127.")
        }
    }

    public var description: String {
        switch self {
        case .local(let path): path
        case .network(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }
}
