import Domain
import Services

/// Printing a card of codes for a person without a smartphone.
struct CodeCardPrinting: AdministrationForm {
    let name = "codeCard"
    let list = AdministrationList.officers

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [Inset(.text(try await scene.office.officerEntry(try scene.entry(), by: scene.actor).name))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let card = try await scene.office.printCard(for: try scene.entry(), by: scene.actor)
        let back = SiteURL.administrationEntry(list.rawValue, scene.id)
        return AdministrationOutcome(
            next: back, page: CodeCardModel(card: card, madeAt: scene.words.moment(card.madeAt), back: back).page())
    }
}

/// Removing every second factor of a person who has lost them.
struct FactorsReset: AdministrationForm {
    let name = "factorsReset"
    let list = AdministrationList.officers
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [Inset(.text(try await scene.office.officerEntry(try scene.entry(), by: scene.actor).name))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.resetFactors(of: try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id))
    }
}
