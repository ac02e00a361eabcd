import DataAccess
public import Domain

extension Office {
    /// Who sits in these bodies themselves, by name; in that of the national desk also its admins whose seat names no body.
    public func accusablePeople(in bodies: [Holder]) async throws -> [AccusablePerson] {
        guard !bodies.isEmpty else { return [] }
        let desk = try await rules.current().directory.bodyOfTheDesk
        return try await store.read { session in
            var people: [AccusablePerson] = []
            for body in bodies {
                let rows = try session.rows(SeatSQL.seated(in: body, withNation: body == desk.map { Holder(agency: $0) }))
                for row in rows {
                    let officer: ID<Officer> = try row.id(0)
                    if people.contains(where: { $0.officer == officer && $0.body == body }) { continue }
                    people.append(AccusablePerson(officer: officer, name: try row.text(1), role: try row.raw(2), body: body))
                }
            }
            return people
        }
    }
}
