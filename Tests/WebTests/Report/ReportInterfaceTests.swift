import Domain
import Foundation
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("A whole report in one request")
struct ReportInterfaceTests {
    private struct Answer: Decodable, Equatable {
        let trackingCode: String
        let receiptCode: String
        let verifyBy: String
        let isRepeat: Bool
    }

    private struct Trouble: Decodable {
        struct Field: Decodable {
            let field: String
        }
        let status: Int
        let errors: [Field]?
    }

    private let key = "3f0c1c1e-8a57-4c0e-9f50-1f3e8f6a7b21"

    private func post(_ json: String, key: String? = nil, type: String = "application/json", to client: RouterClient) async throws
        -> TestAnswer
    {
        var headers: HTTPFields = [.contentType: type]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await client.send(.post, "/api/v1/reports", headers: headers, body: Array(json.utf8))
    }

    @Test("a text alone is a report, private, with codes and dates")
    func minimal() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await post(#"{"body": "Air PDAM keruh sejak kemarin di seluruh gang kami."}"#, to: visitor.client)
        #expect(answer.status == .created)
        let receipt = try JSONDecoder().decode(Answer.self, from: Data(answer.body))
        #expect(receipt.verifyBy == "2026-11-25")
        let code = try #require(TrackingCode(receipt.trackingCode))
        #expect(try await visitor.test.office.caseFile(code, for: .reporter).mode == .anonymousAndSecret)
    }

    @Test("the same key and content a hundred times at once are one report with the same codes")
    func repeats() async throws {
        let visitor = try await ReportVisitor()
        let json = #"{"body": "Air PDAM keruh sejak kemarin.", "regionCode": "35.78.07", "contact": {"email": "warga@contoh.id"}}"#
        let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
            for _ in 0..<100 { group.addTask { try await post(json, key: key, to: visitor.client) } }
            return try await group.reduce(into: [TestAnswer]()) { $0.append($1) }
        }
        #expect(Set(answers.map(\.text).filter { !$0.contains("trackingCode") }) == [])
        let receipts = try answers.map { try JSONDecoder().decode(Answer.self, from: Data($0.body)) }
        #expect(Set(receipts.map(\.receiptCode)).count == 1)
        #expect(Set(receipts.map(\.trackingCode)).count == 1)
        #expect(receipts.count { !$0.isRepeat } == 1)
        #expect(try await visitor.test.reports() == 1)
    }

    @Test("the same key with other content is refused, says so, and tells nothing of the first report")
    func reusedKey() async throws {
        let visitor = try await ReportVisitor()
        let first = try await post(#"{"body": "Air PDAM keruh."}"#, key: key, to: visitor.client)
        let second = try await post(#"{"body": "Air PDAM keruh sekali."}"#, key: key, to: visitor.client)
        #expect(first.status == .created && second.status == .conflict)
        #expect(second.headers[.contentType] == "application/problem+json")
        #expect(second.text.contains("Pakai kunci baru") && !second.text.contains("trackingCode"))
        #expect(try await visitor.test.reports() == 1)
        let receipt = try JSONDecoder().decode(Answer.self, from: Data(first.body))
        let again = try await post(#"{"body": "Air PDAM keruh."}"#, key: key, to: visitor.client)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(again.body)).receiptCode == receipt.receiptCode)
    }

    @Test("a key whose content was not taken is free for the corrected one")
    func correctedContent() async throws {
        let visitor = try await ReportVisitor()
        for wrong in [#"{"body": "Air keruh.", "agency": "7"}"#, #"{"body": "Air keruh.", "regionCode": "35.99"}"#] {
            #expect(try await post(wrong, key: key, to: visitor.client).status == .unprocessableContent)
        }
        #expect(try await post(#"{"body": "Air keruh."}"#, key: key, to: visitor.client).status == .created)
        #expect(try await visitor.test.reports() == 1)
    }

    @Test("a request that failed beside its twin does not free the key of the report that was taken")
    func twins() async throws {
        let visitor = try await ReportVisitor()
        let (office, json) = (visitor.test.office, #"{"body": "Air keruh."}"#)
        #expect(try await post(json, key: key, to: visitor.client).status == .created)
        try await office.releaseForeignKey(key, of: office.composeToken(forKey: key, content: Array(json.utf8)))
        #expect(try await post(#"{"body": "Air keruh sekali."}"#, key: key, to: visitor.client).status == .conflict)
        #expect(try await visitor.test.reports() == 1)
    }

    @Test("a fault names its field in words too, for whoever reads the summary alone")
    func named() async throws {
        let visitor = try await ReportVisitor()
        #expect(try await post(#"{"body": 7}"#, to: visitor.client).text.contains("body: bentuknya keliru"))
        #expect(try await post(#"{}"#, to: visitor.client).text.contains("Isi body"))
    }

    @Test("an agency is named by the slug of its page")
    func slug() async throws {
        let visitor = try await ReportVisitor()
        let directory = try await visitor.test.office.rules.current().directory
        let named = try #require(directory.agencies.first)
        let answer = try await post(#"{"body": "Air keruh.", "agency": "\#(named.slug)"}"#, to: visitor.client)
        let receipt = try JSONDecoder().decode(Answer.self, from: Data(answer.body))
        let code = try #require(TrackingCode(receipt.trackingCode))
        let national = Actor(kind: .officer(ID(1)), role: .nationalAdmin)
        #expect(try await visitor.test.office.caseFile(code, for: .officer(national)).suggestedAgency == named.id)
        #expect(try await post(#"{"body": "Air keruh.", "agency": "tidak-ada"}"#, to: visitor.client).text.contains("slug instansi"))
    }

    @Test(
        "what is wrong is named by its field",
        arguments: [
            (#"{}"#, "body"), (#"{"body": ""}"#, "body"), (#"{"body": "a\u0000b"}"#, "body"), (#"{"body": 7}"#, "body"),
            (#"{"body": "x", "citizenType": "rant"}"#, "citizenType"), (#"{"body": "x", "regionCode": "99"}"#, "regionCode"),
            (#"{"body": "x", "incidentDate": "2026-02-31"}"#, "incidentDate"),
            (#"{"body": "x", "incidentDate": "1944-01-01"}"#, "incidentDate"),
            (#"{"body": "x", "latitude": 48.8, "longitude": 2.3}"#, "latitude"), (#"{"body": "x", "agency": "12"}"#, "agency"),
            (#"{"body": "x", "contact": {"email": "nobody"}}"#, "contact.email"),
        ])
    func faults(json: String, field: String) async throws {
        let visitor = try await ReportVisitor()
        let answer = try await post(json, to: visitor.client)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let trouble = try JSONDecoder().decode(Trouble.self, from: Data(answer.body))
        #expect(trouble.errors?.contains { $0.field == field } == true)
        #expect(try await visitor.test.reports() == 0)
    }

    @Test(
        "what cannot be read is a bad request",
        arguments: ["", "null", "[]", "{", "{\"body\": \"x\"", String(repeating: "[", count: 5000), #"{"a":{"b":{"c":{"d":{}}}}}"#])
    func unreadable(json: String) async throws {
        let visitor = try await ReportVisitor()
        let answer = try await post(json, to: visitor.client)
        #expect(answer.status == .badRequest)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test("too large, of another type, or with a key that is none: each has its own answer")
    func limits() async throws {
        let visitor = try await ReportVisitor()
        let large = try await post(#"{"body": ""# + String(repeating: "a", count: 4_300_000) + #""}"#, to: visitor.client)
        #expect(large.status == .contentTooLarge)
        #expect(try JSONDecoder().decode(Trouble.self, from: Data(large.body)).errors?.map(\.field) == ["body"])
        #expect(large.text.contains("Singkatkan teksnya") && !large.text.contains("berkas"))
        #expect(try await post(#"{"body": "x"}"#, type: "text/plain", to: visitor.client).status == .unsupportedMediaType)
        #expect(try await post(#"{"body": "x"}"#, key: "short", to: visitor.client).status == .badRequest)
    }

    @Test("a megabyte in a field is told by that field with its limit", arguments: [("body", "8.000"), ("title", "150")])
    func megabyte(field: String, limit: String) async throws {
        let visitor = try await ReportVisitor()
        let text = String(repeating: "Jalan rusak. ", count: 80_000)
        let rest = field == "body" ? "" : #", "body": "Jalan rusak.""#
        let answer = try await post(#"{"\#(field)": "\#(text)"\#(rest)}"#, to: visitor.client)
        #expect(answer.status == .unprocessableContent)
        #expect(try JSONDecoder().decode(Trouble.self, from: Data(answer.body)).errors?.map(\.field) == [field])
        #expect(answer.text.contains("paling banyak \(limit) huruf"))
    }

    @Test("bytes that are no UTF-8 are told by the fields that hold them", arguments: ["body", "landmark", "contact.name"])
    func notUTF8(field: String) async throws {
        let visitor = try await ReportVisitor()
        let bad: [UInt8] = [0xFF, 0xC3]
        func value(_ name: String) -> [UInt8] { Array("\"Jalan".utf8) + (name == field ? bad : []) + Array("\"".utf8) }
        var body = Array("{\"body\":".utf8) + value("body") + Array(",\"landmark\":".utf8) + value("landmark")
        body += Array(",\"contact\":{\"name\":".utf8) + value("contact.name") + Array("}}".utf8)
        let answer = try await visitor.client.send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: body)
        #expect(answer.status == .unprocessableContent)
        #expect(try JSONDecoder().decode(Trouble.self, from: Data(answer.body)).errors?.map(\.field) == [field])
        #expect(answer.text.contains("UTF-8"))
        #expect(try await visitor.test.reports() == 0)
    }

    @Test("regions are found while typing")
    func regions() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.client.get("/api/v1/regions?q=genteng%20surabaya")
        #expect(answer.text.contains("\"code\":\"35.78.07\""))
        #expect(try await visitor.client.get("/api/v1/regions?q=").text == #"{"regions":[]}"#)
    }
}
