import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("Following with the receipt code alone")
struct ReceiptAloneTests {
    private static let wrong = "9999 8888 7777 6666"

    private func ask(_ client: RouterClient, _ code: String, _ receipt: String) async throws -> TestAnswer {
        _ = try await client.get("/lacak")
        return try await client.post("/lacak", [("code", code), ("receipt", receipt)])
    }

    @Test("a reporter without name, contact and tracking code follows, answers, adds and confirms")
    func everything() async throws {
        let visit = try await CaseVisit(mode: .anonymousAndSecret)
        try await visit.ask()
        let opened = try await ask(visit.client, "", visit.receipt.displayed)
        #expect(opened.location == visit.path)
        #expect(try await visit.client.get(visit.path).text.contains("Di tiang nomor berapa lampunya?"))
        #expect(try await visit.send("jawaban", [("text", "Di tiang nomor tujuh.")]).location?.contains("baru=jawaban") == true)
        #expect(try await visit.send("informasi", [("text", "Sekarang tiang delapan juga.")]).location?.contains("baru=informasi") == true)
        try await visit.verify()
        try await visit.progress()
        try await visit.answer()
        #expect(try await visit.send("konfirmasi").location?.contains("baru=konfirmasi") == true)
        #expect(try await visit.file.closure == .confirmedByReporter)
    }

    @Test("every wrong pair gets one answer to the letter: unknown, not yet checked, secret, set aside")
    func wrongPairs() async throws {
        let unchecked = try await CaseVisit()
        let secret = try await CaseVisit(mode: .secret, test: unchecked.test)
        try await secret.verify()
        let archived = try await CaseVisit(test: unchecked.test)
        try await archived.archive()
        var random = SeededRandom(seed: 11)
        let codes = [unchecked.code, secret.code, archived.code, TrackingCode.make(random: &random)]
        var answers: Set<String> = []
        for (code, receipt) in codes.map({ ($0, Self.wrong) }) + [(secret.code, unchecked.receipt.displayed)] {
            let answer = try await ask(try CaseVisit.client(of: unchecked.test), code.displayed, receipt)
            #expect(answer.status == .unprocessableContent)
            let headers = answer.headers.filter { ![.setCookie, .contentLength].contains($0.name) }.map { "\($0.name): \($0.value)" }
            let page = [answer.value(ofInput: "_token") ?? "-", code.displayed].reduce(answer.text) { $0.replacing($1, with: "") }
            answers.insert(headers.sorted().joined(separator: "\n") + page)
        }
        #expect(answers.count == 1)
    }

    @Test("a receipt of nobody opens nothing, says so beside its field, and is not written back")
    func nobody() async throws {
        let visit = try await CaseVisit()
        let answer = try await ask(visit.client, "", Self.wrong)
        #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"receipt-error\""))
        #expect(!answer.text.contains("9999"))
        #expect(answer.headers[values: .setCookie].filter { $0.contains("lapor-pelapor") }.isEmpty)
        let empty = try await ask(visit.client, "", "")
        #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"code-error\""))
    }
}
