import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The saved questions that this officer finds above his queue, by name.
    public func savedFilters(for actor: Actor) async throws -> [SavedFilter] {
        guard let officer = actor.officer else { return [] }
        let isAdmin = Self.keepsShared(actor)
        let query = SavedFilterSQL.visible(to: officer, circle: actor.circle, unit: actor.unit, limit: 100)
        return try await store.read { session in
            try session.rows(query).map { row in
                let (reach, isOwn): (SavedFilter.Reach, Bool) = (try row.raw(1), try row.id(4) == officer)
                return SavedFilter(
                    id: try row.id(0), reach: reach, name: try row.text(2), question: try row.text(3), isOwn: isOwn,
                    mayRemove: isOwn || (isAdmin && reach != .own))
            }
        }
    }

    /// Who may share with whom: nobody with a circle or a unit that he is not of.
    public func reaches(of actor: Actor) -> [SavedFilter.Reach] {
        guard actor.circle != nil else { return [.own] }
        return actor.unit == nil ? [.own, .agency] : [.own, .unit, .agency]
    }

    /// Keeps a question under a name. `ServiceFault.invalid` for a name that is missing or too long, and beyond as many as one keeps.
    public func saveFilter(_ name: String, asking question: String, reach: SavedFilter.Reach, by actor: Actor) async throws {
        guard let officer = actor.officer, question.count <= SavedFilter.longestQuestion else { throw ServiceFault.notPermitted }
        let name = try Self.filterName(name)
        guard reaches(of: actor).contains(reach) else { throw ServiceFault.invalid([FieldFault("reach", .unknown)]) }
        let unit = reach == .unit ? actor.unit : nil
        let query = SavedFilterSQL.insert(
            ids.next(), officer: officer, reach: reach, circle: actor.circle?.key ?? ID(0), unit: unit, name: name, question: question,
            at: now())
        try await store.write { session in
            guard try session.first(SavedFilterSQL.count(of: officer))?.int(0) ?? 0 < SavedFilter.most else {
                throw ServiceFault.invalid([FieldFault("name", .outOfRange, limit: SavedFilter.most)])
            }
            try session.run(query)
        }
    }

    /// Only who saved it gives it another name.
    public func renameFilter(_ id: ID<SavedFilter>, to name: String, by actor: Actor) async throws {
        guard let officer = actor.officer else { throw ServiceFault.notFound }
        let query = SavedFilterSQL.rename(id, to: try Self.filterName(name), of: officer)
        guard try await store.write({ session in try session.run(query) }) == 1 else { throw ServiceFault.notFound }
    }

    /// Takes it away for everybody who found it.
    public func removeFilter(_ id: ID<SavedFilter>, by actor: Actor) async throws {
        guard let officer = actor.officer else { throw ServiceFault.notFound }
        let query = SavedFilterSQL.remove(id, of: officer, shared: Self.keepsShared(actor) ? actor.circle : nil)
        guard try await store.write({ session in try session.run(query) }) == 1 else { throw ServiceFault.notFound }
    }

    private static func keepsShared(_ actor: Actor) -> Bool { actor.role == .agencyAdmin || actor.role == .nationalAdmin }

    private static func filterName(_ typed: String) throws -> String {
        let name = (try? CleanText.line(typed)) ?? ""
        if name.isEmpty { throw ServiceFault.invalid([FieldFault("name", .missing)]) }
        guard name.count <= SavedFilter.longestName else {
            throw ServiceFault.invalid([FieldFault("name", .tooLong, limit: SavedFilter.longestName)])
        }
        return name
    }
}
