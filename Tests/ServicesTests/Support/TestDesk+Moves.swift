import DataAccess
import Domain
import Sealing
import Testing

@testable import Services

extension TestDesk {
    static let identity: [IdentityField: String] = [
        .name: "Kenari Jingga", .email: "kenari.jingga@contoh.invalid", .phone: "+6281100000000",
    ]

    /// A report as a citizen sends it.
    func newReport(
        _ body: String = "Jalan di depan sekolah berlubang besar sehingga anak-anak jatuh. Mohon segera diperbaiki.", mode: Mode = .open,
        agency: ID<Agency>? = nil, token: RandomToken = RandomToken(), identity: [IdentityField: String] = identity
    ) -> NewReport {
        NewReport(
            composeToken: token, body: body, mode: mode, regionCode: "35.78.01", landmark: "Dekat gerbang timur", category: cast.category,
            suggestedAgency: agency, identity: identity)
    }

    @discardableResult
    func submit(_ body: String? = nil, mode: Mode = .open, agency: ID<Agency>? = nil) async throws -> TrackingCode {
        let new = body.map { newReport($0, mode: mode, agency: agency) } ?? newReport(mode: mode, agency: agency)
        return try await office.submit(new).code
    }

    @discardableResult
    func act(
        _ code: TrackingCode, by actor: Actor, expecting: Int64? = nil, formKey: String? = nil, publicText: PublicText? = nil,
        parts: [ReportPart] = [],
        _ command: (inout Manuscript) -> Command
    ) async throws -> ActOutcome {
        var texts = office.manuscript()
        let command = command(&texts)
        return try await office.act(
            Act(
                code: code, actor: actor, command: command, manuscript: texts, expecting: expecting, formKey: formKey,
                publicText: publicText, parts: parts))
    }

    func target(_ unit: ID<WorkUnit>? = nil) -> Target {
        Target(holder: Holder(agency: cast.city, unit: unit), zone: .wib, unitPath: unit.map { [$0] } ?? [])
    }

    @discardableResult
    func verify(
        _ code: TrackingCode, mode: Mode = .open, to unit: ID<WorkUnit>? = nil, accused: [Accused] = [], isSensitive: Bool = false,
        publicText: PublicText? = nil, formKey: String? = nil, expecting: Int64? = nil
    ) async throws -> ActOutcome {
        let shown = PublicText(title: "Jalan berlubang", body: "Jalan di depan sekolah berlubang besar.")
        return try await act(code, by: cast.verifier, expecting: expecting, formKey: formKey, publicText: publicText ?? shown) { texts in
            .verify(
                .init(
                    reportClass: .nonSupervisoryComplaint, category: cast.category, mode: mode, target: target(unit),
                    routingReason: texts.write(Self.reason, as: .routingReason, for: .office), accused: accused, isSensitive: isSensitive))
        }
    }

    static let reason = "Kewenangan pemeliharaan jalan ini berada pada pemerintah kota menurut status ruas jalannya."

    func progress(_ code: TrackingCode) async throws {
        let today = ClockZone.wib.date(of: clock.read())
        try await act(code, by: cast.liaison) { texts in
            .progress(
                .init(
                    act: texts.write("Lubang sudah diukur dan diberi tanda.", as: .progress, for: .everyone), actDate: today,
                    nextDate: today.adding(days: 3)))
        }
    }

    func answer(_ code: TrackingCode, isSecret: Bool = false) async throws {
        let rubric = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))
        try await act(code, by: cast.liaison) { texts in
            .draftAnswer(
                .init(
                    text: texts.write(Self.answerText, as: .answer, for: isSecret ? .reporter : .everyone), kind: .actionTaken,
                    rubric: rubric, isSecret: isSecret))
        }
        try await act(code, by: cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
    }

    static let answerText = """
        Terima kasih atas laporan Anda. Lubang di depan sekolah telah ditambal pada hari Selasa dan lapisan aspalnya diperiksa kembali \
        oleh petugas kami. Bila lubang muncul lagi, laporkan kembali dengan kode yang sama.
        """

    /// Verified, with the roads unit, begun.
    func inProgress(_ body: String? = nil) async throws -> TrackingCode {
        let code = try await submit(body)
        try await verify(code, to: cast.roads)
        try await progress(code)
        return code
    }

    func stored(_ code: TrackingCode) async throws -> StoredReport {
        let row = try await office.store.read { session in try session.first(ReportSQL.byCode(code)) }
        return try ReportSQL.stored(try #require(row))
    }

    func pass(days: Int64) {
        clock.pass(seconds: days * 24 * 3600)
    }

    /// The date by which the queue orders the report.
    func queueDate(of code: TrackingCode) async throws -> Instant? {
        try await office.store.read { session in
            try session.first("select due_at from reports where code = \(code.canonical)")?.optionalInstant(0)
        }
    }

    func count(_ query: Query) async throws -> Int {
        try await office.store.read { session in try session.first(query)?.int(0) ?? 0 }
    }
}
