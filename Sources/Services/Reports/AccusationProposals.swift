import Domain
import IndonesianText

/// Reads whom a report's text seems to accuse, among the bodies that may be meant: of the agency that the reporter named, and of the
/// governments of the place (F.2: text match proposes, verifier confirms).
struct AccusationProposals {
    let rules: Rules
    let office: OfficeScope

    /// Each body once; almost always none. Where units are named, their agency is not proposed beside them.
    func read(_ text: String, agency: ID<Agency>?, regionCode: String?) -> [AccusationProposal] {
        let reading = AllegationReading(text)
        guard !reading.isEmpty else { return [] }
        var names = OfficeNames<Accused>()
        for agency in candidates(agency, regionCode) { add(agency, to: &names) }
        let found = reading.named(among: names).map { AccusationProposal(accused: $0.body, words: $0.words) }
        let withUnits = Set(found.filter { $0.accused.unit != nil }.map(\.accused.agency))
        return found.filter { $0.accused.unit != nil || !withUnits.contains($0.accused.agency) }
    }

    /// Whether the agency may not verify what its text seems to allege: its head or its complaint desk is meant (door A, F.1).
    static func bars(_ agency: ID<Agency>?, _ proposals: [AccusationProposal], in directory: Directory) -> Bool {
        proposals.contains { proposal in
            guard proposal.accused.agency == agency else { return false }
            return proposal.accused.unit.map { directory.unit($0)?.duty == .complaints } ?? true
        }
    }

    private func candidates(_ named: ID<Agency>?, _ regionCode: String?) -> [AgencyEntry] {
        let parts = (regionCode ?? "").split(separator: ".")
        let codes = [parts.prefix(2), parts.prefix(1)].map { $0.joined(separator: ".") }
        let governments = codes.compactMap { rules.directory.government(of: $0) }
        var seen: Set<ID<Agency>> = []
        return ([named.flatMap { rules.directory.agency($0) }].compactMap(\.self) + governments).filter { seen.insert($0.id).inserted }
    }

    /// In an agency's own installation nobody would be left to decide on a proposal that means the whole of it.
    private func add(_ agency: AgencyEntry, to names: inout OfficeNames<Accused>) {
        if office == .nation {
            names.add(agency.name, Accused(agency: agency.id, unit: nil))
            if let short = agency.abbreviation { names.add(short, Accused(agency: agency.id, unit: nil)) }
        }
        for unit in rules.directory.units(of: agency.id) { names.add(unit.name, Accused(agency: agency.id, unit: unit.id)) }
    }
}
