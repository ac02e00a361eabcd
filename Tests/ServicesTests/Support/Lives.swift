import DataAccess
import Domain
import Testing

@testable import Services

/// Reports in many states, and what must be true of every stored report whatever happened to it.
enum Lives {
    @discardableResult
    static func live(at desk: TestDesk) async throws -> [String: TrackingCode] {
        var codes: [String: TrackingCode] = [:]
        codes["unverified"] = try await desk.submit("Lampu jalan padam di simpang empat.")
        let secret = try await desk.submit("Petugas loket meminta uang rahasia.", mode: .secret)
        codes["secret"] = secret
        try await desk.verify(secret, mode: .secret, to: desk.cast.roads, publicText: PublicText(title: "Rahasia", body: "Rahasia"))
        let sensitive = try await desk.submit("Keterangan sensitif tentang warga.")
        try await desk.verify(sensitive, to: desk.cast.roads, isSensitive: true)
        let asked = try await desk.submit("Sampah menumpuk di pasar.")
        try await desk.act(asked, by: desk.cast.verifier) { texts in
            .askReporter(texts.write("Di pasar mana sampah itu menumpuk?", as: .question, for: .reporter))
        }
        codes["inProgress"] = try await desk.inProgress("Jalan berlubang dekat jembatan.")
        let answered = try await desk.inProgress("Saluran air tersumbat di gang tiga.")
        try await desk.answer(answered)
        let closed = try await desk.inProgress("Rambu lalu lintas roboh.")
        try await desk.answer(closed)
        try await desk.act(closed, by: .reporter) { _ in .confirm }
        let accused = try await desk.submit("Kepala dinas jalan menyalahgunakan kendaraan.")
        try await desk.verify(
            accused, to: desk.cast.auditor.unit, accused: [Accused(agency: desk.cast.city, unit: desk.cast.roads)])
        return codes.merging(
            ["sensitive": sensitive, "asked": asked, "answered": answered, "closed": closed, "accused": accused],
            uniquingKeysWith: { first, _ in first })
    }

    /// Events make the value, the value makes the row, and nothing stands alone.
    static func expectWhole(_ desk: TestDesk) async throws {
        let rows = try await desk.office.store.read { session in
            try session.rows(
                """
                select id, version, state, closure, citizen_type, class, is_anonymous, is_secret, is_sensitive, category_id, desk_agency_id,
                    desk_unit_id, holder_agency_id, verified_at, public_at, closed_at, has_request, aggregate, code from reports
                """)
        }
        for row in rows {
            let id: ID<Report> = try row.id(0)
            let dossier = try await desk.office.store.read { session in
                try Dossier.load(ReportSQL.byID(id), wholeHistory: true, in: session)
            }
            let found = try #require(dossier)
            let stored = found.stored.report
            var replayed = Report.draft(id: id)
            for stamped in found.events { replayed.apply(stamped) }
            #expect(replayed == stored)
            #expect(found.events.map(\.sequence) == Array(1...Int64(found.events.count)))
            #expect(try row.int64(1) == stored.version)
            #expect(try row.raw(2, as: ReportState.self) == stored.state)
            #expect(try row.optionalRaw(3, as: ClosureKind.self) == stored.closure)
            #expect(try row.raw(4, as: CitizenType.self) == stored.citizenType)
            #expect(try row.raw(5, as: ReportClass.self) == stored.effectiveClass)
            #expect(try Mode(isAnonymous: row.bool(6), isSecret: row.bool(7)) == stored.mode)
            #expect(try row.bool(8) == stored.isSensitive)
            #expect(try row.optionalID(9) == stored.category)
            #expect(try row.optionalID(10) == stored.holder?.holder.agency ?? stored.door.agency)
            #expect(try row.optionalID(11) == stored.holder?.holder.unit)
            #expect(try row.optionalID(12) == stored.holder?.holder.agency)
            #expect(try row.optionalInstant(13) == stored.verifiedAt)
            #expect(try row.optionalInstant(14) == (stored.isPublic ? stored.publishedAt : nil))
            #expect(try row.optionalInstant(15) == stored.closedAt)
            #expect(try row.bool(16) == !stored.requests.isEmpty)
            let words = try await desk.office.store.read { session in
                try session.first("select count(*) from report_search_public where \(splice: session.dialect.searchKey) = \(id)")?.int(0)
            }
            #expect(words == (stored.isPublic ? 1 : 0))
        }
        let audit = try await desk.office.auditReports()
        #expect(audit.differences == [] && audit.reports == Int64(rows.count))
    }
}
