import Testing

@testable import IndonesianText

@Suite struct TextLessonTests {
    @Test func learnsWhatPeopleDecided() async throws {
        let model = try await TextLesson(SettledTexts.examples(200)).learn()
        let unseen = SettledTexts.examples(80, from: 1003)
        #expect(unseen.allSatisfy { model.guesses(for: $0.text).first?.label == $0.label })
        #expect(model.examples == 200)
        #expect(model.trial == TextTrial(examples: 20, first: 20, amongThree: 20))
        #expect(Set(model.labels) == Set(SettledTexts.matters.map(\.label)))
    }

    @Test func givesTheSameModelHoweverManyThreadsLearn() async throws {
        let one = try await TextLesson(SettledTexts.examples(120), threads: 1).learn()
        let four = try await TextLesson(SettledTexts.examples(120), threads: 4).learn()
        #expect(one == four && one.bytes == four.bytes)
    }

    @Test func understandsShortFormsAndSlips() async throws {
        let model = try await TextLesson(SettledTexts.examples(200)).learn()
        #expect(model.guesses(for: "lmp pju pdm di jln").first?.label == "penerangan")
        #expect(model.guesses(for: "sampahnyaa bertumpuk").first?.label == "kebersihan")
    }

    @Test func tellsNamesOfPlacesFromOtherWords() async throws {
        var examples = SettledTexts.examples(200)
        examples += (0..<8).map { TextExample(text: "jalan rusak nomor \($0)", label: "jalan", places: ["Jalan Baru"]) }
        let model = try await TextLesson(examples).learn()
        #expect(model.places.isSuperset(of: ["melati", "kenanga", "wonorejo", "sumber"]))
        #expect(!model.places.contains("jalan"))
    }

    @Test func refusesWhatTeachesNothing() {
        let few = SettledTexts.examples(TextLesson.leastExamples - 1)
        #expect(throws: TextLessonRefusal.tooFewExamples(39, least: 40)) { try TextLesson(few) }
        let alike = (0..<50).map { TextExample(text: "lampu padam \($0)", label: "penerangan") }
        #expect(throws: TextLessonRefusal.oneLabel) { try TextLesson(alike) }
    }

    @Test func endsWhenItIsNoLongerWanted() async throws {
        let lesson = try TextLesson(SettledTexts.examples(200))
        let task = Task { try await lesson.learn { _ in withUnsafeCurrentTask { $0?.cancel() } } }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func holdsNothingBackFromFewReports() async throws {
        let model = try await TextLesson(SettledTexts.examples(60)).learn()
        #expect(model.trial == nil)
        #expect(model.guesses(for: "sampah menumpuk busuk").first?.label == "kebersihan")
    }
}
