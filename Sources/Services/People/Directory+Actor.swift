import DataAccess
import Domain

extension Directory {
    /// The person in that seat, as the rules of the office know him.
    /// - Parameter seats: all that he has, this one too, and those in bodies that have ended: what one of them is accused of he is.
    func actor(_ officer: ID<Officer>, in seat: Seat, of seats: [Seat]) -> Actor {
        let actor = Actor(
            kind: seat.role == .assistant ? .assistant(officer) : .officer(officer), role: seat.role, agency: seat.agency,
            unitPath: seat.unit.map(unitPath) ?? [], duties: seat.duties, limits: seat.limits)
        let person = seat.standIn.map { actor.standing(for: $0.absent) } ?? actor
        return also(person, in: seats.filter { $0.id != seat.id })
    }

    /// These people with every other seat that each of them has.
    func withEverySeat(_ actors: [Actor], in session: any Session) throws -> [Actor] {
        let officers = Set(actors.compactMap(\.officer)).sorted { $0.rawValue < $1.rawValue }
        guard !officers.isEmpty else { return actors }
        var seats: [ID<Officer>: [Seat]] = [:]
        for row in try session.rows(SeatSQL.ofOfficers(officers)) {
            seats[try row.id(SeatSQL.width), default: []].append(try SeatSQL.seat(row))
        }
        return actors.map { actor in
            let all = actor.officer.flatMap { seats[$0] } ?? []
            return also(actor, in: all.filter { $0.agency != actor.agency || $0.unit != actor.unit })
        }
    }

    private func also(_ actor: Actor, in seats: [Seat]) -> Actor {
        actor.alsoSeated(units: seats.compactMap(\.unit).flatMap(unitPath), agencies: seats.compactMap(\.agency))
    }
}
