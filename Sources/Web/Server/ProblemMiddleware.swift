import Domain
import HTTPTypes
import Hummingbird
import Logging
import Services

/// Turns whatever was thrown into an answer that says what to do: the one place where problems become pages or JSON.
struct ProblemMiddleware: RouterMiddleware {
    let routes: RouteTable

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(of: error, request: request, context: context)
            if problem.kind == .signInNeeded, !context.visit.wantsJSON { return signIn(request, context) }
            return try ProblemAnswer(problem: problem, visit: context.visit).response()
        }
    }

    private func problem(of error: any Error, request: Request, context: AppRequestContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let fault as ServiceFault: return fault.problem
        case let refusal as Domain.Refusal: return refusal.problem
        case let unavailable as any ServiceUnavailable:
            context.logger.warning("service unavailable", metadata: ["error": "\(error)"])
            return Problem(.unavailable, retryAfter: unavailable.retryAfter)
        case let error as any HTTPResponseError:
            if error.status == .notFound { return missing(request) }
            return Problem(Problem.Kind.allCases.first { $0.status == error.status } ?? .badRequest)
        default:
            if let fault = ServiceFault(from: error) {
                context.logger.warning("service unavailable", metadata: ["error": "\(error)"])
                return fault.problem
            }
            let incident = String(RandomWord.make().prefix(12))
            context.logger.error(
                "unexpected error", metadata: ["incident": "\(incident)", "route": "\(context.endpointPath ?? "-")", "error": "\(error)"])
            return Problem(.unexpected, incident: incident)
        }
    }

    private func missing(_ request: Request) -> Problem {
        let methods = routes.methods(at: request.uri.path)
        return methods.isEmpty ? .notFound : Problem(.methodNotAllowed, allowed: methods)
    }

    /// Officers come back to where they were after signing in.
    private func signIn(_ request: Request, _ context: AppRequestContext) -> Response {
        let query: [(name: String, value: String)] = request.method == .get ? [(name: "kembali", value: request.uri.path)] : []
        return Redirect(to: .officerSignIn, query: query).response(from: request, context: context)
    }
}
