import DataAccess
import DataTestSupport
import Domain
import Foundation
import Testing

@testable import Services

@Suite("How a reporter fares after a report has ended")
struct AftercareTests {
    private func closed(_ desk: TestDesk) async throws -> TrackingCode {
        let code = try await desk.inProgress()
        try await desk.answer(code)
        try await desk.act(code, by: .reporter) { _ in .confirm }
        return code
    }

    private func harm(_ code: TrackingCode, at desk: TestDesk, formKey: String? = nil) async throws {
        try await desk.office.tellOfHarm(
            code, title: "Perlakuan buruk setelah melapor", body: "Kepala seksi mengancam saya.", formKey: formKey)
    }

    private func cases(_ desk: TestDesk) async throws -> [TrackingCode] {
        try await desk.office.store.read { session in
            try session.rows("select r.code from aftercare a join reports r on r.id = a.case_id order by r.id").compactMap {
                TrackingCode(try $0.text(0))
            }
        }
    }

    @Test(
        "is asked only of who wished it, thirty and a hundred and eighty days after the end, in a letter without a code",
        arguments: TestStores.engines)
    func asked(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await closed(desk)
            _ = try await closed(desk)
            func letters() async throws -> [String] {
                try await desk.office.store.read { session in
                    try session.rows("select payload from outbox where template = 'aftercare'").map { try $0.text(0) }
                }
            }
            try await desk.office.wantAftercare(of: code)
            desk.pass(days: 29)
            #expect(try await desk.office.askAfterwards() == 0)
            desk.pass(days: 1)
            #expect(try await desk.office.askAfterwards() == 1)
            #expect(try await desk.office.askAfterwards() == 0)
            #expect(try await letters() == ["{}"])
            desk.pass(days: 149)
            #expect(try await desk.office.askAfterwards() == 0)
            desk.pass(days: 1)
            #expect(try await desk.office.askAfterwards() == 1)
            desk.pass(days: 400)
            #expect(try await desk.office.askAfterwards() == 0)
            #expect(try await letters().count == 2)
        }
    }

    @Test("a report that was opened again is asked about after its next end") func reopened() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await closed(desk)
            try await desk.office.wantAftercare(of: code)
            try await desk.act(code, by: .reporter) { texts in .reopen(texts.write("Belum selesai.", as: .reason, for: .reporter)) }
            desk.pass(days: 30)
            #expect(try await desk.office.askAfterwards() == 1)
            #expect(try await desk.count("select count(*) from outbox where template = 'aftercare'") == 0)
        }
    }

    @Test(
        "a yes opens a secret case that nobody of the body complained about sees, and nothing on the report shows it",
        arguments: TestStores.engines)
    func confidential(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let above = try await desk.office.createAgency(AgencyForm(kind: .province, name: "Provinsi", regionCode: "35"), by: .system)
            let province = try #require(above.made)
            let unit = try await desk.office.createUnit(
                UnitForm(name: "Inspektorat Provinsi", duty: .inspectorate), in: province, by: .system)
            desk.office.rules.forget()
            let code = try await closed(desk)
            let before = try await desk.stored(code)
            let shown = try await desk.office.caseFile(code, for: .reporter)
            try await harm(code, at: desk)
            let opened = try #require(try await cases(desk).first)
            let found = try await desk.stored(opened).report
            #expect(found.mode.isSecret && found.isSensitive && found.splitFrom == before.report.id)
            #expect(found.holder?.holder == Holder(agency: province, unit: unit))
            #expect(found.accused.contains(Accused(agency: desk.cast.city, unit: nil)))
            let auditor = Actor(kind: .officer(ID(77)), role: .internalAuditor, agency: province, unitPath: [unit])
            let file = try await desk.office.caseFile(opened, for: .officer(auditor))
            #expect(file.body == "Kepala seksi mengancam saya.")
            for actor in [desk.cast.admin, desk.cast.liaison, desk.cast.supervisor, desk.cast.auditor, desk.cast.neighbourAdmin] {
                await #expect(throws: ServiceFault.notFound, "\(actor)") { try await desk.office.caseFile(opened, for: .officer(actor)) }
                for view in QueueFilter.View.allCases {
                    let queue = try await desk.office.queue(for: actor, filter: QueueFilter(view: view))
                    #expect(!queue.rows.contains { $0.code == opened })
                }
            }
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(opened, for: .everyone) }
            // The report itself is as it was, for its reporter and for its officers.
            #expect(try await desk.stored(code).report == before.report)
            let after = try await desk.office.caseFile(code, for: .reporter)
            #expect(after.timeline.count == shown.timeline.count && after.related.isEmpty && after.version == shown.version)
            #expect(try await desk.office.caseFile(code, for: .officer(desk.cast.liaison)).related.isEmpty)
            // No letter goes to the contact about it.
            #expect(try await !desk.stored(opened).hasEmail)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("said twice it is one case, said again after that has ended another") func again() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await closed(desk)
            try await harm(code, at: desk, formKey: "satu")
            try await harm(code, at: desk, formKey: "satu")
            #expect(try await desk.count("select count(*) from reports where origin_id is not null") == 1)
            let first = try #require(try await cases(desk).first)
            let version = try await desk.stored(first).report.version
            try await harm(code, at: desk, formKey: "dua")
            #expect(try await desk.count("select count(*) from reports where origin_id is not null") == 1)
            #expect(try await desk.stored(first).report.version > version)
            _ = try await desk.office.store.write { session in
                try session.run("update reports set stage = 'finished' where code = \(first.canonical)")
            }
            try await harm(code, at: desk, formKey: "tiga")
            #expect(try await desk.count("select count(*) from reports where origin_id is not null") == 2)
        }
    }

    @Test("a question of the inspectorate sends the letter without a code to who wished to be asked, and to nobody else")
    func quietLetter() async throws {
        try await TestDesk.with(.sqlite) { nation in
            let desk = try nation.inOwnInstallation()
            for wished in [false, true] {
                let code = try await closed(desk)
                if wished { try await desk.office.wantAftercare(of: code) }
                try await harm(code, at: desk)
                let opened = try #require(try await desk.office.harmCase(of: code))
                try await desk.act(opened, by: desk.cast.auditor) { texts in
                    .askReporter(texts.write("Siapa yang mengancam?", as: .question, for: .reporter))
                }
                let letters = try await desk.office.store.read { session in
                    try session.rows("select payload from outbox where template = 'aftercare'").map { try $0.text(0) }
                }
                #expect(letters == (wished ? ["{}"] : []))
            }
        }
    }

    @Test("in an agency's own installation the inspectorate alone sees the case") func ownInstallation() async throws {
        try await TestDesk.with(.sqlite) { nation in
            let desk = try nation.inOwnInstallation()
            let code = try await desk.submit()
            try await harm(code, at: desk)
            let opened = try #require(try await cases(desk).first)
            let file = try await desk.office.caseFile(opened, for: .officer(desk.cast.auditor))
            #expect(file.body == "Kepala seksi mengancam saya.")
            for actor in [desk.cast.admin, desk.cast.liaison, desk.cast.healthLiaison, desk.cast.supervisor] {
                await #expect(throws: ServiceFault.notFound, "\(actor)") { try await desk.office.caseFile(opened, for: .officer(actor)) }
            }
        }
    }
}
