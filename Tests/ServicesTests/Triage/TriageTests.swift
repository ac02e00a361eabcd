import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Marks of doubt")
struct TriageTests {
    private static let why = "Catatan pengaspalan menunjukkan jalan itu sudah rata sejak minggu lalu; foto terlampir di berkas."

    private func running(_ code: TrackingCode, _ desk: TestDesk) async throws -> [CaseClock] {
        try await desk.stored(code).report.runningClocks
    }

    /// Heard: the verifier asked, and the reporter answered.
    private func heard(_ desk: TestDesk) async throws -> TrackingCode {
        let code = try await desk.submit()
        try await desk.act(code, by: desk.cast.verifier) { .askReporter($0.write("Di mana tepatnya?", as: .question, for: .reporter)) }
        try await desk.act(code, by: .reporter) {
            .complete($0.write("Saya hanya mendengar dari orang lain.", as: .reply, for: .reporter), hasFiles: false)
        }
        return code
    }

    @Test("stop no first look, move no date, are told with their reason, and are lifted with a trace", arguments: TestStores.engines)
    func light(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.submit()
            let before = try await desk.stored(code).report
            try await office.carryOut(.give(.needsCheck, .recordsDiffer), on: code, by: cast.verifier, words: Self.why, expecting: 0)
            #expect(try await desk.stored(code).report == before, "the report itself is as it was, clocks and all")
            let told = try #require(try await office.ownMarks(of: code).first)
            #expect(told.mark.state == .standing && told.steps.map(\.words) == [Self.why])
            #expect(
                try await desk.count("select count(*) from outbox where template = 'news'") == 1,
                "its reporter gets a letter that says nothing")
            await #expect(throws: Refusal(.alreadyDone)) {
                try await office.carryOut(.give(.abusive, .insult), on: code, by: cast.verifier, words: Self.why)
            }
            await #expect(throws: ServiceFault.conflict) {
                try await office.carryOut(.lift, on: code, by: cast.verifier, words: "Keliru.", expecting: 0)
            }
            try await desk.verify(code, to: cast.roads)
            try await office.carryOut(.lift, on: code, by: cast.admin, words: "Sudah cocok.", expecting: 1)
            let lifted = try #require(try await office.ownMarks(of: code).first)
            #expect(lifted.mark.state == .lifted && lifted.steps.map(\.kind) == [.given, .lifted])
            #expect(lifted.steps.map(\.agency) == [nil, cast.city])
        }
    }

    @Test("that are grave need two people and a hearing, and fall where the second says nothing", arguments: TestStores.engines)
    func grave(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let unheard = try await desk.submit()
            await #expect(throws: Refusal(.conditionUnmet, field: "grade")) {
                try await office.carryOut(.give(.provenFalse, .knewOtherwise), on: unheard, by: cast.verifier, words: Self.why)
            }
            let code = try await heard(desk)
            try await desk.verify(code, to: cast.roads)
            await #expect(throws: Refusal(.notPermitted)) {
                try await office.carryOut(.give(.provenFalse, .reporterSaidSo), on: code, by: cast.admin, words: Self.why)
            }
            try await office.carryOut(.give(.provenFalse, .reporterSaidSo), on: code, by: cast.verifier, words: Self.why)
            #expect(try await office.ownMarks(of: code).isEmpty, "a proposal is nothing yet")
            await #expect(throws: Refusal(.samePerson)) { try await office.carryOut(.agree, on: code, by: cast.verifier) }
            #expect(try await office.triageTasks(for: cast.auditor).map(\.code) == [code])
            #expect(try await office.triageTasks(for: cast.verifier).isEmpty)
            desk.pass(days: 7)
            #expect(try await office.lapseMarks() == 1)
            #expect(try await office.ownMarks(of: code).isEmpty)

            try await office.carryOut(.give(.provenFalse, .reporterSaidSo), on: code, by: cast.verifier, words: Self.why)
            try await office.carryOut(.agree, on: code, by: cast.auditor)
            #expect(try await office.ownMarks(of: code).first?.mark.state == .standing)
        }
    }

    @Test("are judged on appeal by another body on a clock, and are lifted where nobody judges in time", arguments: TestStores.engines)
    func appealed(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            try await office.carryOut(.give(.unsubstantiated, .visitDiffers), on: code, by: cast.admin, words: Self.why)
            try await office.carryOut(.appeal, on: code, by: .reporter, words: "Lubangnya ada di jalur kiri.")
            await #expect(throws: Refusal(.alreadyDone)) {
                try await office.carryOut(.appeal, on: code, by: .reporter, words: "Sekali lagi.")
            }
            let open = try #require(try await office.ownMarks(of: code).first)
            #expect(open.mark.due != nil && !open.mark.counts, "while it is contested it counts for nothing")
            await #expect(throws: Refusal(.notPermitted)) {
                try await office.carryOut(.judge(isUpheld: false), on: code, by: cast.auditor, words: "Tetap.")
            }
            #expect(try await office.triageTasks(for: cast.verifier).map(\.isAppeal) == [true])
            try await office.carryOut(.judge(isUpheld: true), on: code, by: cast.verifier, words: "Lubang memang ada.")
            #expect(try await office.ownMarks(of: code).first?.mark.state == .lifted)

            try await office.carryOut(.give(.unsubstantiated, .visitDiffers), on: code, by: cast.admin, words: Self.why)
            try await office.carryOut(.appeal, on: code, by: .reporter, words: "Lubangnya ada di jalur kiri.")
            desk.pass(days: 10)
            #expect(try await office.lapseMarks() == 1)
            let lapsed = try #require(try await office.ownMarks(of: code).first)
            #expect(lapsed.mark.state == .lifted && lapsed.steps.last?.kind == .lapsed)
            #expect(try await office.lapseMarks() == 0)

            try await office.carryOut(.give(.unsubstantiated, .noDetail), on: code, by: cast.admin, words: Self.why)
            desk.pass(days: 45)
            await #expect(throws: Refusal(.windowClosed)) {
                try await office.carryOut(.appeal, on: code, by: .reporter, words: "Terlambat.")
            }
        }
    }

    @Test("are never given by the body that is accused, nor on what a child tells", arguments: TestStores.engines)
    func protected(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.submit()
            try await desk.verify(code, to: cast.auditor.unitPath.first, accused: [Accused(agency: cast.city, unit: cast.roads)])
            await #expect(throws: Refusal(.accusedBody)) {
                try await office.carryOut(.give(.needsCheck, .noDetail), on: code, by: cast.admin, words: Self.why)
            }
            await #expect(throws: ServiceFault.notFound) {
                try await office.carryOut(.give(.needsCheck, .noDetail), on: code, by: cast.liaison, words: Self.why)
            }
            var new = desk.newReport()
            new.isByChild = true
            let child = try await office.submit(new).code
            await #expect(throws: Refusal(.wrongState)) {
                try await office.carryOut(.give(.needsCheck, .noDetail), on: child, by: cast.verifier, words: Self.why)
            }
        }
    }

    @Test("of repeated abuse slow that browser and no other, are told, and end by themselves", arguments: TestStores.engines)
    func slowed(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let (rude, other) = (RandomToken(), RandomToken())
            func send(_ sender: RandomToken, mode: Mode = .open) async throws -> TrackingCode {
                var new = desk.newReport(mode: mode)
                new.sender = sender
                return try await office.submit(new).code
            }
            func draft(_ sender: RandomToken) async throws -> SlowReason? {
                var draft = StoredDraft()
                draft.body = "Lampu jalan padam di depan balai warga sejak tiga malam."
                draft.passed = [.story]
                draft.isSecret = false
                draft.begunAt = desk.clock.read().adding(seconds: -3600)
                let token = try await office.begin(draft, from: "a")
                let found = try #require(try await office.draft(token))
                return try await office.send(found, token: token, language: "id", from: "a", budget: "a", sender: sender).slowReason
            }
            let codes = [try await send(rude), try await send(rude), try await send(other)]
            try await office.carryOut(.give(.abusive, .insult), on: codes[0], by: cast.verifier, words: Self.why)
            #expect(try await draft(rude) == nil, "once is not again and again")
            try await office.carryOut(.give(.abusive, .insult), on: codes[1], by: cast.verifier, words: Self.why)
            #expect(try await draft(rude) == .abuse)
            #expect(try await draft(other) == nil)
            try await office.carryOut(.appeal, on: codes[1], by: .reporter, words: "Itu nama orangnya.")
            #expect(try await draft(rude) == nil, "what is contested does not count")
            try await desk.verify(codes[1], to: cast.roads)
            try await office.carryOut(.judge(isUpheld: false), on: codes[1], by: cast.auditor, words: "Tetap.")
            #expect(try await draft(rude) == .abuse)
            _ = try await send(rude, mode: .anonymousAndSecret)
            #expect(
                try await desk.count("select count(*) from report_senders") == 8,
                "each report keeps its own, and a secret one nothing")
            desk.pass(days: 31)
            #expect(try await draft(rude) == nil)
        }
    }

    @Test("rest on signs that are shown with their reason and mark nobody", arguments: TestStores.engines)
    func signs(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let text = "Pejabat goblok! Jembatan gantung di dusun Karangrejo putus sejak banjir besar hari Minggu lalu."
            let code = try await desk.submit(text)
            for _ in 0..<2 { try await desk.submit(text) }
            for other in [
                "Lampu taman padam", "Antrean paspor lama", "Sampah menumpuk di pasar", "Air keran keruh", "Bus sekolah terlambat",
            ] {
                try await desk.submit("\(other) sejak pekan lalu, warga menunggu kabar.")
            }
            while try await office.indexNewReports() > 0 {}
            while try await office.indexSimilar() > 0 {}
            let view = try await office.triage(of: code, for: cast.verifier)
            #expect(view.signs.contains(.abuse(["goblok"])) && view.signs.contains(.sameText(2)), "\(view.signs)")
            #expect(view.records.isEmpty && view.grades == TriageGrade.allCases)
            #expect(try await desk.count("select count(*) from report_marks") == 0)
            await #expect(throws: ServiceFault.notFound) { _ = try await office.triage(of: code, for: cast.neighbourAdmin) }
        }
    }
}
