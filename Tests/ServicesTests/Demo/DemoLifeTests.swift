import Domain
import Services
import Testing

@Suite("Lives of the demonstration")
struct DemoLifeTests {
    let world: DemoWorld
    let start = Instant(milliseconds: 1_755_000_000_000)

    init() throws {
        let set = try #require(ShippedReference.set)
        let index = try #require(ShippedReference.index)
        world = try #require(DemoWorld(reference: set, index: index))
    }

    private func lives(_ count: Int) -> [[DemoStep]] {
        (0..<count).map { DemoLife.plan(seed: 9, index: $0, submittedAt: start, in: world, calendar: DemoCalendar()) }
    }

    private func name(_ act: DemoStep.Act) -> String {
        String(String(describing: act).prefix { $0 != "(" })
    }

    @Test("time only goes forward, and the same life is planned twice")
    func order() {
        for (index, life) in lives(2000).enumerated() {
            #expect(life.first.map { $0.at > start } ?? false)
            #expect(zip(life, life.dropFirst()).allSatisfy { $0.at <= $1.at })
            if index < 50 { #expect(life == DemoLife.plan(seed: 9, index: index, submittedAt: start, in: world, calendar: DemoCalendar())) }
        }
    }

    @Test("every kind of act occurs, and most lives are answered")
    func shares() {
        let all = lives(4000)
        let names = Set(all.joined().map { name($0.act) })
        #expect(
            names == [
                "verify", "askReporter", "complete", "lapseCompletion", "archive", "disposeDown", "notAuthority", "redispose", "progress",
                "answer",
                "confirm", "closeBySilence", "object", "reopen", "withdraw",
            ])
        let answered = all.count { $0.contains { name($0.act) == "answer" } }
        #expect((3200...3800).contains(answered))
    }

    @Test("nothing is answered before it is verified, and nothing is closed before it is answered")
    func sequence() {
        for life in lives(2000) {
            let names = life.map { name($0.act) }
            if let answer = names.firstIndex(of: "answer") {
                #expect(names.prefix(answer).contains("verify"))
                #expect(names.prefix(answer).contains("progress"))
            }
            for end in ["confirm", "closeBySilence", "object"] {
                if let place = names.firstIndex(of: end) { #expect(names.prefix(place).contains("answer")) }
            }
        }
    }

    @Test("texts are filled, and a reason for archiving is long enough to help")
    func texts() {
        for step in lives(2000).joined() {
            switch step.act {
            case .progress(let text, let doneAt, let promise):
                #expect(!text.contains("{"))
                #expect(doneAt <= step.at && (promise.map { $0.at > step.at } ?? true))
            case .answer(_, let text):
                #expect(!text.contains("{") && !text.contains("surat surat") && text.contains("Ombudsman"))
            case .archive(_, let reason):
                #expect(reason.count >= 50)
            default: break
            }
        }
    }

    @Test("officers act in office hours of working days, holidays left out")
    func officeHours() {
        let holiday = 20_318
        for index in 0..<300 {
            let plan = DemoLife.plan(seed: 9, index: index, submittedAt: start, in: world, calendar: DemoCalendar(holidays: [holiday]))
            for step in plan {
                switch step.act {
                case .verify, .disposeDown, .progress, .answer, .notAuthority, .redispose:
                    let local = step.at.rawValue + 7 * 3_600_000
                    let (day, minute) = (Int(local / 86_400_000), Int(local % 86_400_000 / 60_000))
                    #expect((day + 3) % 7 < 5 && day != holiday)
                    #expect((8 * 60...16 * 60).contains(minute))
                default: break
                }
            }
        }
    }

    @Test("submissions lie within the period, more in the day than at night")
    func submissions() {
        let end = start.adding(seconds: 90 * 86_400)
        let hours = (0..<2000).map { index -> Int in
            let at = DemoCalendar().submission(seed: 4, index: index, from: start, to: end)
            #expect(at >= start && at <= end)
            return Int((at.rawValue / 3_600_000 + 7) % 24)
        }
        #expect(hours.count { (7...21).contains($0) } > 1500)
    }
}
