public import Hummingbird
public import Logging
public import NIOCore

/// What the server knows of a request before it has looked at it.
public struct EntryContext: InitializableFromSource, Sendable {
    /// Log with the number of the request.
    public let logger: Logger
    /// The other end of the connection; nil for a request that came through no socket.
    let peer: SocketAddress?

    public init(source: ApplicationRequestContextSource) {
        logger = source.logger
        peer = source.channel.remoteAddress
    }

    /// A request that came through no socket, as in tests.
    /// - Parameter peer: the other end, as a socket would name it.
    public init(logger: Logger, peer: SocketAddress? = nil) {
        self.logger = logger
        self.peer = peer
    }
}
