public import Hummingbird
import Logging
import ServiceLifecycle
import Synchronization
public import Web

/// A server on a free port of the loopback, for what only a real socket shows.
public enum LiveServer {
    /// Runs `body` against a server with these limits, then stops the server gracefully and waits for its end.
    ///
    /// - Parameter body: told the port, and a way to begin stopping early.
    public static func run<Result: Sendable>(
        _ responder: some HTTPResponder<EntryContext>, limits: ServerLimits = ServerLimits(),
        body: @escaping @Sendable (_ port: Int, _ stop: @escaping @Sendable () async -> Void) async throws -> Result
    ) async throws -> Result {
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = WebServer(responder, address: .hostname("127.0.0.1", port: 0), limits: limits, logger: logger) { port in
            listening.yield(port ?? 0)
        }
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var port = 0
            for await listeningPort in ports {
                port = listeningPort
                break
            }
            let result = try await body(port) { await group.triggerGracefulShutdown() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }
}
