import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("Proving control of a contact")
struct ContactProofTests {
    private func ask(_ code: TrackingCode, _ address: String, at desk: TestDesk, from network: String = "a") async throws {
        try await desk.office.askForContactProof(of: code, typed: address, path: { "/hak-data/\($0)" }, from: network)
    }

    private func link(at desk: TestDesk) async throws -> RandomToken {
        let row = try await desk.office.store.read { session in
            try session.first(
                "select payload from outbox where template = 'contactProof' and report_id is not null order by id desc limit 1")
        }
        let payload: OutboxLetter.Payload = try StoredJSON.decode(from: try #require(row).text(0))
        let link = try #require(payload.link)
        return try #require(RandomToken(link.dropFirst("/hak-data/".count)))
    }

    @Test("a link opens its report once, within its day", arguments: TestStores.engines)
    func once(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .anonymous)
            try await ask(code, "kenari.jingga@contoh.invalid", at: desk)
            let token = try await link(at: desk)
            #expect(try await desk.office.contactProof(token) == code)
            #expect(try await desk.office.useContactProof(token) == code)
            #expect(try await desk.office.useContactProof(token) == nil)
            #expect(try await desk.office.contactProof(token) == nil)
            #expect(try await desk.office.useContactProof(RandomToken()) == nil)
            try await ask(code, "kenari.jingga@contoh.invalid", at: desk)
            let late = try await link(at: desk)
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await desk.office.useContactProof(late) == nil)
        }
    }

    @Test("what is typed is nowhere to be read, and a code that nobody has leaves the same behind", arguments: TestStores.engines)
    func trace(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(mode: .anonymous)
            let before = try await StoreContents.counts(desk.office.store)
            try await ask(code, "Rahasia.Sekali@contoh.invalid", at: desk)
            let known = try await StoreContents.counts(desk.office.store)
            var random = SystemRandomNumberGenerator()
            try await ask(TrackingCode.make(random: &random), "lain.sekali@contoh.invalid", at: desk)
            let unknown = try await StoreContents.counts(desk.office.store)
            for table in ["contact_proofs", "outbox"] {
                let steps = [(before, known), (known, unknown)].map { ($1[table] ?? 0) - ($0[table] ?? 0) }
                #expect(steps == [1, 1], "\(table)")
            }
            let everything = try await StoreContents.everything(desk.office.store)
            #expect(!everything.contains("rahasia.sekali") && !everything.contains("lain.sekali"))
            #expect(try await desk.count("select count(*) from contact_proofs where report_id is null") == 1)
        }
    }

    @Test("causes three letters a day to one report, whoever asks") func daily() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await desk.submit(mode: .anonymous)
            for number in 0..<5 { try await ask(code, "x@contoh.invalid", at: desk, from: "\(number)") }
            let letters: Query = "select count(*) from outbox where template = 'contactProof' and report_id is not null"
            #expect(try await desk.count(letters) == 3)
            desk.pass(days: 1)
            try await ask(code, "x@contoh.invalid", at: desk)
            #expect(try await desk.count(letters) == 4)
        }
    }

    @Test("causes no more letters to a matter that was split off, though the address lies with the report that was sent")
    func dailyOfPart() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let sent = try await desk.submit()
            try await desk.verify(sent)
            let part = try desk.office.part(title: "", body: "Lampu jalan di gang sebelah juga padam.")
            try await desk.act(sent, by: desk.cast.admin, parts: [part]) { texts in
                .split([part.id], reason: texts.write("Dua pokok masalah.", as: .reason, for: .reporter))
            }
            let code = try #require(try await desk.office.caseFile(sent, for: .reporter).related.first { $0.relation == .part }?.code)
            for number in 0..<5 { try await ask(code, "x@contoh.invalid", at: desk, from: "\(number)") }
            #expect(try await desk.count("select count(*) from outbox where template = 'contactProof' and report_id is not null") == 3)
        }
    }

    @Test("writes to nobody where nothing was left, or it was erased") func nobody() async throws {
        try await VaultedDesk.with { desk, _ in
            let nameless = try await desk.office.submit(desk.newReport(identity: [:])).code
            let erased = try await desk.submit(mode: .anonymous)
            try await desk.office.eraseOwnIdentity(of: erased)
            for code in [nameless, erased] { try await ask(code, "kenari.jingga@contoh.invalid", at: desk) }
            #expect(try await desk.count("select count(*) from outbox where template = 'contactProof' and report_id is not null") == 0)
        }
    }
}
