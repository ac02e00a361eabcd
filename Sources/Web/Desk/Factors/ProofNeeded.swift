import Domain
import Hummingbird
import Services

/// The officer is signed in, but what he wants is done only by who has just proved himself. What he typed is kept while he does.
struct ProofNeeded: Error {
    let form: FormInput?

    func answer(_ request: Request, _ context: AppRequestContext, address: String) throws -> Response {
        guard let form, request.method == .post else {
            return Redirect(to: .officerProof, query: [(name: SignInModel.returnName, value: address)])
                .response(from: request, context: context)
        }
        guard let carried = CarriedForm(form, address: address) else {
            return try ProblemAnswer(problem: Problem(.tooLarge), visit: context.visit).response()
        }
        var model = ProofModel(returnTo: address, hasFactor: (context.visit.officer as? DeskOfficer)?.signedIn.hasFactor ?? false)
        model.carried = carried
        return try PageRenderer(visit: context.visit).response(model.page())
    }
}

extension OfficerContext<DeskOfficer> {
    /// For what opens an identity, takes figures out, or changes who may do what.
    func requireFreshProof(_ office: Office, carrying form: FormInput? = nil) throws {
        guard officer.signedIn.isFresh(at: office.now()) else { throw ProofNeeded(form: form) }
    }
}
