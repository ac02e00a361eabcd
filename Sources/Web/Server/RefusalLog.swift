import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// Writes into the log that something was refused: which page, with what status, how often. Never by whom, and nothing of what was sent.
final class RefusalLog: RouterMiddleware {
    typealias Context = AppRequestContext

    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]

    private let tally = Mutex(RefusalTally())

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard (400..<500).contains(response.status.code) else { return response }
        // A method that nobody knows is the visitor's word.
        let method = Self.methods.contains(request.method) ? request.method.rawValue : "?"
        let kind = RefusalTally.Kind(route: "\(method) \(context.endpointPath ?? "-")", status: response.status.code)
        if let unsaid = tally.withLock({ $0.note(kind, at: .now) }) {
            context.logger.info("refused", metadata: ["route": "\(kind.route)", "status": "\(kind.status)", "before": "\(unsaid)"])
        }
        return response
    }
}
