import Domain
import Hummingbird
import Services

/// Fetches a case for an officer: one that he may not know of is not found, like one that does not exist.
struct CaseDesk: Sendable {
    let office: Office

    func scene(_ context: OfficerContext<DeskOfficer>) async throws -> CaseScene {
        guard let code = TrackingCode(context.parameters.get("code") ?? "") else { throw Problem.notFound }
        let rules = try await office.rules.current()
        let file = try await office.caseFile(code, for: .officer(context.officer.actor))
        return CaseScene(
            file: file, officer: context.officer, words: DeskWords(context, rules: rules, regions: office.regions), now: office.now())
    }

    /// Back to the case; or to the queue, where the officer has handed it out of his own sight.
    func destination(_ code: TrackingCode, _ actor: Actor) async throws -> SiteURL {
        do {
            let file = try await office.caseFile(code, for: .officer(actor))
            return .officerReport(file.code.canonical)
        } catch ServiceFault.notFound {
            return .officerQueue
        }
    }

    /// Where the officer goes who sends a form a second time; nil where the form has not been carried out.
    func afterRepeat(of form: FormInput, _ context: OfficerContext<DeskOfficer>) async throws -> SiteURL? {
        guard let code = TrackingCode(context.parameters.get("code") ?? ""),
            try await office.hasCarriedOut(formKey: form.composeKey, on: code)
        else { return nil }
        return try await destination(code, context.officer.actor)
    }
}
