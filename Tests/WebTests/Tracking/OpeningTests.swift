import DataAccess
import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import Web
import WebTestSupport

@Suite("What opens a case, and what ends that")
struct OpeningTests {
    @Test("a case that was closed stays closed to whoever has copied a cookie of it, an earlier one of the same opening too")
    func closed() async throws {
        let visit = try await CaseVisit()
        func look(_ cookies: [String: String], at path: String) async throws -> Bool {
            let sent = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
            return try await CaseVisit.client(of: visit.test).get(path, headers: [.cookie: sent]).text.contains(CaseVisit.body)
        }
        try await visit.open()
        let first = visit.client.cookies
        visit.test.wait(seconds: 60)
        _ = try await visit.client.get(visit.path)
        let second = visit.client.cookies
        #expect(first != second)
        for copy in [first, second] { #expect(try await look(copy, at: visit.path)) }
        let closing = try await visit.client.post(SiteURL.caseAction(visit.code.canonical, "tutup").path, [])
        #expect(closing.status == .seeOther)
        for copy in [first, second] {
            #expect(try await !look(copy, at: visit.path))
            #expect(try await !look(copy, at: SiteURL.ownData(visit.code.canonical).path))
        }
        // Whoever shows both codes gets in anew.
        #expect(try await visit.open().text.contains(CaseVisit.body))
        func kept() async throws -> Int {
            try await visit.test.office.store.read { session in try session.first("select count(*) from closed_openings")?.int(0) ?? 0 }
        }
        #expect(try await kept() == 1)
        visit.test.wait(seconds: 3601)
        try await visit.test.office.sweep()
        #expect(try await kept() == 0)
    }

    @Test("after five wrong receipts of a network each further try costs work, at whatever report, and the network next to it nothing")
    func work() async throws {
        let visit = try await CaseVisit()
        let client = RouterClient(CaseVisit.router(of: visit.test).responder(), from: "203.0.113.7")
        #expect(try await !client.get("/lacak").text.contains("data-work"))
        var random = SeededRandom(seed: 9)
        for number in 0..<5 {
            let code = number % 2 == 0 ? TrackingCode.make(random: &random).displayed : ""
            let wrong = try await client.post("/lacak", [("code", code), ("receipt", "0000111122223333")])
            #expect(wrong.status == .unprocessableContent)
        }
        let right = [("code", visit.code.displayed), ("receipt", visit.receipt.displayed)]
        let page = try await client.get("/lacak")
        let mark = try #require(page.value(ofInput: "_mark"))
        for answers in [right, right + [("_mark", mark)], right + [("_mark", mark), ("_work", "0:1.2.3")], Array(right.suffix(1))] {
            let soon = try await client.post("/lacak", answers)
            #expect(soon.location == nil && soon.status == .unprocessableContent && soon.text.contains("kirim sekali lagi"))
        }
        let drawn = try await client.get("/lacak")
        let fresh = try #require(drawn.value(ofInput: "_mark"))
        let asked = try #require(drawn.text.firstMatch(of: /data-work="([^"]+)" data-bits="([0-9]+)"/))
        let puzzle = WorkPuzzle(challenge: String(asked.1), bits: try #require(Int(asked.2)))
        let solved = (0..<WorkPuzzle.parts).compactMap { part in (0...1_000_000).first { puzzle.accepts($0, part: part) } }
        let paid = right + [("_mark", fresh), ("_work", "0:" + solved.map(String.init).joined(separator: "."))]
        #expect(try await client.post("/lacak", paid).location == visit.path)
        #expect(try await client.post("/lacak", paid).location == nil, "one form pays for one try")
        let neighbour = RouterClient(CaseVisit.router(of: visit.test).responder(), from: "198.51.100.9")
        _ = try await neighbour.get("/lacak")
        #expect(try await neighbour.post("/lacak", right).location == visit.path)
    }

    @Test("without JavaScript a try waits instead, one of a network after the other, and is never refused for good")
    func slow() async throws {
        let test = try await TestOffice()
        let (office, network) = (test.office, "203.0.113.7")
        for _ in 0..<5 { _ = try await office.code(openedBy: try #require(ReceiptCode("0000111122223333")), from: network) }
        #expect(office.asksForWork(from: network) && !office.asksForWork(from: "198.51.100.9") && !office.asksForWork(from: ""))
        var marks: [String] = []
        for _ in 0..<6 {
            marks.append(office.ageMark())
            test.wait(seconds: 1)
        }
        #expect(try await office.guessToll(marks[5], isSolved: false, from: network) == .again, "it came at once")
        test.wait(seconds: 8)
        var tolls: [GuessToll] = []
        for mark in marks { tolls.append(try await office.guessToll(mark, isSolved: false, from: network)) }
        #expect(tolls == [.waits(8), .waits(16), .waits(24), .waits(32), .waits(40), .waits(40)])
        #expect(try await office.guessToll(marks[0], isSolved: false, from: network) == .again, "one form pays for one try")
        // The longest of them is over: the next one waits eight seconds again.
        let last = office.ageMark()
        test.wait(seconds: 48)
        #expect(try await office.guessToll(last, isSolved: false, from: network) == .waits(8))
        #expect(try await office.guessToll("bukan", isSolved: true, from: network) == .again)
        test.wait(seconds: 900)
        #expect(!office.asksForWork(from: network))
    }

    @Test("many tries of a network at once wait for a turn, each gets one in the end, and its form stays good until then") func crowd()
        async throws
    {
        let test = try await TestOffice()
        let (office, network) = (test.office, "203.0.113.7")
        let receipt = try #require(ReceiptCode("0000111122223333"))
        for _ in 0..<5 { _ = try await office.code(openedBy: receipt, from: network) }
        let marks = (0..<17).map { _ in
            test.wait(seconds: 1)
            return office.ageMark()
        }
        test.wait(seconds: 8)
        let (late, last) = (marks[15], marks[16])
        for mark in marks.prefix(15) {
            let toll = try await office.guessToll(mark, isSolved: false, from: network)
            #expect([8, 16, 24, 32, 40].map(GuessToll.waits).contains(toll))
        }
        // Every place is taken: this one waits, and so does whoever sends a whole form with its receipt.
        let waiting = Task { try await office.guessToll(late, isSolved: false, from: network) }
        try await Task.sleep(for: .milliseconds(200))
        var random = SeededRandom(seed: 9)
        let code = TrackingCode.make(random: &random)
        let crowd = (0..<99).map { _ in Task { try await office.opens(code, with: receipt, from: network) } }
        try await Task.sleep(for: .milliseconds(800))
        // A hundred wait. One more is told so at once; nothing of it is used up, and the network next to it is let in.
        await #expect(throws: ServiceFault.unavailable(retryAfterSeconds: 60)) {
            try await office.opens(code, with: receipt, from: network)
        }
        #expect(try await office.guessToll(last, isSolved: false, from: network) == .again)
        #expect(try await !office.opens(code, with: receipt, from: "198.51.100.9"))
        for one in crowd { one.cancel() }
        for one in crowd { await #expect(throws: CancellationError.self) { try await one.value } }
        test.wait(seconds: 41)
        #expect(try await waiting.value == .waits(8))
        #expect(try await office.guessToll(last, isSolved: false, from: network) == .waits(16))
    }
}
