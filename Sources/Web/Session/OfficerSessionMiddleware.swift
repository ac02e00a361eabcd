import Hummingbird

/// Finds out which officer, if any, sent the request.
struct OfficerSessionMiddleware: RouterMiddleware {
    let sessions: any SessionReader

    func handle(
        _ request: Request, context: AppRequestContext, next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let token = context.visit.sessionToken else { return try await next(request, context) }
        var context = context
        context.visit.officer = try await sessions.officer(ofSession: token)
        return try await next(request, context)
    }
}
