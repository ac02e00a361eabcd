import Domain
import Services

extension DeskWords {
    /// To what a seat is limited, one line for places, one for topics, one for its profile; none where it is not.
    func limits(_ limits: SeatLimits?) -> [Phrase] {
        guard let limits else { return [] }
        let places = limits.regions.sorted().map { region($0) }.joined(separator: "; ")
        let topics = limits.categories.sorted { $0.rawValue < $1.rawValue }.map { category($0) }.joined(separator: "; ")
        let lines = [("desk.limit.regions", places), ("desk.limit.categories", topics)].filter { !$0.1.isEmpty }
            .map { Phrase($0.0, ["names": $0.1]) }
        let profile = limits.profile.flatMap(rules.roleProfile)
        return lines
            + (profile.map { [Phrase("desk.limit.profile", phrases: ["name": .verbatim($0.name), "acts": actions($0.withheld)])] } ?? [])
    }

    /// Acts of the permission matrix in one line.
    func actions(_ actions: Set<Action>) -> Phrase {
        let names = Action.allCases.filter(actions.contains).map { Phrase("desk.action.\($0.rawValue)") }
        return names.dropFirst().reduce(names.first ?? .verbatim("")) {
            Phrase("administration.detail.more", phrases: ["before": $0, "next": $1])
        }
    }
}
