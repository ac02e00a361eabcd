import Hummingbird
import IndonesianText
import Services

/// Regions for what is being typed, for programs and for our own pages where scripts run.
struct RegionInterface: Sendable {
    let office: Office

    private struct Found: Encodable {
        let code: String
        let name: String
        let level: String
        let line: String
    }

    private struct Answer: Encodable {
        let regions: [Found]
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.apiRegions) { _, context in
            let words = String((context.query.first("q") ?? "").prefix(TextLimits.searchWords.characters))
            let found = office.regions.search(words, limit: 10).map {
                Found(code: $0.code.description, name: $0.title, level: $0.code.level.rawValue, line: $0.line)
            }
            return JSONAnswer(Answer(regions: found), cache: "public, max-age=3600")
        }
    }
}
