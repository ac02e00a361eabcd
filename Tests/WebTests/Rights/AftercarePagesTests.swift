import DataAccess
import DataTestSupport
import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("The page on which a reporter tells how he fares")
struct AftercarePagesTests {
    private func visit() async throws -> CaseVisit {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        try await visit.open()
        return visit
    }

    private func send(_ visit: CaseVisit, _ answers: [(String, String)]) async throws -> TestAnswer {
        let path = SiteURL.aftercare(visit.code.canonical).path
        let page = try await visit.client.get(path)
        return try await visit.client.post(path, [("_compose", page.value(ofInput: "_compose") ?? "")] + answers)
    }

    private func cases(_ visit: CaseVisit) async throws -> Int {
        try await visit.test.office.store.read { session in
            try session.first("select count(*) from aftercare where case_id is not null")?.int(0) ?? 0
        }
    }

    /// What differs from one drawing to the next.
    private func still(_ answer: TestAnswer) -> String {
        answer.text.replacing(/value="[A-Za-z0-9_.-]{20,}"/, with: "")
    }

    @Test("looks the same after either answer, here and on the case, and can be answered again") func same() async throws {
        let visit = try await visit()
        _ = try await visit.send("konfirmasi")
        let before = still(try await visit.client.get(visit.path))
        let page = still(try await visit.client.get(SiteURL.aftercare(visit.code.canonical).path))
        var answers: [TestAnswer] = []
        for said in ["baik", "dipersulit", "baik", "dipersulit"] {
            let answer = try await send(visit, [("kabar", said), ("text", said == "baik" ? "" : "Kepala seksi mengancam saya.")])
            #expect(answer.location == visit.path + "?baru=kabar")
            answers.append(try await visit.client.get(visit.path + "?baru=kabar"))
            #expect(still(try await visit.client.get(visit.path)) == before)
            #expect(still(try await visit.client.get(SiteURL.aftercare(visit.code.canonical).path)) == page)
        }
        #expect(Set(answers.map(still)).count == 1)
        #expect(answers.first?.text.contains("Jawaban Anda sudah kami terima") == true)
        #expect(try await cases(visit) == 1)
    }

    @Test("says nothing of trouble in its title or address, and asks for an answer") func neutral() async throws {
        let visit = try await visit()
        _ = try await visit.send("konfirmasi")
        let page = try await visit.client.get(SiteURL.aftercare(visit.code.canonical).path)
        #expect(page.text.contains("<title>Kabar Anda"))
        let refused = try await send(visit, [("text", "Hanya cerita.")])
        #expect(refused.status == .unprocessableContent && refused.text.contains("Hanya cerita."))
        #expect(try await cases(visit) == 0)
    }

    /// The inspectorate's officer, its case, and what it asks there.
    private func ask(_ question: String, about visit: CaseVisit) async throws -> TrackingCode {
        let office = visit.test.office
        let harmCase = try #require(try await office.harmCase(of: visit.code))
        let rules = try await office.rules.current()
        let held = try await office.caseFile(harmCase, for: .reporter).holder
        let unit = held?.unit
        let person = try #require(
            try await office.store.read { session in try session.first("select min(id) from officers")?.id(0, of: Officer.self) })
        // A body above without an inspectorate of its own acts through its admin.
        let asker = Actor(
            kind: .officer(person), role: held == nil ? .nationalAdmin : unit == nil ? .agencyAdmin : .internalAuditor,
            agency: held?.agency, unitPath: unit.map(rules.directory.unitPath) ?? [])
        var texts = office.manuscript()
        let wording = texts.write(question, as: .question, for: .reporter)
        _ = try await office.act(Act(code: harmCase, actor: asker, command: .askReporter(wording), manuscript: texts))
        return harmCase
    }

    @Test(
        "the inspectorate's question is read and answered behind the receipt alone, and the page is the same whether there is one or not",
        arguments: TestStores.engines)
    func messages(engine: TestEngine) async throws {
        let question = "Kapan ancaman itu terjadi, dan siapa yang mendengarnya?"
        try await TestStores.withStore(engine, image: TestOffice.image) { store in
            let visit = try await CaseVisit(test: try await TestOffice(store: store))
            try await visit.bringToAnswer()
            try await visit.open()
            _ = try await visit.send("konfirmasi")
            _ = try await send(visit, [("kabar", "dipersulit"), ("text", "Kepala seksi mengancam saya.")])
            let path = SiteURL.aftercare(visit.code.canonical).path
            let (case0, kabar0) = (still(try await visit.client.get(visit.path)), still(try await visit.client.get(path)))
            #expect(try await visit.client.post(path, [("receipt", visit.receipt.displayed)]).text.contains("Belum ada pesan."))
            let harmCase = try await ask(question, about: visit)
            #expect(still(try await visit.client.get(visit.path)) == case0)
            #expect(still(try await visit.client.get(path)) == kabar0)
            let wrong = try await visit.client.post(path, [("receipt", "0000 0000 0000 0000")])
            #expect(wrong.status == .unprocessableContent && !wrong.text.contains(question))
            let shown = try await visit.client.post(path, [("receipt", visit.receipt.displayed)])
            #expect(shown.status == .ok && shown.text.contains(question) && shown.text.contains("Jawab paling lambat"))
            #expect(shown.text.contains("<title>Kabar Anda") && !shown.text.contains(harmCase.displayed))
            #expect(!shown.text.contains("dipersulit") && !shown.text.contains("Kepala seksi"))
            let due = try #require(
                try await visit.test.office.caseFile(harmCase, for: .reporter).clocks.first {
                    [.completion, .completionHolder].contains($0.running.key)
                })
            #expect(due.deadline.instant > visit.test.office.now())
            let hidden = [("_compose", shown.value(ofInput: "_compose") ?? ""), ("pesan", shown.value(ofInput: "pesan") ?? "")]
            #expect(try await visit.client.post(path, hidden + [("balasan", "")]).status == .unprocessableContent)
            let forged = [hidden[0], ("pesan", "9999999999999.00"), ("balasan", "Senin.")]
            #expect(try await visit.client.post(path, forged).location == nil)
            #expect(try await visit.test.office.caseFile(harmCase, for: .reporter).openQuestion == question)
            let sent = try await visit.client.post(path, hidden + [("balasan", "Hari Senin, di depan dua rekan.")])
            #expect(sent.location == visit.path + "?baru=kabar")
            let answered = try await visit.test.office.caseFile(harmCase, for: .reporter)
            #expect(answered.openQuestion == nil && answered.timeline.contains { $0.text == "Hari Senin, di depan dua rekan." })
            #expect(still(try await visit.client.get(visit.path)) == case0)
            let again = try await visit.client.post(path, [("receipt", visit.receipt.displayed)])
            #expect(again.text.contains(question) && !again.text.contains("Hari Senin"))
        }
    }

    @Test("a wish to be asked later is taken with the confirmation and the rating, and only where it is ticked") func wish() async throws {
        func wishes(_ visit: CaseVisit) async throws -> Int {
            try await visit.test.office.store.read { session in try session.first("select count(*) from aftercare")?.int(0) ?? 0 }
        }
        let silent = try await visit()
        _ = try await silent.send("konfirmasi")
        #expect(try await wishes(silent) == 0)
        let ratings = [("clarity", "5"), ("solution", "4"), ("fairness", "5")]
        _ = try await silent.send("penilaian", ratings + [("kabar", "ya")])
        #expect(try await wishes(silent) == 1)
        let wishing = try await visit()
        _ = try await wishing.send("konfirmasi", [("kabar", "ya")])
        #expect(try await wishes(wishing) == 1)
    }
}
