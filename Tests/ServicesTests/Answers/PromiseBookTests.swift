import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The book of promises, and what was made good")
struct PromiseBookTests {
    @Test("lists the broken promises of public reports by their date and only counts those of secret ones", arguments: TestStores.engines)
    func book(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            let code = try await desk.inProgress()
            let secret = try await desk.submit("Ruas jalan lain di dekat terminal rusak berat sejak bulan lalu.", mode: .secret)
            try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
            try await desk.progress(secret)
            #expect(
                try await office.promiseTotals() == [
                    PromiseTotals(agency: desk.cast.city, kept: 0, broken: 0, open: 2, moved: 0, hidden: 1)
                ])
            #expect(try await office.promises(.open).rows.map(\.code) == [code])
            #expect(try await office.promises(.broken).rows.isEmpty)

            desk.pass(days: 4)
            let total = try #require(try await office.promiseTotals(of: desk.cast.city).first)
            #expect(total.broken == 2 && total.open == 0 && total.hidden == 1)
            let row = try #require(try await office.promises(.broken, of: desk.cast.city).rows.first)
            #expect(row.code == code && row.title == "Jalan berlubang" && row.isBroken && row.keptAt == nil)
            #expect(row.maker == Holder(agency: desk.cast.city, unit: desk.cast.roads))
            #expect(try await office.promises(.broken, of: desk.cast.neighbour).rows.isEmpty)
            #expect(try await office.promises(.broken, after: ListCursor(key: row.dueAt.rawValue, id: row.report.rawValue)).rows.isEmpty)

            try await desk.progress(code)
            #expect(try await office.promises(.broken).rows.map(\.keptAt) == [desk.clock.read()], "late is broken for good")
            let today = ClockZone.wib.date(of: desk.clock.read())
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .movePromise(today.adding(days: 5), reason: texts.write("Aspal datang terlambat.", as: .reason, for: .everyone))
            }
            let moved = try #require(try await office.promises(.moved).rows.first)
            #expect(moved.date == today.adding(days: 5) && moved.movedFrom == today.adding(days: 3) && !moved.isBroken)
            try await desk.answer(code)
            #expect(try await office.promises(.kept).rows.map(\.code) == [code])

            try await desk.act(code, by: .reporter) { texts in
                .raiseSecrecy(.secret, reason: texts.write("Demi keamanan.", as: .reason, for: .office))
            }
            #expect(try await office.promises(.broken).rows.isEmpty, "a report that became secret is counted only")
            #expect(try await office.promiseTotals().first?.hidden == 3)
        }
    }

    @Test("a remedy is told with its answer, withheld of a private one, and counted", arguments: TestStores.engines)
    func remedies(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            func answer(_ code: TrackingCode, _ kind: RemedyKind, isSecret: Bool = false) async throws {
                let audience: Audience = isSecret ? .reporter : .everyone
                try await desk.act(code, by: desk.cast.liaison) { texts in
                    .draftAnswer(
                        .init(
                            text: texts.write(TestDesk.answerText, as: .answer, for: audience), kind: .actionTaken,
                            rubric: Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) })),
                            isSecret: isSecret,
                            remedy: Remedy(
                                kind: kind, wording: texts.write("Kami minta maaf atas kelambatan.", as: .statement, for: audience))))
                }
                let before = try await office.caseFile(code, for: .reporter)
                #expect(!before.texts.values.contains { $0.contains("minta maaf") }, "a draft is not yet told")
                try await desk.act(code, by: desk.cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
            }
            func told(_ code: TrackingCode, _ viewer: Viewer) async throws -> TimelineEntry? {
                try await office.caseFile(code, for: viewer).timeline.last { $0.kind == "answered" }
            }
            let open = try await desk.inProgress()
            try await answer(open, .apology)
            #expect(try await told(open, .everyone)?.remedy == .apology)
            #expect(try await told(open, .everyone)?.remedyText == "Kami minta maaf atas kelambatan.")
            let closed = try await desk.inProgress("Trotoar di depan pasar rusak dan pejalan kaki tersandung setiap hari.")
            try await answer(closed, .repair, isSecret: true)
            let hidden = try #require(try await told(closed, .everyone))
            #expect(hidden.remedy == nil && hidden.text == nil)
            #expect(try await told(closed, .reporter)?.remedy == .repair)
            #expect(try await office.remedies(of: desk.cast.city) == [.apology: 1])
        }
    }
}
