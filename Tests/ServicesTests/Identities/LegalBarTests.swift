import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

/// A reveal that its reporter may not be told of yet, from the order to the end of the bar.
@Suite("A legal bar in the office")
struct LegalBarTests {
    private static let number = "SP.Sita/117/XI/2025"
    private static let kinds: Set<String> = [
        "revealAsked", "revealGranted", "revealRefused", "identityOpened", "barRenewalAsked", "barRenewed", "barRenewalRefused",
        "barLifted",
    ]

    private func order(_ texts: inout Manuscript, _ day: CivilDate) -> LegalOrder {
        LegalOrder(
            number: texts.write(Self.number, as: .order, for: .office), date: day,
            authority: texts.write("Pengadilan Negeri Contoh", as: .order, for: .office),
            words: texts.write("Penyidikan belum selesai.", as: .order, for: .office))
    }

    private func asked(_ desk: TestDesk) async throws -> (code: TrackingCode, reveal: ID<Reveal>) {
        let code = try await desk.submit(mode: .anonymous)
        try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
        let day = ClockZone.wib.date(of: desk.clock.read())
        let outcome = try await desk.act(code, by: desk.cast.verifier) { texts in
            .identity(
                .askReveal(
                    .legalOrder, words: texts.write(DisclosureTests.reason, as: .reason, for: .reporter), bar: order(&texts, day)))
        }
        return (code, try #require(outcome.report.reveals.first).id)
    }

    private func barred(_ desk: TestDesk, by custodian: Actor) async throws -> (code: TrackingCode, reveal: ID<Reveal>) {
        let (code, id) = try await asked(desk)
        try await desk.act(code, by: custodian) { _ in .identity(.grantReveal(id, isBarred: true)) }
        try await desk.act(code, by: desk.cast.verifier) { _ in .identity(.openReveal(id)) }
        return (code, id)
    }

    private func told(_ code: TrackingCode, at desk: TestDesk) async throws -> [TimelineEntry] {
        try await desk.office.caseFile(code, for: .reporter).timeline.filter { Self.kinds.contains($0.kind) }
    }

    private func lettersToReporter(_ desk: TestDesk) async throws -> Int {
        try await desk.count("select count(*) from outbox where report_id is not null and officer_id is null")
    }

    private func pass(_ desk: TestDesk, to moment: Instant) {
        desk.clock.pass(seconds: (moment.rawValue - desk.clock.read().rawValue) / 1000)
    }

    private func end(of reveal: ID<Reveal>, at desk: TestDesk) async throws -> Instant {
        let row = try await desk.office.store.read { session in
            try session.first("select until from legal_bars where reveal_id = \(reveal)")
        }
        return try #require(row).instant(0)
    }

    @Test(
        "keeps a reveal from the reporter's page, data and letters, and tells it with a letter on the day of its end",
        arguments: TestStores.engines)
    func wholeTime(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let custodian = try await desk.custodian()
            let (code, id) = try await asked(desk)
            let question = try #require(try await desk.office.identityQuestions(for: custodian).first)
            #expect(question.order?.number == Self.number && question.order?.authority == "Pengadilan Negeri Contoh" && question.mayBar)
            let before = try await lettersToReporter(desk)
            try await desk.act(code, by: custodian) { _ in .identity(.grantReveal(id, isBarred: true)) }
            try await desk.act(code, by: desk.cast.verifier) { _ in .identity(.openReveal(id)) }
            let until = try await end(of: id, at: desk)
            try await desk.publish()

            func isHidden() async throws {
                #expect(try await told(code, at: desk).isEmpty)
                let data = try await desk.office.ownData(of: code)
                #expect(data.file.timeline.allSatisfy { !Self.kinds.contains($0.kind) })
                #expect(data.file.texts.values.allSatisfy { $0 != DisclosureTests.reason && $0 != Self.number })
                #expect(try await desk.office.endLegalBars() == 0)
                #expect(try await lettersToReporter(desk) == before)
            }
            try await isHidden()
            pass(desk, to: until.adding(seconds: -86_400))
            try await isHidden()

            // The office sees all of it, and the transparency log has it at once; its proof is not the reporter's yet.
            let seen = try await desk.office.caseFile(code, for: .officer(desk.cast.verifier)).timeline
            let granted = try #require(seen.first { $0.kind == "revealGranted" })
            #expect(granted.barredUntil == ClockZone.wib.date(of: until.adding(milliseconds: -1)))
            let kept: Query = """
                select count(*) from report_events
                where log_index is not null and kind in ('revealAsked', 'revealGranted', 'identityOpened')
                """
            #expect(try await desk.count(kept) == 3)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logProof(code, step: granted.sequence, for: .reporter) }

            pass(desk, to: until)
            let entries = try await told(code, at: desk)
            #expect(entries.map(\.kind) == ["revealAsked", "revealGranted", "identityOpened"])
            #expect(entries.first?.text == DisclosureTests.reason && entries[1].barredUntil == granted.barredUntil)
            #expect(try await desk.office.caseFile(code, for: .reporter).texts.values.allSatisfy { $0 != Self.number })
            _ = try await desk.office.logProof(code, step: granted.sequence, for: .reporter)
            #expect(try await desk.office.endLegalBars() == 1)
            #expect(try await desk.office.endLegalBars() == 0)
            #expect(try await lettersToReporter(desk) == before + 1)
            #expect(try await desk.count("select count(*) from outbox where template = 'news'") == 1)
        }
    }

    @Test("is shown to custodians before its end, and lasts longer by two persons only", arguments: TestStores.engines)
    func renewal(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let custodian = try await desk.custodian()
            let (code, id) = try await barred(desk, by: custodian)
            let until = try await end(of: id, at: desk)
            let bar = try #require(try await desk.office.legalBars(for: custodian).first)
            #expect(bar.kind == .bar && bar.until == until && bar.code == code && !bar.mayBar)
            #expect(try await desk.office.legalBars(for: desk.cast.verifier).isEmpty)
            pass(desk, to: until.adding(seconds: -86_400))
            let officer = try #require(custodian.officer)
            let letters: Query = "select count(*) from outbox where template = 'officer.identity' and officer_id = \(officer)"
            let before = try await desk.count(letters)
            let day = ClockZone.wib.date(of: desk.clock.read())
            try await desk.act(code, by: desk.cast.verifier) { texts in .identity(.askBarRenewal(id, order(&texts, day))) }
            #expect(try await desk.count(letters) == before + 1)
            await #expect(throws: Refusal(.samePerson)) {
                try await desk.act(code, by: desk.cast.verifier) { _ in .identity(.grantBarRenewal(id)) }
            }
            let question = try #require(try await desk.office.legalBars(for: custodian).first)
            #expect(question.kind == .renewal && question.mayBar && question.authorName == "Petugas 2")
            try await desk.act(code, by: custodian) { _ in .identity(.grantBarRenewal(id)) }
            pass(desk, to: until)
            #expect(try await told(code, at: desk).isEmpty)
            #expect(try await desk.office.endLegalBars() == 0)
            let later = try await end(of: id, at: desk)
            pass(desk, to: later)
            #expect(try await told(code, at: desk).map(\.kind) == ["revealAsked", "revealGranted", "identityOpened", "barRenewed"])
            #expect(try await desk.office.endLegalBars() == 1)
        }
    }

    @Test("is ended early with a reason that the reporter reads, with the same letter", arguments: TestStores.engines)
    func lifting(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let custodian = try await desk.custodian()
            let (code, id) = try await barred(desk, by: custodian)
            let today = ClockZone.wib.date(of: desk.clock.read())
            desk.clock.pass(seconds: 3600)
            try await desk.act(code, by: custodian) { texts in
                .identity(.liftBar(id, words: texts.write("Penyidikan sudah diumumkan.", as: .reason, for: .reporter)))
            }
            let entries = try await told(code, at: desk)
            #expect(entries.map(\.kind) == ["revealAsked", "revealGranted", "identityOpened", "barLifted"])
            #expect(entries.last?.text == "Penyidikan sudah diumumkan." && entries[1].barredUntil == today)
            #expect(try await desk.office.endLegalBars() == 1)
            #expect(try await desk.office.legalBars(for: custodian).isEmpty)
        }
    }

    @Test("the next custodian in order is told by letter after each lapse of the one before, once", arguments: TestStores.engines)
    func substitutes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let custodian = try await desk.custodian()
            let ministry = AgencyForm(kind: .ministry, name: "Kemenpanrb")
            let nation = try #require(try await desk.office.createAgency(ministry, by: .system).made)
            let eyes = try await desk.office.createUnit(UnitForm(name: "Inspektorat", duty: .inspectorate), in: nation, by: .system)
            func invited(_ email: String, _ seat: SeatForm) async throws -> ID<Officer> {
                try #require(try await desk.office.invite(email: email, name: email, seat: seat, by: .system).made)
            }
            // Of the body that asks: no lapse makes his yes one from another body.
            let second = try await invited(
                "penjaga2@contoh.id", SeatForm(role: .supervisor, agency: desk.cast.city, duties: [.identityCustodian]))
            let head = try await invited("kepala@contoh.id", SeatForm(role: .internalAuditor, agency: nation, unit: eyes))
            let first = try #require(custodian.officer)
            func letters() async throws -> [Int] {
                var counts: [Int] = []
                for officer in [first, second, head] {
                    counts.append(
                        try await desk.count(
                            "select count(*) from outbox where template = 'officer.identity' and officer_id = \(officer)"))
                }
                return counts
            }
            let code = try await desk.submit(mode: .anonymous)
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            let outcome = try await desk.act(code, by: desk.cast.auditor) { texts in
                .identity(.askReveal(.examination, words: texts.write(DisclosureTests.reason, as: .reason, for: .reporter)))
            }
            let id = try #require(outcome.report.reveals.first).id
            #expect(try await letters() == [1, 0, 0])
            #expect(try await desk.office.askSubstitutes() == 0)
            desk.pass(days: 2)
            #expect(try await desk.office.askSubstitutes() == 1)
            #expect(try await letters() == [1, 0, 0])
            #expect(try await desk.office.askSubstitutes() == 0)
            desk.pass(days: 1)
            #expect(try await desk.office.askSubstitutes() == 1)
            #expect(try await letters() == [1, 0, 1])
            desk.pass(days: 30)
            #expect(try await desk.office.askSubstitutes() == 0)
            try await desk.act(code, by: custodian) { _ in .identity(.grantReveal(id)) }
            #expect(try await desk.office.askSubstitutes() == 0)
            #expect(try await letters() == [1, 0, 1])
        }
    }
}
