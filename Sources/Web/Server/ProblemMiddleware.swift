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
        } catch let refused as RefusedForm where !context.visit.wantsJSON {
            guard let carried = CarriedForm(refused.form, address: address(request)) else {
                return try ProblemAnswer(problem: Problem(.tooLarge), visit: context.visit).response()
            }
            let layout: Page.Layout = request.uri.path.hasPrefix("/petugas/") ? .officer : .citizen
            return try ResendPage(carried: carried, reason: .expired, layout: layout).page().response(from: request, context: context)
        } catch let needed as ProofNeeded where !context.visit.wantsJSON {
            return try needed.answer(request, context, address: address(request))
        } catch {
            let problem = problem(of: error, request: request, context: context)
            if problem.kind == .signInNeeded, !context.visit.wantsJSON { return try await signIn(request, context) }
            return try ProblemAnswer(problem: problem, visit: context.visit).response()
        }
    }

    private func problem(of error: any Error, request: Request, context: AppRequestContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let fault as ServiceFault: return fault.problem
        case let refusal as Domain.Refusal: return refusal.problem
        case is ProofNeeded: return Problem(.forbidden, detail: "factor.proof.needed")
        case is RefusedForm: return Problem(.forbidden, detail: "form.expired")
        case let error where CutConnection.isCause(of: error):
            context.logger.debug("the client went away", metadata: ["route": "\(context.endpointPath ?? "-")"])
            return Problem(.badRequest, detail: "form.malformed")
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

    /// Officers come back to where they were after signing in, and what they had typed comes with them.
    private func signIn(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        let address = address(request)
        guard request.method == .post else {
            return Redirect(to: .officerSignIn, query: [(name: SignInModel.returnName, value: address)])
                .response(from: request, context: context)
        }
        guard let carried = await typed(request, context).flatMap({ CarriedForm($0, address: address) }) else {
            return Redirect(to: .officerSignIn).response(from: request, context: context)
        }
        return try SignInModel(carrying: carried).page().response(from: request, context: context)
    }

    /// The form of a visitor who may not send it: read to be kept for him, never to be carried out.
    private func typed(_ request: Request, _ context: AppRequestContext) async -> FormInput? {
        do {
            return try await context.readForm(request, limits: .carried)
        } catch let refused as RefusedForm {
            return refused.form
        } catch {
            return nil
        }
    }

    private func address(_ request: Request) -> String {
        request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path
    }
}
