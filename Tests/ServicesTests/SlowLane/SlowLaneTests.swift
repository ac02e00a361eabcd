import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("The slow lane")
struct SlowLaneTests {
    private func views(_ code: TrackingCode, in desk: TestDesk) async throws -> Set<QueueFilter.View> {
        var found: Set<QueueFilter.View> = []
        for view in QueueFilter.View.allCases {
            let rows = try await desk.office.queue(for: desk.cast.verifier, filter: QueueFilter(view: view)).rows
            if rows.contains(where: { $0.code == code }) { found.insert(view) }
        }
        return found
    }

    @Test("holds what is beyond a budget until an officer takes it up; its dates are everybody's", arguments: TestStores.engines)
    func queue(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let quick = try await desk.office.submit(desk.newReport())
            var new = desk.newReport()
            new.slowReason = .budget
            let slow = try await desk.office.submit(new)
            #expect(quick.slowReason == nil && slow.slowReason == .budget)
            #expect(slow.verifyBy == quick.verifyBy && slow.answerBy == quick.answerBy)
            #expect(try await views(slow.code, in: desk) == [.slow, .all])
            #expect(try await views(quick.code, in: desk) == [.open, .all])
            #expect(try await desk.office.queueCounts(for: desk.cast.verifier)[.slow] == 1)
            #expect(try await desk.office.caseFile(slow.code, for: .reporter).slowReason == .budget)
            #expect(try await desk.office.submit(new).slowReason == .budget, "sent again it says the same")
            desk.clock.pass(seconds: 8 * 86_400)
            #expect(try await views(slow.code, in: desk).contains(.late), "nothing is forgotten there")
            try await desk.verify(slow.code)
            #expect(try await desk.office.caseFile(slow.code, for: .reporter).slowReason == nil)
            #expect(try await !views(slow.code, in: desk).contains(.slow))
            #expect(try await desk.office.caseFile(slow.code, for: .everyone).slowReason == nil)
        }
    }

    @Test("a program's reports beyond the budget of its network wait, and a repeat is not counted", arguments: TestStores.engines)
    func programs(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let today = ClockZone.wib.date(of: desk.clock.read())
            let limit = try await desk.office.rules.current().policies.whole(.limit(.intakeProgram), on: today)
            for _ in 0..<limit { #expect(try await desk.office.lane(.program, from: "a") == nil) }
            #expect(try await desk.office.lane(.program, from: "a") == .budget)
            desk.office.takeBackLane(.program, from: "a")
            desk.office.takeBackLane(.program, from: "a")
            #expect(try await desk.office.lane(.program, from: "a") == nil)
            #expect(try await desk.office.lane(.program, from: "b") == nil)
            #expect(try await desk.office.lane(.none, from: "b") == .age)
        }
    }

    private func draft(_ desk: TestDesk, begunAt: Instant?) async throws -> (draft: FoundDraft, token: RandomToken) {
        var draft = StoredDraft()
        draft.body = "Lampu jalan padam di depan balai warga sejak tiga malam."
        draft.passed = [.story]
        draft.begunAt = begunAt
        let token = try await desk.office.begin(draft, from: "a")
        return (try #require(try await desk.office.draft(token)), token)
    }

    @Test("a form sent faster than a person writes waits; one that took its time does not", arguments: TestStores.engines)
    func age(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let mark = desk.office.ageMark()
            let begun = try #require(try await desk.office.drawnAt(mark))
            for (wait, expected) in [(Int64(0), SlowReason.age as SlowReason?), (7, .age), (1, nil)] {
                desk.clock.pass(seconds: wait)
                let (draft, token) = try await draft(desk, begunAt: begun)
                #expect(try await desk.office.send(draft, token: token, language: "id", from: "a", budget: "a").slowReason == expected)
            }
            let (unmarked, token) = try await draft(desk, begunAt: nil)
            #expect(try await desk.office.send(unmarked, token: token, language: "id", from: "a", budget: "a").slowReason == .age)
        }
    }

    @Test("a mark of age that was altered, or lies a day back or ahead, says nothing")
    func marks() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let mark = desk.office.ageMark()
            let parts = mark.split(separator: ".")
            let later = "\((Int64(parts[0]) ?? 0) - 60_000).\(parts[1])"
            for wrong in ["", ".", "1", later, mark + "0", mark.replacing(".", with: ":")] {
                #expect(try await desk.office.drawnAt(wrong) == nil, "\(wrong)")
            }
            let drawn = try await desk.office.drawnAt(mark)
            #expect(drawn == desk.clock.read())
            desk.clock.pass(seconds: -60)
            #expect(try await desk.office.drawnAt(mark) == nil)
            desk.clock.pass(seconds: 60 + 86_400)
            #expect(try await desk.office.drawnAt(mark) == nil)
        }
    }

    @Test("work that is done speaks for a person, within a larger budget; it is worth nothing for another draft")
    func work() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let office = desk.office
            let (first, token) = try await draft(desk, begunAt: nil)
            let (second, _) = try await draft(desk, begunAt: nil)
            let puzzle = try #require(try await office.puzzle(of: first.content))
            let other = try #require(try await office.puzzle(of: second.content))
            #expect(puzzle.challenge != other.challenge)
            let easy = WorkPuzzle(challenge: puzzle.challenge, bits: 4)
            let answers = (0..<WorkPuzzle.parts).map { part in (0...).first { easy.accepts($0, part: part) } ?? 0 }
            #expect(easy.solved(answers, from: 0, before: 0) == WorkPuzzle.parts)
            #expect(WorkPuzzle(challenge: other.challenge, bits: 4).solved(answers, from: 0, before: 0) < WorkPuzzle.parts)
            var solved = first
            solved.content.solved = WorkPuzzle.parts
            #expect(try await office.puzzle(of: solved.content) == nil)
            #expect(try await office.send(solved, token: token, language: "id", from: "a", budget: "a").slowReason == nil)
            let today = ClockZone.wib.date(of: desk.clock.read())
            let policies = try await office.rules.current().policies
            let (aged, proved) = (
                try policies.whole(.limit(.intakeAged), on: today), try policies.whole(.limit(.intakeProved), on: today)
            )
            #expect(aged < proved)
            for _ in 1..<aged { _ = try await office.lane(.aged, from: "a") }
            #expect(try await office.lane(.aged, from: "a") == .budget)
            #expect(try await office.lane(.proved, from: "a") == nil)
        }
    }

    @Test("a draft beyond its network's share is begun all the same, kept for less long, and waits; its files are left out")
    func shares() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let office = desk.office
            #expect(office.draftShares.take(DraftShares.Kind.drafts.share, of: .drafts, from: "a"))
            #expect(office.draftShares.take(DraftShares.Kind.bytes.share, of: .bytes, from: "a"))
            let begun = try await office.drawnAt(office.ageMark())
            desk.clock.pass(seconds: 60)
            let (found, token) = try await draft(desk, begunAt: begun)
            #expect(found.content.isCrowded)
            #expect(try await office.keepSeconds(found.content) == 86_400)
            let taken = try await office.addFiles(
                [IncomingFile(path: "/dev/null", name: "foto.jpg", bytes: 10)], toDraft: token, from: "a")
            #expect(taken.kept.isEmpty && taken.dropped.map(\.reason) == [.share])
            let sent = try await office.send(found, token: token, language: "id", from: "a", budget: "a")
            #expect(sent.slowReason == .budget)
            #expect(try await office.caseFile(sent.code, for: .reporter).body == found.content.body)
        }
    }
}
