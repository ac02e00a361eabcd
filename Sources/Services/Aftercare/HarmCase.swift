import DataAccess
import Domain

/// Opens a case of its own for a reporter who suffers for having reported: secret and sensitive from its first moment, held by an
/// inspectorate that is not of the body complained about, and told of on no page of the first report (E.2, F.2).
struct HarmCase: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker

    func open(of parent: Dossier, title: String, body: String, in session: any Session) throws -> ID<Report> {
        let first = parent.stored.report
        let accused = try accused(first, in: session)
        let submission = Command.Submission(
            citizenType: .complaint, mode: first.mode.joined(with: .secret), category: first.category, isSensitive: true,
            splitFrom: first.identityOwner, accused: accused.bodies, accusedPeople: accused.people, isByChild: first.isByChild)
        let opened = ConfidentialCase(
            rules: rules, office: office, now: now, ids: ids, submission: submission, title: title, body: body,
            language: parent.stored.language, regionCode: parent.regionCode)
        return try opened.open(to: { _, _ in examiners(of: first, accused.bodies) }, in: session)
    }

    private func examiners(of first: Report, _ accused: [Accused]) -> [Holder] {
        if case .agency(let home) = office { return rules.directory.inspectorates(of: home) }
        let agencies = Set(accused.map(\.agency))
        return bodies(of: first).flatMap(rules.directory.examinersAbove).filter { !agencies.contains($0.agency) }
    }

    /// The whole body complained about, its inspectorate too: nobody there learns of the case. In an agency's own installation the
    /// inspectorate is the only one left to examine, and all others are accused, as units and as people.
    private func accused(_ first: Report, in session: any Session) throws -> (bodies: [Accused], people: [ID<Officer>]) {
        guard case .agency(let home) = office else {
            let bodies = bodies(of: first).map { Accused(agency: $0, unit: nil) }
            return (first.accused + bodies.filter { !first.accused.contains($0) }, first.accusedPeople)
        }
        let units = rules.directory.units(of: home).filter { $0.duty != .inspectorate }.map { Accused(agency: home, unit: $0.id) }
        let people = try session.rows(AftercareSQL.handlers(of: home, at: now)).map { try $0.id(0, of: Officer.self) }
        return (first.accused + units.filter { !first.accused.contains($0) }, people)
    }

    /// Who has had the first report in hand, the last first.
    private func bodies(of first: Report) -> [ID<Agency>] {
        let all = [first.holder?.holder.agency].compactMap(\.self) + first.pastAgencies
        return all.reduce(into: []) { found, agency in if !found.contains(agency) { found.append(agency) } }
    }
}
