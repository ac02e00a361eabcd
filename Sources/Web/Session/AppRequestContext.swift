public import Hummingbird
public import Logging

/// The context of every request: it cannot be made without the visit.
public struct AppRequestContext: VisitContext {
    public var coreContext: CoreRequestContextStorage
    public var visit: Visit

    /// What a context is made of.
    public struct Source: RequestContextSource {
        public let logger: Logger
        public let visit: Visit

        public init(visit: Visit, logger: Logger) {
            self.visit = visit
            self.logger = logger
        }
    }

    public init(source: Source) {
        coreContext = .init(source: source)
        visit = source.visit
    }
}
