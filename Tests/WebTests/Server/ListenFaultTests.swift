import HTTPTypes
import Hummingbird
import Logging
import Testing
import Web
import WebTestSupport

@Suite("An address that cannot be taken")
struct ListenFaultTests {
    private struct Responder: HTTPResponder {
        func respond(to request: Request, context: EntryContext) async throws -> Response { Response(status: .ok) }
    }

    private func fault(_ host: String, port: Int) async -> ListenFault? {
        let server = WebServer(
            Responder(), address: .hostname(host, port: port), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await server.run()
            return nil
        } catch {
            return error as? ListenFault
        }
    }

    @Test("is told apart from other faults") func reasons() async throws {
        let taken = try await LiveServer.run(Responder()) { port, _ in await fault("127.0.0.1", port: port) }
        #expect(taken?.reason == .taken)
        #expect(await fault("192.0.2.1", port: 0)?.reason == .notOfThisMachine)
        #expect(ListenFault(CancellationError()) == nil)
    }
}
