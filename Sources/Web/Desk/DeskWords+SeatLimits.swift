import Domain
import Services

extension DeskWords {
    /// To what a seat is limited, one line for places and one for topics; none where it is not.
    func limits(_ limits: SeatLimits?) -> [Phrase] {
        guard let limits else { return [] }
        let places = limits.regions.sorted().map { region($0) }.joined(separator: "; ")
        let topics = limits.categories.sorted { $0.rawValue < $1.rawValue }.map { category($0) }.joined(separator: "; ")
        return [("desk.limit.regions", places), ("desk.limit.categories", topics)].filter { !$0.1.isEmpty }
            .map { Phrase($0.0, ["names": $0.1]) }
    }
}
