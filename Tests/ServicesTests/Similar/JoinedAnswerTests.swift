import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("One answer to reports that were joined")
struct JoinedAnswerTests {
    private func letters(_ template: NoticeTemplate, _ desk: TestDesk) async throws -> [TrackingCode] {
        try await desk.office.claimLetters(limit: 500).map(\.letter).filter { $0.template == template }.compactMap(\.payload.code)
    }

    @discardableResult
    private func join(_ code: TrackingCode, to master: TrackingCode, in desk: TestDesk) async throws -> ActOutcome {
        let id = try await desk.stored(master).report.id
        return try await desk.act(code, by: desk.cast.admin) {
            .merge(into: id, reason: $0.write("Masalah yang sama.", as: .reason, for: .reporter))
        }
    }

    private func joint(_ code: TrackingCode, _ desk: TestDesk) async throws -> JointCase? {
        try await desk.office.caseFile(code, for: .reporter).joint
    }

    @Test(
        "reaches each of their reporters by his own letter and on his own page, and each may go on by himself",
        arguments: TestStores.engines)
    func answered(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let master = try await desk.inProgress()
            let (open, hidden) = (try await desk.submit(), try await desk.submit(mode: .secret))
            try await desk.verify(open, to: desk.cast.roads)
            try await desk.verify(hidden, mode: .secret, to: desk.cast.roads)
            for code in [open, hidden] { try await join(code, to: master, in: desk) }
            #expect(try await joint(open, desk)?.answers.isEmpty == true)
            _ = try await letters(.joined, desk)
            try await desk.answer(master)
            #expect(Set(try await letters(.jointAnswer, desk)) == [open, hidden])
            for code in [open, hidden] {
                let shown = try #require(try await joint(code, desk))
                #expect(shown.code == master && shown.answers.map(\.text) == [TestDesk.answerText])
            }
            #expect(try await desk.office.caseFile(hidden, for: .reporter).mode.isSecret)
            #expect(try await joint(master, desk) == nil)
            // Neither the public nor another officer reads it by way of the joined one.
            #expect(try await desk.office.caseFile(open, for: .everyone).joint == nil)
            #expect(try await desk.office.caseFile(open, for: .officer(desk.cast.admin)).joint == nil)
            try await desk.act(open, by: .reporter) { .unmerge($0.write("Lubang saya di jalan lain.", as: .reason, for: .office)) }
            #expect(try await joint(open, desk) == nil)
            let back = try await desk.stored(open).report
            #expect(
                back.state == .disposed && back.runningClocks.contains { $0.key == .followUpFirst } && back.classClock?.isRunning == true)
            #expect(try await desk.stored(hidden).report.closure == .merged, "each decides for himself")
        }
    }

    @Test("stays with its reporter where it was written to him alone, and the end of the master reaches all the same")
    func withheld() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let master = try await desk.inProgress()
            let child = try await desk.submit()
            try await desk.verify(child, to: desk.cast.roads)
            try await join(child, to: master, in: desk)
            try await desk.answer(master, isSecret: true)
            #expect(try await letters(.jointAnswer, desk).isEmpty)
            #expect(try await joint(child, desk)?.answers.allSatisfy { $0.text == nil } == true)
            try await desk.act(master, by: .reporter) { _ in .confirm }
            #expect(try await letters(.jointClosed, desk) == [child])
        }
    }

    @Test("is followed through a master that was joined itself, and a hidden master shows nothing")
    func chain() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let last = try await desk.inProgress()
            let middle = try await desk.inProgress()
            let child = try await desk.submit()
            try await desk.verify(child, to: desk.cast.roads)
            try await join(child, to: middle, in: desk)
            try await join(middle, to: last, in: desk)
            #expect(try await joint(child, desk)?.code == last)
            _ = try await letters(.jointClosed, desk)
            try await desk.answer(last)
            #expect(Set(try await letters(.jointAnswer, desk)) == [middle, child])
            try await desk.act(last, by: .reporter) { .raiseSecrecy(.secret, reason: $0.write("Takut.", as: .reason, for: .office)) }
            #expect(try await joint(child, desk) == nil)
        }
    }

    @Test("the reporter of the master is told once a day, of a secret one never, and the desk sees both directions")
    func told() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let master = try await desk.inProgress()
            var children: [TrackingCode] = []
            for mode in [Mode.secret, .open, .open] {
                let code = try await desk.submit(mode: mode)
                try await desk.verify(code, mode: mode, to: desk.cast.roads)
                children.append(code)
            }
            let linked = try await desk.submit()
            try await desk.verify(linked, to: desk.cast.roads)
            _ = try await letters(.joined, desk)
            try await join(children[0], to: master, in: desk)
            #expect(try await letters(.joined, desk).isEmpty)
            for code in children.dropFirst() { try await join(code, to: master, in: desk) }
            #expect(try await letters(.joined, desk) == [master])
            try await desk.office.decide(on: linked, and: master, areLinked: true, by: desk.cast.admin)
            func related(_ code: TrackingCode) async throws -> [RelatedReport] {
                try await desk.office.caseFile(code, for: .officer(desk.cast.admin)).related
            }
            let (both, own) = (try await related(master), Set(children + [linked]))
            #expect(Set(both.map(\.code)) == own && Set(both.map(\.relation)) == [.joined, .linked])
            #expect(try await related(linked) == [RelatedReport(relation: .linked, code: master)])
            #expect(try await desk.office.caseFile(master, for: .reporter).related.isEmpty, "its reporter learns of no other")
        }
    }
}
