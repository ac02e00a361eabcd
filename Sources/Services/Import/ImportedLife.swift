import DataAccess
import Domain
import IndonesianText
import Sealing

/// The life of one imported report: submitted and handed to its unit at the time of the complaint, answered at the time of the
/// answer, and closed by the office's own rule when the reporter's window had passed.
struct ImportedLife: Sendable {
    private let row: ReportRow
    private let title: String
    private let body: String
    private let chronicle: Chronicle
    private let rules: Rules
    private let now: Instant

    init(
        _ imported: ImportedRow, source: String, citizenType: CitizenType, agency: AgencyEntry, unit: ID<WorkUnit>?,
        category: ID<Category>, region: RegionCode?, rules: Rules, office: Office
    ) throws {
        var random = SecureRandom()
        self.rules = rules
        now = office.now()
        title = imported.title.isEmpty ? Title.made(from: imported.body) : imported.title
        body = imported.body
        var chronicle = Chronicle(rules: rules, office: office.scope, ids: office.ids)
        try Self.tell(
            imported, citizenType: citizenType, holder: Holder(agency: agency.id, unit: unit), category: category, rules: rules,
            until: now, in: &chronicle)
        self.chronicle = chronicle
        row = ReportRow(
            report: chronicle.report, code: TrackingCode.make(random: &random), receiptHash: SecureRandom.bytes(count: KeyedHash.length),
            composeHash: SecureRandom.bytes(count: KeyedHash.length), legacySource: source, legacyID: imported.id, channel: .archive,
            language: "id", regionCode: region?.description, incidentDate: nil, coordinates: nil, suggestedAgency: nil, hasEmail: false,
            submittedAt: imported.submittedAt)
    }

    func statements(_ dialect: Dialect) throws -> [Query] {
        try chronicle.statements(
            row, title: title, body: body, landmark: "",
            publicText: PublicText(title: PersonalData.masked(title), body: PersonalData.masked(body)), now: now, dialect: dialect)
    }

    private static func tell(
        _ imported: ImportedRow, citizenType: CitizenType, holder: Holder, category: ID<Category>, rules: Rules, until now: Instant,
        in chronicle: inout Chronicle
    ) throws {
        guard let agency = rules.directory.target(for: Holder(agency: holder.agency)) else { throw Refusal(.missing, field: "agency") }
        let target = rules.directory.target(for: holder) ?? agency
        let desk = Actor.archive(agency: nil, role: .nationalAdmin)
        let start = imported.submittedAt
        try chronicle.move(
            .submit(.init(citizenType: citizenType, mode: .open, category: category, zone: agency.zone)), by: .reporter, at: start)
        let reason = chronicle.write("Disposisi pada sistem asal.", as: .routingReason, for: .office, by: desk, at: start)
        try chronicle.move(
            .verify(
                .init(
                    reportClass: citizenType.presumedClass, category: category, mode: .open, target: target, routingReason: reason)),
            by: desk, at: start)
        guard let answeredAt = imported.answeredAt else { return }
        let liaison = Actor.archive(agency: holder.agency, role: .agencyAdmin)
        let text = chronicle.write(
            "Tanggapan tercatat pada sistem asal; isinya tidak ikut diimpor.", as: .answer, for: .everyone, by: liaison, at: answeredAt)
        try chronicle.move(.draftAnswer(.init(text: text, kind: .actionTaken, rubric: .sentInThePast)), by: liaison, at: answeredAt)
        try chronicle.move(.approveAnswer(leavingOpenContributions: nil), by: liaison, at: answeredAt)
        guard let window = chronicle.report.runningClock(.reporterReply) else { return }
        let lapse = window.clock.due(in: rules.calendar, asOf: now).instant
        if lapse <= now { try chronicle.move(.lapseReply, by: .system, at: lapse) }
    }
}
