import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Extra questions of a category")
struct QuestionTests {
    private func add(
        _ kind: ExtraQuestion.Kind, in desk: TestDesk, isPublic: Bool = false, _ change: (inout QuestionForm) -> Void = { _ in }
    ) async throws -> ExtraQuestion {
        var form = QuestionForm(
            category: desk.cast.category, kind: kind, indonesianLabel: "Pertanyaan \(kind.rawValue)",
            options: kind == .choice ? "Padam | Dark\nBerkedip" : "", isPublic: isPublic)
        change(&form)
        return try await desk.office.question(try await desk.office.addQuestion(form, by: desk.cast.verifier), by: desk.cast.verifier)
    }

    private func send(_ answers: [ExtraAnswer], in desk: TestDesk, mode: Mode = .open) async throws -> TrackingCode {
        var new = desk.newReport(mode: mode, agency: desk.cast.city)
        new.extraAnswers = answers
        return try await desk.office.submit(new).code
    }

    private func answer(_ question: ExtraQuestion, _ value: ExtraValue) -> ExtraAnswer {
        ExtraAnswer(question: question.id, version: question.version, value: value)
    }

    @Test(
        "are kept as what they are, read by the desk and the reporter, and published as far as they may be", arguments: TestStores.engines)
    func stored(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let values: [(ExtraQuestion.Kind, ExtraValue)] = [
                (.text, .text("Tiang SBY-0142, hubungi 081234567890")), (.choice, .choice(1)), (.number, .number(2.5)),
                (.date, .date(CivilDate(daysSinceEpoch: 20_000))), (.yesNo, .yesNo(true)),
            ]
            var answers: [ExtraAnswer] = []
            for (kind, value) in values { answers.append(answer(try await add(kind, in: desk, isPublic: kind != .text), value)) }
            let unknown = try await add(.number, in: desk, isPublic: true)
            answers.append(answer(unknown, .unknown))
            // One that is no question of this office is left out and holds nothing up.
            answers.append(ExtraAnswer(question: ID(404), version: 1, value: .text("x")))
            let code = try await send(answers, in: desk, mode: .anonymous)
            let own = try await desk.office.caseFile(code, for: .reporter).extraAnswers
            #expect(Set(own.map(\.question.id)) == Set(answers.map(\.question)).subtracting([ID(404)]))
            for (kind, value) in values { #expect(own.contains { $0.question.kind == kind && $0.value == value }, "\(kind)") }
            await #expect(throws: ServiceFault.notFound) { _ = try await desk.office.caseFile(code, for: .everyone) }
            try await desk.verify(code, mode: .anonymous, to: desk.cast.roads)
            let shown = try await desk.office.caseFile(code, for: .everyone).extraAnswers
            #expect(Set(shown.map(\.question.kind)) == [.choice, .number, .date, .yesNo] && shown.allSatisfy { $0.value != .unknown })
            let desks = try await desk.office.caseFile(code, for: .officer(desk.cast.liaison)).extraAnswers
            let words = try #require(desks.first { $0.question.kind == .text }?.value)
            #expect(desks.count == own.count)
            if case .text(let told) = words { #expect(!told.contains("081234567890"), "of an anonymous report nothing names him") }
        }
    }

    @Test("have versions: what was answered keeps the wording that was read, and a withdrawn one is asked no more")
    func versions() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let first = try await add(.choice, in: desk)
            let code = try await send([answer(first, .choice(0))], in: desk)
            try await desk.office.editQuestion(
                first.id,
                QuestionForm(
                    category: desk.cast.category, kind: .choice, indonesianLabel: "Lampunya kenapa?", options: "Mati\nRedup\nHilang"),
                by: desk.cast.verifier)
            let now = try #require(try await desk.office.questions(of: desk.cast.category).first)
            #expect(now.version == 2 && now.options.count == 3)
            let kept = try #require(try await desk.office.caseFile(code, for: .reporter).extraAnswers.first)
            #expect(kept.question.version == 1 && kept.question.options.first?.englishName == "Dark")
            // The form was open while the question changed.
            let late = try await send([answer(first, .choice(1))], in: desk)
            #expect(try await desk.office.caseFile(late, for: .reporter).extraAnswers.map(\.question.version) == [1])
            try await desk.office.withdrawQuestion(first.id, by: desk.cast.verifier)
            #expect(try await desk.office.questions(of: desk.cast.category).isEmpty)
            #expect(try await desk.office.caseFile(code, for: .reporter).extraAnswers.count == 1)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.withdrawQuestion(first.id, by: desk.cast.verifier) }
        }
    }

    @Test("are asked of topics below, of words that suggest the topic, and never of a child or who accuses an official")
    func asked() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let question = try await add(.yesNo, in: desk)
            let below = try #require(try await desk.office.rules.current().categories.children(of: desk.cast.category).first)
            #expect(try await desk.office.questions(of: below.id) == [question])
            try await desk.rule("lampu jalan", body: .government(.local), category: below.id)
            desk.office.routing.forget()
            var draft = StoredDraft()
            draft.body = "Lampu jalan di depan pasar padam."
            #expect(try await desk.office.questions(for: draft)?.category == below.id)
            for change in [{ $0.isByChild = true }, { $0.accusesOfficial = true }] as [(inout StoredDraft) -> Void] {
                var other = draft
                change(&other)
                #expect(try await desk.office.questions(for: other) == nil)
            }
            draft.body = "Antrean di loket panjang sekali."
            #expect(try await desk.office.questions(for: draft) == nil)
        }
    }

    @Test("are refused with the field that is wrong, and kept by the national desk alone")
    func refused() async throws {
        try await TestDesk.with(.sqlite) { desk in
            func refusal(_ field: String, _ reason: FieldFault.Reason) -> ServiceFault { .invalid([FieldFault(field, reason)]) }
            await #expect(throws: refusal("isPublic", .wrong)) { _ = try await add(.text, in: desk) { $0.isPublic = true } }
            await #expect(throws: refusal("options", .outOfRange)) { _ = try await add(.choice, in: desk) { $0.options = "Satu" } }
            await #expect(throws: refusal("most", .outOfRange)) { _ = try await add(.number, in: desk) { ($0.least, $0.most) = (5, 1) } }
            await #expect(throws: refusal("category", .unknown)) { _ = try await add(.text, in: desk) { $0.category = ID(404) } }
            await #expect(throws: ServiceFault.notPermitted) { _ = try await desk.office.questions(by: desk.cast.admin) }
            for _ in 1...Office.mostQuestions { _ = try await add(.yesNo, in: desk) }
            await #expect(throws: refusal("position", .outOfRange)) { _ = try await add(.yesNo, in: desk) }
        }
    }
}
