import Domain

/// Who may take the place of an ended body on a report, the first choice first. The rules then refuse those whom the report accuses.
struct SuccessionChoice: Sendable {
    let rules: Rules
    let office: OfficeScope

    private var directory: Directory { rules.directory }

    /// - Parameter people: those who sat in what the report accuses of the body.
    func successions(of body: Holder, report: Report, people: [ID<Officer>]) -> [Succession] {
        let heir = directory.heir(of: body)
        let door = heir.flatMap { !isGuarded(report) && directory.opensDoor($0.agency) ? Door.agency($0.agency) : nil } ?? .national
        let line = directory.line(after: body)
        let accused = body.unit == nil ? line.map { Holder(agency: $0.agency) } : line.filter { $0.unit != nil }
        return heirs(of: body, heir, report).compactMap(directory.target).map {
            Succession(ended: body, heir: $0, door: door, line: accused, people: people)
        }
    }

    /// The successor first. Where it may not have the report, or there is none: its agency, the inspectorate there, and the level above.
    /// What accuses somebody, is sensitive, or was examined never comes to an agency itself, whose admins would read it (F.1).
    private func heirs(of body: Holder, _ heir: Holder?, _ report: Report) -> [Holder] {
        let ended = Succession(ended: body, heir: Target(holder: body, zone: .wib), door: .national)
        let holder = report.holder?.holder
        let above = office == .nation ? directory.examinersAbove(heir?.agency ?? body.agency) : []
        guard let holder, ended.covers(holder) else {
            let own = [heir, heir.map { Holder(agency: $0.agency) }].compactMap(\.self)
            return report.door.agency == body.agency ? own + above : own
        }
        guard let heir else { return above }
        let wasExamined = isInspectorate(holder.unit)
        let keepsApart = wasExamined || isGuarded(report)
        let fits = heir.unit == nil ? !keepsApart : !wasExamined || isInspectorate(heir.unit)
        return (fits ? [heir] : []) + (keepsApart ? [] : [Holder(agency: heir.agency)]) + directory.inspectorates(of: heir.agency) + above
    }

    private func isGuarded(_ report: Report) -> Bool {
        report.isSensitive || !report.suspected.isEmpty
    }

    private func isInspectorate(_ unit: ID<WorkUnit>?) -> Bool {
        unit.flatMap(directory.unitEver)?.duty == .inspectorate
    }
}
