import Foundation
import HTTPTypes
import Testing
import WebTestSupport

@testable import Web

@Suite("A member that stands twice in a report of a program")
struct RepeatedMemberTests {
    @Test(
        "is refused by its name, whichever is the first, and nothing is kept",
        arguments: [
            (#"{"body": "Air keruh.", "isSecret": true, "isSecret": false}"#, "isSecret"),
            (#"{"body": "Air keruh.", "body": "Air keruh."}"#, "body"),
            (#"{"body": "Air keruh.", "isSecret": true, "isS\u0065cret": false}"#, "isSecret"),
            (#"{"body": "Air keruh.", "contact": {"email": "a@contoh.id", "name": "A", "email": "b@contoh.id"}}"#, "contact.email"),
            (#"{"body": "Air keruh.", "answers": {"71": 1, "71": 2}}"#, "answers.71"),
            (#"{"body": "Air keruh.", "contact": {"name": "A"}, "contact": {}}"#, "contact"),
            (#"{"body": "Air keruh.", "lain": [{"a": 1}, {"b": 1, "b": 2}]}"#, "lain.b"),
            (#"{"body": "Air keruh.", "lain": 1, "lain": 2}"#, "lain"),
        ])
    func refused(json: String, field: String) async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.client.send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: Array(json.utf8))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.headers[.contentType] == "application/problem+json")
        struct Trouble: Decodable {
            struct Field: Decodable { let field: String }
            let errors: [Field]
        }
        #expect(try JSONDecoder().decode(Trouble.self, from: Data(answer.body)).errors.map(\.field) == [field])
        #expect(answer.text.contains("\(field) ditulis lebih dari sekali"))
        #expect(try await visitor.test.reports() == 0)
    }

    @Test(
        "is not seen where each stands once, or in what is no JSON",
        arguments: [
            #"{"body": "body", "title": "body: \"body\", \"body\": 1"}"#, #"{"a": {"b": 1}, "b": {"a": 1}}"#,
            #"{"a": [{"b": 1}, {"b": 2}], "c": ["a", "a"]}"#, #"["a", "a", {"a": 1}]"#, "", "null", "{", "}}", #"{"a"#, #"{"a\"#, ",,,",
            "\"",
            #"{"a": 1, "A": 2}"#, #"{"a": "a", "b": "a"}"#,
        ])
    func once(json: String) {
        #expect(JSONMembers.repeated(in: Array(json.utf8)) == nil)
    }

    @Test("of any length is told by its beginning alone")
    func long() async throws {
        let visitor = try await ReportVisitor()
        let name = String(repeating: "x", count: 500_000)
        let answer = try await visitor.client.send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: Array(#"{"\#(name)": 1, "\#(name)": 2}"#.utf8))
        #expect(answer.status == .unprocessableContent && answer.body.count < 4000)
    }
}
