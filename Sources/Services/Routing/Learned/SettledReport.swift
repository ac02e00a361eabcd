import DataAccess
import Domain
import IndonesianText

/// A verified report as a lesson takes it: its words and what people decided.
struct SettledReport: Sendable {
    let id: ID<Report>
    let text: String
    let places: [String]
    let decided: [LearnedKind: String]

    init(_ row: ResultRow, regions: RegionIndex) throws {
        id = try row.id(0)
        text = try row.text(1) + "\n" + row.text(2)
        var decided: [LearnedKind: String] = [:]
        if let agency: ID<Agency> = try row.optionalID(3) {
            let desk: ID<Agency>? = try row.optionalID(4)
            let unit: ID<WorkUnit>? = try row.optionalID(5)
            decided[.body] = desk == agency ? unit.map { "unit:\($0)" } ?? "agency:\(agency)" : "agency:\(agency)"
        }
        if let category: ID<Category> = try row.optionalID(6) { decided[.category] = "category:\(category)" }
        decided[.class] = "class:\(try row.text(7))"
        self.decided = decided
        let chain = try row.optionalText(8).flatMap { RegionCode($0) }.map { regions.chain($0) } ?? []
        places = Array(chain.prefix(3)).map(\.name)
    }
}
