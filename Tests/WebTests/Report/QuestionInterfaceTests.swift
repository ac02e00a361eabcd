import Domain
import Foundation
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("Extra questions for programs")
struct QuestionInterfaceTests {
    private struct Trouble: Decodable {
        struct Field: Decodable {
            let field: String
        }
        let errors: [Field]?
    }

    private struct Listed: Decodable {
        struct Question: Decodable {
            let id: String
            let kind: String
            let isRequired: Bool
            let options: [Option]?
        }
        struct Option: Decodable {
            let value: Int
            let labelEn: String?
        }
        struct Topic: Decodable {
            let category: String
            let questions: [Question]
        }
        let categories: [Topic]
    }

    private let visitor: ReportVisitor
    private let category = "perhubungan/lampu-penerangan-jalan"

    init() async throws {
        visitor = try await ReportVisitor()
        let office = visitor.test.office
        let tree = try await office.rules.current().categories
        let topic = try #require(tree.category(slugPath: "perhubungan")).id
        for (place, kind) in [ExtraQuestion.Kind.number, .choice, .text, .yesNo, .date].enumerated() {
            var form = QuestionForm(category: topic, kind: kind, indonesianLabel: "Tanya \(kind.rawValue)")
            form.position = place + 1
            form.isRequired = kind == .number
            if kind == .number { (form.least, form.most) = (1, 500) }
            if kind == .choice { form.options = "Padam | Dark\nBerkedip | Flickering" }
            _ = try await office.addQuestion(form, by: .system)
        }
    }

    private func listed(_ query: String = "") async throws -> [Listed.Topic] {
        try JSONDecoder().decode(Listed.self, from: Data(try await visitor.client.get("/api/v1/questions\(query)").body)).categories
    }

    /// The number of each question by its kind.
    private func numbers() async throws -> [String: String] {
        let topic = try #require(try await listed().first { $0.category == category })
        return Dictionary(uniqueKeysWithValues: topic.questions.map { ($0.kind, $0.id) })
    }

    private func post(_ answers: String, more: String = "", topic: String? = nil) async throws -> TestAnswer {
        let json =
            #"{"body": "Lampu jalan di depan pasar padam sejak pekan lalu.", "category": "\#(topic ?? category)", "answers": \#(answers)\#(more)}"#
        return try await visitor.client.send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: Array(json.utf8))
    }

    private func faults(_ answer: TestAnswer) throws -> [String] {
        #expect(answer.status == .unprocessableContent, "\(answer.text)")
        return (try JSONDecoder().decode(Trouble.self, from: Data(answer.body)).errors ?? []).map(\.field)
    }

    @Test("are listed by topic, those of the topics above with them, in both languages")
    func list() async throws {
        let topics = try await listed()
        let topic = try #require(topics.first { $0.category == category })
        #expect(topic.questions.map(\.kind) == ["number", "choice", "text", "yesNo", "date"])
        #expect(topic.questions.map(\.isRequired) == [true, false, false, false, false])
        #expect(topic.questions[1].options?.map(\.value) == [0, 1] && topic.questions[1].options?.first?.labelEn == "Dark")
        #expect(topics.contains { $0.category == "perhubungan" } && !topics.contains { $0.category == "agama" })
        #expect(try await listed("?category=\(category)").map(\.category) == [category])
        #expect(try await listed("?category=agama").isEmpty)
        #expect(try await visitor.client.get("/api/v1/questions?category=tidak-ada").status == .notFound)
    }

    @Test("answered with a report are stored as those of a page are, also what the reporter does not know")
    func stored() async throws {
        let known = try await numbers()
        func id(_ kind: String) -> String { known[kind] ?? "missing" }
        let answer = try await post(
            """
            {"\(id("number"))": 2.5, "\(id("choice"))": "Flickering", "\(id("text"))": " Tiang  SBY-0142 ",
            "\(id("yesNo"))": false, "\(id("date"))": "2026-11-02"}
            """)
        #expect(answer.status == .created, "\(answer.text)")
        let code = try #require(answer.text.firstMatch(of: /"trackingCode":"([^"]+)"/).flatMap { TrackingCode(String($0.1)) })
        let file = try await visitor.test.office.caseFile(code, for: .reporter)
        let day = try #require(CivilDate("2026-11-02"))
        #expect(
            file.extraAnswers.map(\.value) == [
                .number(2.5), .choice(1), .text("Tiang SBY-0142"), .yesNo(false), .date(day),
            ])
        #expect(file.category != nil)
        let unknown = try await post(#"{"\#(id("number"))": null, "\#(id("choice"))": 0}"#)
        let other = try #require(unknown.text.firstMatch(of: /"trackingCode":"([^"]+)"/).flatMap { TrackingCode(String($0.1)) })
        #expect(try await visitor.test.office.caseFile(other, for: .reporter).extraAnswers.map(\.value) == [.unknown, .choice(0)])
    }

    @Test("answered wrongly are told by the question's number, all at once, and no report is made")
    func wrong() async throws {
        let known = try await numbers()
        func id(_ kind: String) -> String { known[kind] ?? "missing" }
        for (kind, value) in [
            ("number", "501"), ("number", "\"banyak\""), ("number", "true"), ("choice", "2"), ("choice", "-1"), ("choice", "0.5"),
            ("choice", "\"Meledak\""), ("text", "7"), ("yesNo", "\"ya\""), ("date", "\"2026-02-31\""), ("date", "\"1944-01-01\""),
            ("date", "20261102"), ("text", "\"\(String(repeating: "a", count: 201))\""),
        ] {
            let required = kind == "number" ? "" : #", "\#(id("number"))": 3"#
            #expect(
                try faults(try await post(#"{"\#(id(kind))": \#(value)\#(required)}"#)) == ["answers.\(id(kind))"],
                "\(kind) \(value)")
        }
        let many = try faults(try await post(#"{"\#(id("choice"))": 9, "404": "x"}"#))
        #expect(
            Set(many) == ["answers.404", "answers.\(id("choice"))", "answers.\(id("number"))"],
            "a question that must be answered is")
        #expect(try faults(try await post("[]")) == ["answers"])
        #expect(try faults(try await post(#"{"\#(id("choice"))": [1]}"#)).first?.hasPrefix("answers.") == true)
        #expect(try faults(try await post("{}", topic: "tidak/ada")).first == "category")
        #expect(try await visitor.test.reports() == 0)
    }

    @Test("are asked of no child and nobody who accuses an official, and of nobody who sends no answers")
    func nobody() async throws {
        let number = try #require(try await numbers()["number"])
        for more in [#", "isByChild": true"#, #", "accusesOfficial": true"#] {
            let answer = try await post(#"{"\#(number)": 3}"#, more: more)
            #expect(answer.status == .created, "\(answer.text)")
            let code = try #require(answer.text.firstMatch(of: /"trackingCode":"([^"]+)"/).flatMap { TrackingCode(String($0.1)) })
            #expect(try await visitor.test.office.caseFile(code, for: .reporter).extraAnswers.isEmpty)
        }
        #expect(try await post("null").status == .created)
    }
}
