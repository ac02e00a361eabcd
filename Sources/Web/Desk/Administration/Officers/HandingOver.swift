import Domain
import Services

/// A person leaves: his seats go to his successor or end, his sign-ins end, his name stays on his cases.
struct HandingOver: AdministrationForm {
    let name = "handOver"
    let list = AdministrationList.officers
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let leaver = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        let others = try await scene.office.officers(
            OfficerFilter(agency: leaver.seats.first?.agency ?? scene.ownAgency), limit: 200, by: scene.actor)
        let choices = others.entries.filter { $0.id != leaver.id && $0.endedAt == nil }.map {
            Choice($0.id.description, .verbatim("\($0.name) (\($0.email))"))
        }
        return [
            Inset(.text(leaver.name)),
            form.select(
                "successor", "administration.field.officerSuccessor", choices, prompt: "administration.field.officerSuccessor.none"),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let warnings = try await scene.office.handOver(try scene.entry(), to: ID(form.raw("successor")), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue), warnings: warnings)
    }
}

/// Ending every sign-in of a person.
struct SessionEnding: AdministrationForm {
    let name = "sessionsEnd"
    let list = AdministrationList.officers
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { [] }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.endSessions(ofOfficer: try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id))
    }
}
