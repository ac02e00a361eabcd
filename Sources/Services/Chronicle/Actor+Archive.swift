import Domain

extension Actor {
    /// A seat that acted before this program kept the record, or that the demonstration invents: the body is known, the person
    /// is a number that no account has. Two numbers are two people.
    static func archive(agency: ID<Agency>?, role: Role, person: Int64 = 1, unitPath: [ID<WorkUnit>] = []) -> Actor {
        Actor(kind: .officer(ID(person)), role: role, agency: agency, unitPath: unitPath)
    }
}

extension Rubric {
    /// What an answer of the past is taken to have been: good enough to have been sent.
    static let sentInThePast = Rubric(
        points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, $0 == .noPersonalData ? 2 : 1) }))
}
