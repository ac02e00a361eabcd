import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services
@testable import Vault

@Suite("Following a published report by e-mail")
struct FollowTests {
    private static let address = "kenanga.biru@contoh.invalid"

    /// What the worker does with the letters that wait; the tokens in those that went to followers, with their templates.
    private func send(at desk: TestDesk, _ vault: VaultedDesk) async throws -> [(template: String, token: RandomToken)] {
        let before = vault.post.letters.count
        while try await desk.office.tellFollowers() > 0 {}
        for claimed in try await desk.office.claimLetters(limit: 500) where claimed.letter.template.isForReporter {
            let outcome = try await desk.office.sendToReporter(
                claimed.letter, site: "https://lapor.example.id", path: "/lacak", proofPath: { $0 }, followPath: { "/ikuti/\($0)" })
            try await desk.office.settle(claimed, as: outcome)
        }
        return vault.post.letters.dropFirst(before).compactMap { letter in
            guard letter.to == Self.address, letter.text.contains("/ikuti/") else { return nil }
            return letter.text.split(separator: "/").last.flatMap { RandomToken($0) }.map { (letter.subject, $0) }
        }
    }

    private func ask(_ code: TrackingCode, _ address: String = address, at desk: TestDesk, from network: String = "a") async throws {
        try await desk.office.askToFollow(code, typed: address, language: "id", from: network)
    }

    @Test("is asked first, then told of the answer and the end, and ended by the link in every letter")
    func whole() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.inProgress()
            _ = try await send(at: desk, vault)
            try await ask(code, " Kenanga.Biru@contoh.invalid ", at: desk)
            let asked = try await send(at: desk, vault)
            let token = try #require(asked.first?.token)
            #expect(asked.map(\.template) == ["follow.confirm"])
            #expect(try await desk.office.following(token)?.isConfirmed == false)
            // Who has not said yes gets nothing.
            try await desk.answer(code)
            #expect(try await send(at: desk, vault).isEmpty)
            #expect(try await desk.office.confirmFollowing(token))
            #expect(try await desk.office.following(token)?.code == code)
            try await desk.act(code, by: .reporter) { .object($0.write("Belum selesai.", as: .objection, for: .office)) }
            try await desk.answer(code)
            #expect(try await send(at: desk, vault).map(\.template) == ["follow.answer"])
            try await desk.act(code, by: .reporter) { _ in .confirm }
            let ended = try await send(at: desk, vault)
            #expect(ended.map(\.template) == ["follow.closed"] && ended.first?.token == token)
            try await desk.office.stopFollowing(token)
            #expect(try await desk.office.following(token) == nil)
            #expect(try await !desk.office.confirmFollowing(token))
            #expect(try await desk.count("select count(*) from report_followers") == 0)
            let destroyed = try await vault.store.read { try $0.first("select count(*) from destroyed_keys")?.int(0) }
            #expect(destroyed == 1)
        }
    }

    @Test("leaves nothing that tells who follows: neither the address nor the link, and the vault's key goes with the follower")
    func sealed() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.inProgress()
            try await ask(code, at: desk)
            let token = try #require(try await send(at: desk, vault).first?.token)
            let everything = try await StoreContents.everything(desk.office.store)
            #expect(!everything.contains(token.text) && !everything.lowercased().contains("kenanga"))
            #expect(try await desk.count("select count(*) from report_followers where wrapped_key is null and ciphertext is not null") == 1)
        }
    }

    @Test("asks one address once a day, under whichever name, for whichever report, and a letter that is tried again is no second question")
    func once() async throws {
        try await VaultedDesk.with { desk, vault in
            let (one, other) = (try await desk.inProgress(), try await desk.inProgress())
            _ = try await send(at: desk, vault)
            try await ask(one, at: desk)
            try await ask(one, at: desk, from: "b")
            try await ask(other, at: desk, from: "c")
            #expect(try await send(at: desk, vault).count == 1)
            let before = vault.post.letters.count
            try await ask(other, "kenanga.biru+lagi@contoh.invalid", at: desk, from: "d")
            _ = try await send(at: desk, vault)
            #expect(vault.post.letters.count == before)
            desk.pass(days: 1)
            try await ask(other, at: desk)
            #expect(try await send(at: desk, vault).count == 1)
            let marks = try await vault.store.read { session in
                (
                    try session.first("select count(*) from asked_days")?.int(0),
                    try session.first("select count(*) from asked_addresses")?.int(0)
                )
            }
            #expect(marks.0 == 1 && marks.1 == 1, "the marks of yesterday went with their key")
        }
    }

    @Test("that an address confirmed twice brings one letter of each event, and one press ends both")
    func twice() async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.inProgress()
            _ = try await send(at: desk, vault)
            try await ask(code, at: desk)
            let first = try #require(try await send(at: desk, vault).first?.token)
            #expect(try await desk.office.confirmFollowing(first))
            desk.pass(days: 1)
            try await ask(code, "Kenanga.Biru@contoh.invalid", at: desk)
            let second = try #require(try await send(at: desk, vault).first { $0.template == "follow.confirm" }?.token)
            let isTaken = try await desk.office.confirmFollowing(second)
            #expect(isTaken && first != second)
            try await desk.answer(code)
            let told = try await send(at: desk, vault)
            #expect(told.map(\.template) == ["follow.answer"])
            let kept = try #require(told.first?.token)
            #expect(try await desk.count("select count(*) from report_followers where ciphertext is not null") == 1)
            // Who leaves and comes back on the same day hears again.
            try await desk.office.stopFollowing(kept)
            desk.pass(days: 1)
            try await ask(code, at: desk)
            let third = try #require(try await send(at: desk, vault).first?.token)
            #expect(try await desk.office.confirmFollowing(third))
            try await desk.act(code, by: .reporter) { _ in .confirm }
            let ended = try await send(at: desk, vault)
            #expect(ended.map(\.template) == ["follow.closed"] && ended.first?.token == third)
        }
    }

    @Test("is refused to a network that wished often, for what is no address, and for a report that the public may not know of")
    func refused() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let open = try await desk.inProgress()
            let hidden = try await desk.submit()
            await #expect(throws: ServiceFault.notFound) { try await ask(hidden, at: desk) }
            await #expect(throws: ServiceFault.invalid([FieldFault("email", .malformed)])) { try await ask(open, "bukan alamat", at: desk) }
            for _ in 1...Office.followsOfOneNetwork { try await ask(open, at: desk) }
            await #expect(throws: ServiceFault.tooMany(retryAfterSeconds: 86_400)) { try await ask(open, at: desk) }
            try await ask(open, at: desk, from: "lain")
        }
    }

    @Test("ends by itself where nobody confirmed within a week, and long after the report has ended", arguments: TestStores.engines)
    func ends(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await ask(code, at: desk)
            #expect(try await desk.count("select count(*) from report_followers where ciphertext is not null") == 1)
            desk.pass(days: 8)
            _ = try await desk.office.endFollows()
            // The vault is away here: what it has to destroy waits, and nothing of the address is left.
            #expect(
                try await desk.count("select count(*) from report_followers where ciphertext is not null or wrapped_key is not null") == 0)
            try await desk.office.store.write { session in
                _ = try session.run("update report_followers set ciphertext = \([UInt8(1)]), confirmed_at = \(desk.clock.read())")
            }
            try await desk.answer(code)
            try await desk.act(code, by: .reporter) { _ in .confirm }
            #expect(try await desk.count("select count(*) from report_followers where news is not null") == 1)
            #expect(try await desk.office.tellFollowers() == 1)
            #expect(try await desk.office.destroyAged().allSatisfy { $0.kind != .followers })
            #expect(try await desk.count("select count(*) from report_followers where ciphertext is not null") == 1)
            desk.pass(days: 731)
            #expect(try await desk.office.retentionPlan().first { $0.kind == .followers }?.count == 1)
            let gone = try #require(try await desk.office.destroyAged().first { $0.kind == .followers })
            #expect(gone.count == 1 && gone.policy == "identity.keep = 730" && gone.oldest == gone.newest)
            #expect(try await desk.count("select count(*) from report_followers where ciphertext is not null") == 0)
        }
    }

    @Test("goes on with the report to which it was joined, and stays silent of one that became secret")
    func joined() async throws {
        try await VaultedDesk.with { desk, vault in
            let (master, child) = (try await desk.inProgress(), try await desk.inProgress())
            _ = try await send(at: desk, vault)
            try await ask(child, at: desk)
            let token = try #require(try await send(at: desk, vault).first?.token)
            #expect(try await desk.office.confirmFollowing(token))
            let id = try await desk.stored(master).report.id
            try await desk.act(child, by: desk.cast.admin) {
                .merge(into: id, reason: $0.write("Masalah yang sama.", as: .reason, for: .reporter))
            }
            #expect(try await send(at: desk, vault).map(\.template) == ["follow.merged"])
            try await desk.answer(master)
            #expect(try await send(at: desk, vault).map(\.template) == ["follow.answer"])
            try await desk.act(child, by: .reporter) { .raiseSecrecy(.secret, reason: $0.write("Takut.", as: .reason, for: .office)) }
            let hidden = try #require(try await desk.office.following(token))
            #expect(hidden.code == nil && hidden.title == nil)
            try await desk.act(master, by: .reporter) { _ in .confirm }
            #expect(try await send(at: desk, vault).isEmpty)
        }
    }
}
