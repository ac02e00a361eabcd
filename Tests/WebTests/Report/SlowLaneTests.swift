import Domain
import Foundation
import HTTPTypes
import NIOCore
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A report is taken whatever the network has sent before")
struct SlowLaneTests {
    private func client(of test: TestOffice, from address: String = "198.51.100.7") -> RouterClient {
        let router = WebRouter(site: test.site)
        router.register(test.office)
        return RouterClient(router.responder(), from: address)
    }

    private func fillIn(_ client: RouterClient, of test: TestOffice, waiting seconds: Int64 = 20) async throws {
        func send(_ step: SiteURL.ReportStep, _ fields: [(String, String)]) async throws {
            let page = try await client.get(SiteURL.report(step).path)
            let age = page.value(ofInput: "_age").map { [("_age", $0)] } ?? []
            let answer = try await client.post(SiteURL.report(step).path, age + fields)
            #expect(answer.status == .seeOther, "\(step): \(answer.status)")
        }
        try await send(.story, [("body", ReportVisitor.story), ("citizenType", "complaint")])
        test.wait(seconds: seconds)
        try await send(.place, [])
        try await send(.files, [])
        try await send(.identity, [])
        let compose = try #require(try await client.get("/lapor/periksa").value(ofInput: "_compose"))
        #expect(try await client.post("/lapor/periksa", [("_compose", compose)]).location == "/lapor/terkirim")
    }

    @Test("without JavaScript a form that took its time goes the ordinary way; a hasty one is taken, and told that it waits")
    func age() async throws {
        let test = try await TestOffice()
        let patient = client(of: test)
        try await fillIn(patient, of: test)
        #expect(!(try await patient.get("/lapor/terkirim")).text.contains("diperiksa sesudah yang lain"))
        let hasty = client(of: test)
        try await fillIn(hasty, of: test, waiting: 0)
        let page = try await hasty.get("/lapor/terkirim")
        #expect(page.status == .ok && page.text.contains("diperiksa sesudah yang lain") && page.text.contains("lebih cepat daripada"))
        let codes = try #require(Codes(page.text))
        #expect(try await test.office.caseFile(codes.tracking, for: .reporter).body == ReportVisitor.story)
        _ = try await hasty.get("/lacak")
        let opened = try await hasty.post("/lacak", [("receipt", codes.receipt.displayed)])
        #expect(try await hasty.get(opened.location ?? "").text.contains("diperiksa sesudah yang lain"))
    }

    @Test("the device's work, sent bit by bit, makes a hasty form an ordinary one")
    func work() async throws {
        let test = try await TestOffice()
        let client = client(of: test)
        _ = try await client.get("/lapor/cerita")
        _ = try await client.post("/lapor/cerita", [("body", ReportVisitor.story), ("citizenType", "complaint")])
        var solved = 0
        for step in [SiteURL.ReportStep.place, .files, .identity, .check] {
            let page = try await client.get(SiteURL.report(step).path)
            let challenge = try #require(attribute("data-work", in: page.text))
            #expect(attribute("data-solved", in: page.text) == String(solved))
            #expect(attribute("data-script", in: page.text)?.hasPrefix("/aset/") == true)
            let puzzle = WorkPuzzle(challenge: challenge, bits: Int(attribute("data-bits", in: page.text) ?? "") ?? 0)
            let some = (solved..<(solved + 4)).map { part in (0...).first { puzzle.accepts($0, part: part) } ?? 0 }
            let field = ("_work", "\(solved):\(some.map(String.init).joined(separator: "."))")
            let compose = page.value(ofInput: "_compose").map { [("_compose", $0)] } ?? []
            #expect(try await client.post(SiteURL.report(step).path, compose + [field]).status == .seeOther)
            solved += 4
        }
        let page = try await client.get("/lapor/terkirim")
        #expect(page.status == .ok && !page.text.contains("diperiksa sesudah yang lain"))
    }

    @Test(
        "a field of work that no script of ours wrote changes nothing",
        arguments: ["", ":", "0:", "-1:5", "0:a", "9", "0:1:2", "0:99999999999999999999"])
    func strangeWork(field: String) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .story)
        #expect(try await visitor.send(.place, [("_work", field)]).status == .seeOther)
        #expect(try await visitor.draft()?.content.solved == 0)
    }

    @Test("a program beyond the budget of its network is answered 201, with codes, dates and a notice")
    func program() async throws {
        let test = try await TestOffice()
        let today = ClockZone.wib.date(of: test.office.now())
        let limit = try await test.office.rules.current().policies.whole(.limit(.intakeProgram), on: today)
        for _ in 0..<limit { _ = try await test.office.lane(.program, from: "198.51.100.7") }
        let body = Array(#"{"body": "Air PDAM keruh sejak kemarin di seluruh gang kami."}"#.utf8)
        for (address, isSlow) in [("198.51.100.7", true), ("198.51.100.8", false), ("127.0.0.1", false)] {
            let answer = try await client(of: test, from: address).send(
                .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: body)
            #expect(answer.status == .created, "\(address)")
            #expect(answer.text.contains("\"slowLane\":\"budget\"") == isSlow, "\(answer.text)")
            #expect(answer.text.contains("sesudah laporan lain") == isSlow && answer.text.contains("trackingCode"))
        }
    }

    @Test("behind a proxy of this machine the budget is the visitor's, and without a word of the proxy nobody's")
    func proxy() async throws {
        let network = VisitorNetwork(peer: try .init(ipAddress: "127.0.0.1", port: 1), forwardedFor: "203.0.113.9")
        #expect(network.ofOne == "203.0.113.9")
        #expect(VisitorNetwork(peer: try .init(ipAddress: "127.0.0.1", port: 1), forwardedFor: nil).ofOne.isEmpty)
        #expect(VisitorNetwork(peer: try .init(ipAddress: "203.0.113.9", port: 1), forwardedFor: nil).ofOne == "203.0.113.9")
    }

    private func attribute(_ name: String, in page: String) -> String? {
        page.ranges(of: "\(name)=\"").first.map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
