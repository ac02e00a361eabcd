import DataAccess
public import Domain

extension Office {
    /// What the officer's circle has noted on the case that he has before him.
    public func deskMarks(_ file: CaseFile, for actor: Actor) async throws -> DeskMarks {
        guard let circle = actor.circle, let officer = actor.officer, let role = actor.role else { return .none }
        let moment = now()
        let mayMark = file.moves.contains(.note)
        let home = try await rules.current().office.home
        let agency = file.holder?.agency ?? file.door.agency ?? home
        return try await store.read { session in
            var marks = try Self.marks([(file.id, agency)], for: circle, at: moment, in: session)[file.id] ?? .none
            let openings = try session.rows(CaseOpeningSQL.standing(on: file.id, circle: circle, role: role, at: moment)).map { row in
                CaseOpening(officer: try row.id(0), name: try row.text(1), since: try row.instant(2))
            }
            marks.openings = openings.filter { $0.officer != officer }
            marks.isOpenHere = openings.contains { $0.officer == officer }
            marks.mayMark = mayMark
            marks.mayAssign = mayMark && agency == circle.agency
            return marks
        }
    }

    /// Labels and officers of the lines of a list, each with the agency on whose desk it lies.
    static func marks(
        _ cases: [(id: ID<Report>, agency: ID<Agency>?)], for circle: DeskCircle, at now: Instant, in session: any Session
    ) throws -> [ID<Report>: DeskMarks] {
        guard !cases.isEmpty else { return [:] }
        var marks: [ID<Report>: DeskMarks] = [:]
        for row in try session.rows(LabelSQL.of(cases.map(\.id), circle: circle)) {
            if let label = CaseLabel(try row.text(1)) { marks[try row.id(0), default: .none].labels.append(label) }
        }
        let known = cases.filter { circle.agency == nil || circle.agency == $0.agency }.map(\.id)
        guard !known.isEmpty else { return marks }
        for row in try session.rows(AssignmentSQL.of(known, at: now)) {
            marks[try row.id(0), default: .none].assignment = Assignment(
                officer: try row.id(1), name: try row.text(2), at: try row.instant(3), standIn: try row.optionalText(4))
        }
        return marks
    }
}
