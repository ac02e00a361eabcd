import Domain
import Hummingbird
import Services

/// What every page of the administration knows: who keeps the list, which entry is meant, how things are called.
struct AdministrationScene: Sendable {
    let office: Office
    let officer: DeskOfficer
    let words: DeskWords
    /// The entry in the address; empty for a list and for a new entry.
    let id: String
    let query: Query

    init(_ context: OfficerContext<DeskOfficer>, office: Office) async throws {
        self.office = office
        officer = context.officer
        words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
        let id = context.parameters.get("id") ?? ""
        self.id = id == Self.new ? "" : id
        query = context.query
    }

    /// Stands in the address where an entry is to be made.
    static let new = "baru"

    var actor: Actor { officer.actor }
    var directory: Directory { words.rules.directory }
    /// The agency whose admin the officer is; nil for the nation's.
    var ownAgency: ID<Agency>? { officer.ownAgency }
    var today: CivilDate { ClockZone.wib.date(of: office.now()) }

    /// The entry of the address; what is no id is not found.
    func entry<Entity>(_ type: Entity.Type = Entity.self) throws -> ID<Entity> {
        guard let id = ID<Entity>(id) else { throw Problem.notFound }
        return id
    }

    /// The agency that the page is about: the officer's own, or the one in the query.
    var chosenAgency: AgencyEntry? {
        (ownAgency ?? query.first("instansi").flatMap { ID($0) }).flatMap { directory.agency($0) }
    }
}
