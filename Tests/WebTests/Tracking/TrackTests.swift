import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("Following a report with its codes")
struct TrackTests {
    @Test("both codes open the reporter's page, and the receipt is in no address and no cookie")
    func bothCodes() async throws {
        let visit = try await CaseVisit()
        _ = try await visit.client.get("/lacak")
        let answer = try await visit.client.post("/lacak", [("code", visit.code.displayed), ("receipt", visit.receipt.displayed)])
        #expect(answer.status == .seeOther)
        #expect(answer.location == visit.path)
        let cookie = answer.headers[values: .setCookie].joined()
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Lax"))
        #expect(!cookie.contains(visit.receipt.digits))
        let page = try await visit.client.get(visit.path)
        #expect(page.status == .ok)
        #expect(page.text.contains("Laporan Anda sedang diperiksa"))
        #expect(page.text.contains(CaseVisit.body))
        #expect(page.text.contains("Rabu, 25 November 2026"))
        #expect(page.text.contains("2 hari Sabtu dan Minggu dilewati"))
        #expect(page.headers[.cacheControl] == "no-store")
    }

    @Test("with the tracking code alone an unknown, an unchecked and a secret report get the same page to the letter")
    func codeAlone() async throws {
        let unchecked = try await CaseVisit()
        let secret = try await CaseVisit(mode: .secret, test: unchecked.test)
        try await secret.verify()
        var random = SeededRandom(seed: 7)
        let unknown = TrackingCode.make(random: &random)
        var pages: Set<String> = []
        for code in [unchecked.code, secret.code, unknown] {
            let client = try CaseVisit.client(of: unchecked.test)
            _ = try await client.get("/lacak")
            let answer = try await client.post("/lacak", [("code", code.displayed), ("receipt", "")])
            #expect(answer.status == .notFound)
            #expect(answer.text.contains("Masukkan kedua kode"))
            pages.insert(plain(answer, code))
        }
        #expect(pages.count == 1)
    }

    @Test("a wrong receipt and an unknown code get the same page to the letter")
    func wrongReceipt() async throws {
        let visit = try await CaseVisit()
        var random = SeededRandom(seed: 8)
        var pages: Set<String> = []
        for code in [visit.code, TrackingCode.make(random: &random)] {
            let client = try CaseVisit.client(of: visit.test)
            _ = try await client.get("/lacak")
            let answer = try await client.post("/lacak", [("code", code.displayed), ("receipt", "0000 1111 2222 3333")])
            #expect(answer.status == .unprocessableContent)
            pages.insert(plain(answer, code))
        }
        #expect(pages.count == 1)
    }

    @Test("a code that is mistyped, and a receipt of another length, are told beside their fields")
    func mistyped() async throws {
        let visit = try await CaseVisit()
        _ = try await visit.client.get("/lacak")
        let answer = try await visit.client.post("/lacak", [("code", "7KX-29Q-TM4A"), ("receipt", "123")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("id=\"code-error\""))
        #expect(answer.text.contains("id=\"receipt-error\""))
        #expect(answer.value(ofInput: "code") == "7KX-29Q-TM4A")
    }

    @Test("a published report is shown to whoever has its code alone")
    func published() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        _ = try await visit.client.get("/lacak")
        let answer = try await visit.client.post("/lacak", [("code", visit.code.canonical.lowercased()), ("receipt", "")])
        #expect(answer.location == "/laporan/\(visit.code.canonical)")
    }

    @Test("without both codes the address of a case asks for them, whether it exists or not", arguments: ["", "/penarikan", "/cetak"])
    func askedAgain(part: String) async throws {
        let visit = try await CaseVisit()
        var random = SeededRandom(seed: 9)
        var pages: Set<String> = []
        for code in [visit.code, TrackingCode.make(random: &random)] {
            let answer = try await CaseVisit.client(of: visit.test).get("/lacak/\(code.canonical)\(part)")
            #expect(answer.status == .ok)
            pages.insert(plain(answer, code))
        }
        #expect(pages.count == 1)
    }

    @Test("the case of one report opens no other, and a cookie that was changed opens none")
    func onlyItsOwn() async throws {
        let visit = try await CaseVisit()
        let other = try await CaseVisit(test: visit.test)
        try await visit.open()
        #expect(!(try await visit.client.get(other.path)).text.contains(CaseVisit.body))
        let cookie = try #require(visit.client.cookies["lapor-kasus"] ?? visit.client.cookies["lapor-pelapor"])
        let forged = cookie.replacing(visit.code.canonical, with: other.code.canonical)
        let answer = try await CaseVisit.client(of: visit.test)
            .get(other.path, headers: [.cookie: "lapor-pelapor=\(forged)"])
        #expect(!answer.text.contains(CaseVisit.body))
    }

    @Test("an hour after the last look both codes are asked again; each look begins the hour anew")
    func hour() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        for _ in 0..<3 {
            visit.test.wait(seconds: 3000)
            #expect(try await visit.client.get(visit.path).text.contains(CaseVisit.body))
        }
        visit.test.wait(seconds: 3700)
        #expect(!(try await visit.client.get(visit.path)).text.contains(CaseVisit.body))
    }

    @Test("closing the case forgets it in this browser")
    func close() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let answer = try await visit.client.post(visit.path + "/tutup", [])
        #expect(answer.location == "/lacak")
        #expect(!(try await visit.client.get(visit.path)).text.contains(CaseVisit.body))
    }

    @Test("many wrong receipts from one network make the next one wait, and never shut the reporter out")
    func guessing() async throws {
        let visit = try await CaseVisit()
        _ = try await visit.client.get("/lacak")
        var texts: Set<String> = []
        for _ in 0..<6 {
            texts.insert(
                plain(try await visit.client.post("/lacak", [("code", visit.code.displayed), ("receipt", "0000111122223333")]), visit.code))
        }
        #expect(texts.count == 1)
        let begun = ContinuousClock.now
        let answer = try await visit.client.post("/lacak", [("code", visit.code.displayed), ("receipt", visit.receipt.displayed)])
        #expect(answer.status == .seeOther)
        #expect(ContinuousClock.now - begun >= .seconds(1), "it waits like a wrong one")
    }

    @Test("the right receipt is never held back, however often it is used")
    func rightReceipt() async throws {
        let visit = try await CaseVisit()
        for _ in 0..<30 {
            #expect(try await visit.test.office.opens(visit.code, with: visit.receipt, from: "198.51.100.7"))
        }
    }

    /// The page without what must differ: the code that was typed and the form's own token.
    private func plain(_ answer: TestAnswer, _ code: TrackingCode) -> String {
        [answer.value(ofInput: "_token") ?? "-", code.displayed, code.canonical].reduce(answer.text) { $0.replacing($1, with: "") }
    }
}
