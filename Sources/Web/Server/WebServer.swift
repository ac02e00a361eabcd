public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle

/// The server of one process: listens, answers, and on stopping finishes what it has begun.
public struct WebServer: Service {
    /// Where to listen.
    public let address: BindAddress
    private let serve: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - onListening: told the port once the server accepts connections.
    public init(
        _ responder: some HTTPResponder<EntryContext>, address: BindAddress, limits: ServerLimits = ServerLimits(), logger: Logger,
        onListening: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
        self.address = address
        let application = Application(
            responder: responder,
            server: HTTPServerBuilder { GuardedChannel(responder: $0, limits: limits) },
            configuration: .init(address: address, backlog: 1024),
            onServerRunning: { await onListening($0.localAddress?.port) },
            logger: logger)
        serve = { try await application.run() }
    }

    /// Runs until the service group stops gracefully. Throws `ListenFault` where the address cannot be taken.
    public func run() async throws {
        do {
            try await serve()
        } catch {
            throw ListenFault(error) ?? error
        }
    }
}
