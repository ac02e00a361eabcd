import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Operating procedures as data")
struct ProcedureKeepingTests {
    private func refusal(_ field: String, _ reason: FieldFault.Reason, _ limit: Int? = nil) -> ServiceFault {
        .invalid([FieldFault(field, reason, limit: limit)])
    }

    @Test("a version that is in force is never changed; another one takes its place", arguments: TestStores.engines)
    func versions(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.loadProcedures()
            let (admin, today) = (desk.cast.admin, ClockZone.wib.date(of: desk.clock.read()))
            let nation = try #require(try await desk.office.rules.current().procedures.version(for: desk.cast.city, on: today))
            #expect(nation.agency == nil && nation.steps.count == 7)
            let first = try await desk.issue("SOP-1")
            #expect(try await desk.office.rules.current().procedures.version(for: desk.cast.city, on: today)?.id == nation.id)
            // Not yet valid: a slip may still be mended.
            try await desk.office.keepStep(nil, at: 4, of: first, by: admin)
            desk.pass(days: 1)
            let form = SopForm(number: "SOP-1b", decree: "SK 2", validFrom: desk.tomorrow)
            await #expect(throws: refusal("number", .frozen)) { try await desk.office.editProcedure(first, form, by: admin) }
            await #expect(throws: refusal("number", .frozen)) { try await desk.office.keepStep(nil, at: 1, of: first, by: admin) }
            let now = ClockZone.wib.date(of: desk.clock.read())
            #expect(try await desk.office.rules.current().procedures.version(for: desk.cast.city, on: now)?.steps.count == 3)
            #expect(try await desk.office.rules.current().procedures.version(for: desk.cast.neighbour, on: now)?.id == nation.id)
            let second = try await desk.issue("SOP-2")
            #expect(try await desk.office.rules.current().procedures.version(for: desk.cast.city, on: now)?.id == first)
            desk.pass(days: 1)
            #expect(
                try await desk.office.rules.current().procedures.version(for: desk.cast.city, on: desk.tomorrow.adding(days: -1))?.id
                    == second)
            #expect(try await desk.office.procedures(of: desk.cast.city, by: admin).map(\.id) == [second, first])
            #expect(try await desk.count("select count(*) from office_log where act = 'procedureIssued'") == 2)
        }
    }

    @Test("what cannot stand is refused with its field", arguments: TestStores.engines)
    func refusals(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, admin) = (desk.office, desk.cast.admin)
            let id = try await office.addProcedure(SopForm(number: "SOP-1", decree: "SK 1"), of: desk.cast.city, by: admin)
            func issue(_ change: (inout SopForm) -> Void) async throws {
                var form = SopForm(
                    number: "SOP-1", decree: "SK 1", validFrom: desk.tomorrow, document: try await desk.document(), isIssued: true)
                change(&form)
                try await office.editProcedure(id, form, by: admin)
            }
            await #expect(throws: refusal("isIssued", .notReady)) { try await issue { _ in } }
            var step = TestDesk.ownSteps[0]
            step.days = 4
            await #expect(throws: refusal("days", .tooManyDays, 3)) { try await office.keepStep(step, at: nil, of: id, by: admin) }
            step.days = 3
            step.to = step.from
            await #expect(throws: refusal("to", .sameMoment)) { try await office.keepStep(step, at: nil, of: id, by: admin) }
            try await office.keepStep(TestDesk.ownSteps[0], at: nil, of: id, by: admin)
            await #expect(throws: refusal("number", .taken)) {
                try await office.keepStep(TestDesk.ownSteps[0], at: nil, of: id, by: admin)
            }
            await #expect(throws: refusal("document", .missing)) { try await issue { $0.document = nil } }
            await #expect(throws: refusal("validFrom", .missing)) { try await issue { $0.validFrom = nil } }
            await #expect(throws: refusal("validFrom", .tooSoon)) { try await issue { $0.validFrom = desk.tomorrow.adding(days: -1) } }
            await #expect(throws: refusal("validTo", .outOfRange)) { try await issue { $0.validTo = desk.tomorrow.adding(days: -1) } }
            try await issue { $0.validTo = desk.tomorrow.adding(days: 30) }
            let error = await #expect(throws: ServiceFault.self) { try await desk.issue("SOP-2", from: desk.tomorrow.adding(days: 30)) }
            #expect(error == refusal("validFrom", .overlaps))
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await office.addProcedure(SopForm(number: "X", decree: "Y"), of: desk.cast.neighbour, by: admin)
            }
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await office.addProcedure(SopForm(number: "X", decree: "Y"), of: nil, by: admin)
            }
            await #expect(throws: ServiceFault.notFound) { _ = try await office.procedure(id, by: desk.cast.neighbourAdmin) }
            await #expect(throws: ServiceFault.notPermitted) { _ = try await office.procedures(of: desk.cast.city, by: desk.cast.liaison) }
            // Its document stays although it belongs to no report.
            desk.pass(days: 40)
            try await office.sweep()
            #expect(try await office.procedureDocument(id, for: nil).bytes == 3)
            #expect(try await desk.count("select count(*) from attachments") == 1, "the others were handed in for nothing")
        }
    }

    @Test("a table of steps is stored whole or not at all, and each bad line is named", arguments: TestStores.engines)
    func upload(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, city) = (desk.office, desk.cast.city)
            let day = desk.tomorrow
            let bad = """
                nomor;keputusan;mulai;sampai;langkah;nama;peran;awal;akhir;hari;satuan;wajib
                SOP-1;SK 1;\(day);\(day.adding(days: 9));1;Periksa;admin-nasional;laporan-masuk;diverifikasi;3;hari kerja;ya
                SOP-1;SK 1;;;2;Tindak lanjut;pejabat-penghubung/kepala;didisposisikan;tindak-lanjut-pertama;5;hari kerja;ya
                SOP-1;SK 1;;;3;Lama sekali;;didisposisikan;tindak-lanjut-pertama;6;hari kerja;ya
                SOP-1;SK 1;;;4;Entah;;status-entah;ditutup;;;mungkin
                SOP-2;SK 2;\(day.adding(days: 9));;1;Periksa;;laporan-masuk;diverifikasi;;;
                SOP-3;SK 3;2020-01-01;;x;;;laporan-masuk;laporan-masuk;tiga;jam;
                """
            guard case .refused(let faults) = try await office.addProcedures(csv: bad, of: city, by: desk.cast.admin) else {
                Issue.record("stored")
                return
            }
            #expect(
                faults.map { "\($0.line) \($0.field) \($0.reason.rawValue)" } == [
                    "3 peran unknown", "4 hari tooManyDays", "5 awal unknown", "5 wajib unknown", "6 mulai overlaps", "7 langkah malformed",
                    "7 nama missing", "7 hari malformed", "7 satuan unknown", "7 mulai tooSoon",
                ])
            #expect(try await desk.count("select count(*) from sop_versions") == 0)
            let good = """
                langkah,nama,nomor,awal,akhir,peran,hari,keputusan,mulai
                1,Periksa,SOP-1,laporan-masuk,diverifikasi,admin-nasional / admin-instansi,2,SK 1,\(day)
                2,Jawab,SOP-1,didisposisikan,dijawab,,,SK 1,
                """
            #expect(try await office.addProcedures(csv: good, of: city, by: desk.cast.admin) == .added(1))
            let draft = try #require(try await office.procedures(of: city, by: desk.cast.admin).first)
            #expect(!draft.isIssued && draft.validFrom == day && draft.steps.map(\.number) == [1, 2])
            #expect(draft.steps.first?.roles == [.nationalAdmin, .agencyAdmin])
            #expect(
                try await office.addProcedures(csv: "", of: city, by: desk.cast.admin)
                    == .refused([UploadFault(line: 1, field: "", reason: .missing)]))
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await office.addProcedures(csv: good, of: desk.cast.neighbour, by: desk.cast.admin)
            }
        }
    }

    @Test("what is shipped may stand, and is loaded once", arguments: [TestEngine.sqlite])
    func shipped(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.loadProcedures()
            try await desk.loadProcedures()
            #expect(try await desk.count("select count(*) from sop_versions") == 1)
            let rules = try await desk.office.rules.current()
            let nation = try #require(rules.procedures.versions(of: nil).first)
            #expect(SopCheck.faults(in: nation.steps, agency: nil, policies: rules.policies, on: desk.tomorrow) == [])
            #expect(Set(SopPoint.allCases.map(SopWords.word)).count == SopPoint.allCases.count)
            for point in SopPoint.allCases { #expect(SopWords.point(SopWords.word(point)) == point) }
            for role in SopWords.namedRoles { #expect(SopWords.role(SopWords.word(role)) == role) }
        }
    }
}
