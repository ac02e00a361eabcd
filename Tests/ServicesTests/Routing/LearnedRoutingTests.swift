import DataAccess
import DataTestSupport
import Domain
import IndonesianText
import Testing

@testable import Services

@Suite("What the office learns from its own verified reports")
struct LearnedRoutingTests {
    private static let lamps = ["lampu", "padam", "gelap", "tiang", "bohlam"]
    private static let waste = ["sampah", "menumpuk", "busuk", "tong", "lalat"]

    private static func text(_ words: [String], _ number: Int) -> String {
        "\(words[number % 5]) \(words[(number + 2) % 5]) di gang nomor \(number)"
    }

    /// Lamps go to the roads office, waste stays with the city; one report in secret says the contrary.
    private func settle(_ count: Int, _ desk: TestDesk) async throws {
        for number in 0..<count {
            let isLamp = number.isMultiple(of: 2)
            let code = try await desk.submit(Self.text(isLamp ? Self.lamps : Self.waste, number))
            try await desk.verify(code, to: isLamp ? desk.cast.roads : nil)
        }
        let secret = try await desk.submit("sampah rahasia busuk sekali", mode: .secret)
        try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
        try await desk.submit("lampu yang belum diverifikasi")
    }

    @Test("suggests a body with the words that speak for it and the number of the lesson", arguments: TestStores.engines)
    func learns(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await settle(44, desk)
            let lines = try await desk.office.learnRouting(threads: 2)
            #expect(lines.map(\.kind) == [.body], "one category and one class teach nothing")
            #expect(lines.first?.version == 1 && lines.first?.examples == 44, "what is secret or unverified teaches nothing")
            let code = try await desk.submit("Bohlam di tiang itu padam.")
            try await desk.route()
            let best = try #require(try await desk.suggestion(code)?.bodies.first)
            #expect(best.value == Holder(agency: desk.cast.city, unit: desk.cast.roads))
            let reason = try #require(best.reasons.first { $0.source == .model })
            #expect(reason.number == 1 && Set(reason.words).isSubset(of: ["bohlam", "tiang", "padam"]) && !reason.words.isEmpty)

            #expect(try await desk.office.learnRouting(threads: 1).first?.version == 2)
            #expect(try await desk.office.learnedModels().map(\.version) == [2, 1])
            #expect(try await desk.office.routing.learned().version == 2)
            try await desk.office.store.write { session in
                _ = try session.run("update learned_models set bytes = \([UInt8](repeating: 7, count: 9)) where version = 2")
            }
            #expect(try await RoutingBook(store: desk.office.store, scope: .nation, now: desk.clock.read).learned().version == 0)
            #expect(try await desk.office.routing.learned().version == 1, "the lesson that answered last goes on")
        }
    }

    @Test("learns nothing from a few, and says why", arguments: TestStores.engines)
    func few(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await settle(3, desk)
            await #expect(throws: TextLessonRefusal.tooFewExamples(3, least: TextLesson.leastExamples)) {
                try await desk.office.learnRouting(threads: 1)
            }
            #expect(try await desk.office.learnedModels().isEmpty)
        }
    }

    @Test("a lesson is due once a night")
    func due() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let midnight = ClockZone.wib.startOfDay(ClockZone.wib.date(of: desk.clock.read()).adding(days: 1))
            desk.clock.pass(seconds: Int64((midnight.rawValue - desk.clock.read().rawValue) / 1000) + 1800)
            #expect(try await !desk.office.isLessonDue())
            desk.clock.pass(seconds: 3600)
            #expect(try await desk.office.isLessonDue())
            try await settle(40, desk)
            _ = try await desk.office.learnRouting(threads: 1)
            #expect(try await !desk.office.isLessonDue())
            desk.pass(days: 1)
            #expect(try await desk.office.isLessonDue())
            desk.clock.pass(seconds: 6 * 3600)
            #expect(try await !desk.office.isLessonDue())
        }
    }
}
