import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("Proving control of a contact")
struct ContactProofTests {
    private static let address = "kenari.jingga@contoh.invalid"

    private func ask(_ code: TrackingCode, _ address: String, at desk: TestDesk, from network: String = "a") async throws {
        try await desk.office.askForContactProof(of: code, typed: address, from: network)
    }

    /// What the worker does with the letters that wait; the tokens that went to people.
    private func send(at desk: TestDesk, _ vault: VaultedDesk) async throws -> [RandomToken] {
        let before = vault.post.letters.count
        for claimed in try await desk.office.claimLetters() {
            let outcome = try await desk.office.sendToReporter(
                claimed.letter, site: "https://lapor.example.id", path: "/lacak", proofPath: { "/hak-data/\($0)" })
            try await desk.office.settle(claimed, as: outcome)
        }
        return vault.post.letters.dropFirst(before).filter { $0.text.contains("/hak-data/") }
            .compactMap { $0.text.split(separator: "/").last.flatMap { RandomToken($0) } }
    }

    private func left(_ desk: TestDesk) async throws -> TrackingCode {
        try await desk.office.submit(desk.newReport(identity: [.email: Self.address])).code
    }

    @Test("a link opens its report once, within its day") func once() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await left(desk)
            try await ask(code, " Kenari.Jingga@contoh.invalid", at: desk)
            let token = try #require(try await send(at: desk, vault).first)
            #expect(try await desk.office.contactProof(token) == code)
            #expect(try await desk.office.useContactProof(token) == code)
            #expect(try await desk.office.useContactProof(token) == nil)
            #expect(try await desk.office.contactProof(token) == nil)
            #expect(try await desk.office.useContactProof(RandomToken()) == nil)
            try await ask(code, Self.address, at: desk)
            let late = try #require(try await send(at: desk, vault).first)
            desk.clock.pass(seconds: 24 * 3600)
            #expect(try await desk.office.useContactProof(late) == nil)
        }
    }

    @Test("another address causes no letter and no link, and what the database holds opens nothing") func wrong() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await left(desk)
            try await ask(code, "penyerang@contoh.invalid", at: desk)
            #expect(try await send(at: desk, vault).isEmpty)
            try await ask(code, Self.address, at: desk)
            #expect(try await desk.count("select count(*) from contact_proofs where token_hash is not null") == 0)
            let token = try #require(try await send(at: desk, vault).first)
            let everything = try await StoreContents.everything(desk.office.store)
            #expect(!everything.contains(token.text) && !everything.contains("/hak-data/"))
            #expect(
                try await desk.count("select count(*) from contact_proofs where ciphertext is not null or wrapped_key is not null") == 0)
            #expect(try await desk.count("select count(*) from contact_proofs where token_hash is not null") == 1)
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

    @Test("causes three letters a day to one reporter, whoever asks, and wrong addresses shut nobody out") func daily() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await left(desk)
            for number in 0..<5 { try await ask(code, "x@contoh.invalid", at: desk, from: "wrong \(number)") }
            #expect(try await send(at: desk, vault).isEmpty)
            var letters = 0
            for number in 0..<5 {
                try await ask(code, Self.address, at: desk, from: "\(number)")
                letters += try await send(at: desk, vault).count
            }
            #expect(letters == 3)
            desk.pass(days: 1)
            try await ask(code, Self.address, at: desk)
            #expect(try await send(at: desk, vault).count == 1)
        }
    }

    @Test("counts a matter that was split off with the report that was sent, where the address lies") func dailyOfPart() async throws {
        try await VaultedDesk.with { desk, vault in
            let sent = try await left(desk)
            try await desk.verify(sent)
            let part = try desk.office.part(title: "", body: "Lampu jalan di gang sebelah juga padam.")
            try await desk.act(sent, by: desk.cast.admin, parts: [part]) { texts in
                .split([part.id], reason: texts.write("Dua pokok masalah.", as: .reason, for: .reporter))
            }
            let code = try #require(try await desk.office.caseFile(sent, for: .reporter).related.first { $0.relation == .part }?.code)
            var letters = 0
            for number in 0..<5 {
                try await ask(number.isMultiple(of: 2) ? code : sent, Self.address, at: desk, from: "\(number)")
                letters += try await send(at: desk, vault).count
            }
            #expect(letters == 3)
        }
    }

    @Test("writes to nobody where nothing was left, or it was erased; what was typed goes with an erasure, and so do links")
    func nobody() async throws {
        try await VaultedDesk.with { desk, vault in
            let nameless = try await desk.office.submit(desk.newReport(identity: [:])).code
            let erased = try await left(desk)
            try await ask(erased, Self.address, at: desk)
            let token = try #require(try await send(at: desk, vault).first)
            try await ask(erased, Self.address, at: desk)
            try await desk.office.eraseOwnIdentity(of: erased)
            #expect(try await desk.office.contactProof(token) == nil)
            #expect(
                try await desk.count("select count(*) from contact_proofs where ciphertext is not null or wrapped_key is not null") == 0)
            for code in [nameless, erased] { try await ask(code, Self.address, at: desk) }
            #expect(try await send(at: desk, vault).isEmpty)
            #expect(try await desk.count("select count(*) from contact_proofs where token_hash is not null") == 0)
        }
    }
}
