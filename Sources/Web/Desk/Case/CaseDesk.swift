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
}
