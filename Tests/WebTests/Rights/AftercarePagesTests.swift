import DataAccess
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
