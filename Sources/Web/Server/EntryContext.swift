public import Hummingbird
public import Logging

/// What the server knows of a request before it has looked at it.
public struct EntryContext: InitializableFromSource, Sendable {
    /// Log with the number of the request.
    public let logger: Logger

    public init(source: ApplicationRequestContextSource) {
        logger = source.logger
    }

    /// A request that came through no socket, as in tests.
    public init(logger: Logger) {
        self.logger = logger
    }
}
