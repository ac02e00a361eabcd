import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Sentences that are not understood")
struct UnclearTests {
    @Test("three readers make one task for the author, and each browser counts once", arguments: TestStores.engines)
    func readers(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            try await desk.answer(code)
            let answer = try #require(try await office.readAnswers(of: code, for: .everyone).first)
            #expect(answer.sentences.count == 3 && answer.sentences.map(\.number) == [0, 1, 2])
            let browsers = (0..<3).map { _ in RandomToken() }
            func tap(_ token: RandomToken) async throws {
                try await office.tapUnclear(code, sequence: answer.sequence, sentence: 1, for: .everyone, with: token)
            }
            try await tap(browsers[0])
            try await tap(browsers[0])
            try await tap(browsers[1])
            #expect(try await office.rewriteTasks(for: cast.liaison).isEmpty, "two readers, one of them twice")
            try await tap(browsers[2])
            let task = try #require(try await office.rewriteTasks(for: cast.liaison).first)
            #expect(task.isOwn && task.phrase == answer.sentences[1].text && task.due > desk.clock.read())
            #expect(try await office.rewriteTasks(for: cast.healthLiaison).isEmpty)
            #expect(try await office.rewriteTasks(for: cast.neighbourAdmin).isEmpty)
            await #expect(throws: ServiceFault.notFound) {
                try await office.reword(task.id, words: "Lain.", by: cast.neighbourAdmin)
            }
            await #expect(throws: ServiceFault.notFound) {
                try await office.tapUnclear(code, sequence: answer.sequence, sentence: 9, for: .everyone, with: RandomToken())
            }
            try await office.reword(task.id, words: "Hubungi 081234567890 bila lubang muncul lagi.", by: cast.liaison)
            let said = try #require(try await office.readAnswers(of: code, for: .everyone).first?.sentences[1].otherWords)
            #expect(!said.contains("081234567890"), "what tells about a person is hidden from the public")
            #expect(try await office.rewriteTasks(for: cast.liaison).isEmpty)
            #expect(try await office.unclearPhrases(for: cast.admin).map(\.taps) == [3])
            #expect(try await office.unclearPhrases(for: cast.neighbourAdmin).isEmpty)
        }
    }

    @Test("the reporter alone makes one, also on a private answer, of which the wording list says nothing", arguments: TestStores.engines)
    func reporter(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            try await desk.answer(code, isSecret: true)
            #expect(try await office.readAnswers(of: code, for: .everyone).isEmpty)
            let answer = try #require(try await office.readAnswers(of: code, for: .reporter).first)
            await #expect(throws: ServiceFault.notFound) {
                try await office.tapUnclear(code, sequence: answer.sequence, sentence: 0, for: .everyone, with: RandomToken())
            }
            for _ in 0..<2 { try await office.tapUnclear(code, sequence: answer.sequence, sentence: 0, for: .reporter, with: nil) }
            #expect(try await office.rewriteTasks(for: cast.admin).map(\.isOwn) == [false])
            #expect(try await office.unclearPhrases(for: cast.admin).isEmpty)
        }
    }
}
