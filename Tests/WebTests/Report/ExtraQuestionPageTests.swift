import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Extra questions on their page, without JavaScript")
struct ExtraQuestionPageTests {
    private let desk: DeskFixture
    private let visitor: ReportVisitor

    init() async throws {
        desk = try await DeskFixture()
        visitor = try ReportVisitor(in: desk.test)
    }

    private func admin(_ fields: [(String, String)]) async throws -> TestAnswer {
        let nation = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/pertanyaan/baru"
        _ = try await nation.get(path)
        return try await nation.post(path, fields)
    }

    private func category() async throws -> String {
        let tree = try await desk.office.rules.current().categories
        return try #require(tree.category(slugPath: "perhubungan")).id.description
    }

    /// A number that has to be answered, and a choice.
    private func ask() async throws -> [ExtraQuestion] {
        let common = [("category", try await category())]
        let number =
            common + [
                ("indonesianLabel", "Berapa lampu padam?"), ("kind", "number"), ("least", "1"), ("most", "500"), ("unit", "lampu"),
                ("position", "1"), ("isRequired", "ya"), ("isPublic", "ya"),
            ]
        let choice =
            common + [
                ("indonesianLabel", "Lampunya kenapa?"), ("englishLabel", "What is wrong?"), ("kind", "choice"), ("position", "2"),
                ("options", "Padam | Dark\nBerkedip | Flickering"),
            ]
        for fields in [number, choice] { #expect(try await admin(fields).status == .seeOther) }
        let id = try #require(ID<Domain.Category>(try await category()))
        return try await desk.office.questions(of: id)
    }

    @Test("stand between place and files where the words suggest a topic that asks, and nowhere else")
    func way() async throws {
        let before = try await visitor.client.get("/lapor/pertanyaan")
        #expect(before.location == "/lapor/cerita")
        _ = try await ask()
        try await visitor.tell(through: .story)
        #expect(try await visitor.send(.place, [("regionCode", "35.78.07.1001")]).location == "/lapor/pertanyaan")
        let page = try await visitor.client.get("/lapor/pertanyaan").text
        #expect(
            page.contains("Lampu Penerangan Jalan Umum") && page.contains("Berapa lampu padam?") && page.contains("Antara 1 dan 500 lampu"))
        let other = try ReportVisitor(in: desk.test)
        try await other.tell("Antrean di loket kependudukan panjang sekali dan petugas hanya satu orang.", through: .story)
        #expect(try await other.send(.place, [("regionCode", "35.78.07.1001")]).location == "/lapor/berkas")
        #expect(try await other.client.get("/lapor/pertanyaan").location == "/lapor/berkas")
    }

    @Test("say beside the field what is wrong, keep what was typed, take “I do not know” for an answer, and can be passed by")
    func answers() async throws {
        let questions = try await ask()
        let (number, choice) = ("q-\(questions[0].id)", "q-\(questions[1].id)")
        try await visitor.tell(through: .place)
        for (typed, words) in [
            ("", "atau centang Saya tidak tahu"), ("banyak", "tulis dengan angka"), ("501", "Antara 1 dan 500"), ("-1", "Antara 1"),
        ] {
            let answer = try await visitor.send(.questions, [(number, typed), (choice, "1")])
            #expect(answer.status == .unprocessableContent && answer.text.contains(words) && answer.text.contains("id=\"\(number)-error\""))
            #expect(answer.text.contains("value=\"1\" checked"), "the other answer stays")
        }
        #expect(try await visitor.send(.questions, [(number, "3"), (choice, "7")]).status == .unprocessableContent)
        #expect(try await visitor.send(.questions, [("\(number)-tidaktahu", "ya")]).location == "/lapor/berkas")
        #expect(try await visitor.draft()?.content.extraAnswers?.map(\.value) == [.unknown])
        #expect(try await visitor.send(.questions, [("lewati", "1"), (number, "banyak")]).location == "/lapor/berkas")
        #expect(try await visitor.draft()?.content.extraAnswers == [])
        #expect(try await visitor.send(.questions, [(number, "1.0"), (choice, "0"), ("ubah", "1")]).location == "/lapor/periksa")
    }

    @Test("reach the desk, the reporter's page and his own data, and the public as far as they may")
    func shown() async throws {
        let questions = try await ask()
        try await visitor.tell(through: .place)
        try await visitor.send(.questions, [("q-\(questions[0].id)", "12"), ("q-\(questions[1].id)", "1")])
        try await visitor.send(.files, [])
        try await visitor.send(.identity, [("isSecret", "false"), ("isAnonymous", "false")])
        let check = try await visitor.client.get("/lapor/periksa")
        #expect(check.text.contains("12 lampu") && check.text.contains("Berkedip") && check.text.contains("/lapor/pertanyaan?ubah=1"))
        let compose = try #require(check.value(ofInput: "_compose"))
        _ = try await visitor.client.post("/lapor/periksa", [("_compose", compose)])
        let codes = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        let nation = try await desk.officer(.nationalAdmin)
        let desked = try await nation.get("/petugas/laporan/\(codes.tracking.canonical)").text
        #expect(desked.contains("Berapa lampu padam?") && desked.contains("12 lampu") && desked.contains("Berkedip"))
        _ = try await desk.act(nation, codes.tracking, "verifikasi", try await desk.verification(codes.tracking))
        let shown = try await desk.browser().get(SiteURL.publicReport(codes.tracking.canonical).path).text
        #expect(shown.contains("12 lampu") && !shown.contains("Berkedip"), "only what is marked public")
        let file = try await desk.office.caseFile(codes.tracking, for: .reporter)
        #expect(file.extraAnswers.map(\.value) == [.number(12), .choice(1)])
        let data = OwnDataDocument(
            try await desk.office.ownData(of: codes.tracking),
            directory: try await desk.office.rules.current().directory)
        #expect(data.answers.map(\.number) == [12, nil] && data.answers.map(\.text) == [nil, "Berkedip"])
    }

    @Test("are kept by an admin, who is told what is wrong with one beside the field")
    func editor() async throws {
        let wrong = [("category", try await category()), ("indonesianLabel", "Nomor tiang?"), ("position", "1")]
        for (fields, field) in [
            (wrong + [("kind", "text"), ("isPublic", "ya")], "isPublic"), (wrong + [("kind", "choice")], "options"),
            (wrong + [("kind", "number"), ("least", "9"), ("most", "1")], "most"), (wrong + [("kind", "number"), ("least", "x")], "least"),
            (Array(wrong.dropFirst()) + [("kind", "text")], "category"), (Array(wrong.dropLast()) + [("kind", "text")], "position"),
        ] {
            let answer = try await admin(fields)
            #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"\(field)-error\""), "\(field)")
            #expect(answer.text.contains("Nomor tiang?"))
        }
        let question = try #require(try await ask().first)
        let nation = try await desk.officer(.nationalAdmin)
        let list = try await nation.get("/petugas/kelola/pertanyaan").text
        #expect(list.contains("Berapa lampu padam?"))
        let path = "/petugas/kelola/pertanyaan/\(question.id)"
        let form = try await nation.get(path)
        #expect(form.value(ofInput: "unit") == "lampu" && form.value(ofInput: "most") == "500")
        _ = try await nation.get(path + "/penarikan")
        #expect(try await nation.post(path + "/penarikan", []).status == .seeOther)
        #expect(try await !nation.get("/petugas/kelola/pertanyaan").text.contains("Berapa lampu padam?"))
    }

    @Test("read numbers as people of the country write them")
    func numbers() {
        for (typed, number) in [
            ("3", 3.0), ("1.500", 1500), ("2,5", 2.5), ("2.5", 2.5), ("1.234.567", 1_234_567), ("-4", -4), ("\u{2212}4", -4),
        ] {
            #expect(ExtraField.number(typed) == number, "\(typed)")
        }
        for typed in ["", "x", "1.2.3", "nan", "inf", "1e5", "--", "0x10", "1,2,3", "999999999999999999"] {
            #expect(ExtraField.number(typed) == nil, "\(typed)")
        }
    }
}
