import Domain
import IndonesianText

/// Suggests who should have a report and what it is, from everything that the office knows (I). Reads nothing and stores nothing.
struct RouteSuggester: Sendable {
    private let table: RoutingTable
    private let surroundings: RoutingSurroundings
    private let rules: Rules
    private let office: OfficeScope
    private let model: any RoutingModel
    private let day: CivilDate

    /// - Parameters:
    ///   - proposed: stands in the place of the rule of the same number, to be rehearsed.
    init(
        _ sources: RoutingSources, rules: Rules, office: OfficeScope, model: any RoutingModel, day: CivilDate,
        proposed: RoutingRule? = nil
    ) {
        self.rules = rules
        self.office = office
        self.model = model
        self.day = day
        let kept = sources.rules.filter { $0.isOn && $0.id != proposed?.id } + [proposed].compactMap(\.self)
        table = RoutingTable(rules: kept, rows: sources.rows) { Self.stems(of: $0) }
        let (directory, categories) = (rules.directory, rules.categories)
        surroundings = RoutingSurroundings(
            path: { categories.path(of: $0).map(\.id) }, government: { directory.government($0, of: $1) },
            isInForce: { directory.target(for: $0) != nil },
            corrections: { sources.corrections[.init(category: $0, regency: $1)] ?? [] },
            ruleRecord: { sources.records[.rule]?[$0.rawValue] ?? RouteRecord() },
            rowRecord: { sources.records[.registry]?[$0.rawValue] ?? RouteRecord() })
    }

    /// - Parameters:
    ///   - text: title and text as the reporter wrote them.
    func suggestion(
        for stored: StoredReport, text: String, channel: String, chosen: ID<Agency>?, on day: CivilDate? = nil
    ) -> RouteSuggestion {
        let report = stored.report
        let matter = RoutingMatter(
            stems: Self.stems(of: text), category: report.category, isVerified: report.verifiedAt != nil, region: stored.regionCode,
            citizenType: report.citizenType, channel: channel, chosenAgency: chosen,
            declined: report.needsRedisposition ? Set(report.pastAgencies) : [], day: day ?? self.day)
        let suggestion = table.suggestion(for: matter, learned: model.suggestion(for: text, directory: rules.directory), in: surroundings)
        return suggestion.fit(for: report, rules: rules, office: office)
    }

    /// The category of what is being written, where its words make it at least so certain, in per cent.
    func category(of text: String, region: String?, citizenType: CitizenType, certainty: Int) -> ID<Category>? {
        let matter = RoutingMatter(stems: Self.stems(of: text), region: region, citizenType: citizenType, day: day)
        let found = table.suggestion(for: matter, learned: model.suggestion(for: text, directory: rules.directory), in: surroundings)
        return found.categories.first.flatMap { $0.percent >= certainty ? $0.value : nil }
    }

    static func stems(of text: String) -> [String] { SearchText.index(text).split(separator: " ").map(String.init) }
}

extension RouteSuggestion {
    /// What accuses somebody is suggested to those alone who may examine it, and to nobody while it is not decided whom it accuses (F.1).
    /// In an agency's own installation other bodies are an address.
    func fit(for report: Report, rules: Rules, office: OfficeScope) -> RouteSuggestion {
        var fit = self
        if report.isAccusationSaid || (report.accused.isEmpty && !report.suspected.isEmpty) {
            fit.bodies = []
        } else if let examiners = report.examiners(in: rules.setting(for: report, now: rules.readAt, office: office, requestID: ID(0))) {
            fit.bodies = examiners.prefix(Self.most).map { target in
                let reason = RouteReason(.examiner, percent: 100 / max(1, min(examiners.count, Self.most)))
                return Suggested(target.holder, percent: reason.percent, reasons: [reason])
            }
        } else if let home = office.home {
            fit.bodies.removeAll { $0.value.agency != home }
        }
        return fit
    }
}

extension Directory {
    /// The government in charge of a place; of a place that is not of this country nobody's.
    func government(_ level: GovernmentLevel, of regionCode: String) -> ID<Agency>? {
        let parts = regionCode.split(separator: ".")
        let province = parts.first.flatMap { government(of: String($0)) }?.id
        guard level == .local, parts.count >= 2 else { return province }
        return government(of: parts.prefix(2).joined(separator: "."))?.id ?? province
    }
}
