import Channels
import DataAccess
import Domain
import Foundation
import Logging
import Sealing
import Services
import Testing

@testable import Vault

@Suite("The vault's socket")
struct VaultServerTests {
    private static let everybody = PeerRule(besidesOwn: [], groups: [])

    /// A vault that listens, for the length of one test.
    private func with(
        peers: PeerRule = everybody, limits: VaultServer.Limits = .init(), _ body: (TestVault, String) async throws -> Void
    ) async throws {
        try await TestVault.with { vault in
            let path = vault.folder + "/run/vault.sock"
            let server = try start(vault, path, peers: peers, limits: limits)
            let running = Task { await server.run() }
            do {
                try await body(vault, path)
            } catch {
                server.stop()
                throw error
            }
            server.stop()
            await running.value
        }
    }

    private func start(
        _ vault: TestVault, _ path: String, peers: PeerRule = everybody, limits: VaultServer.Limits = .init()
    ) throws -> VaultServer {
        var logger = Logger(label: "test.vault")
        logger.logLevel = .critical
        return try VaultServer(path: path, group: nil, peers: peers, vault: vault.desk, limits: limits, logger: logger)
    }

    /// What the server says to raw bytes; nil when it hung up.
    private func say(_ bytes: [UInt8], to path: String, framed: Bool = true) throws -> VaultReply? {
        let connection = try #require(LocalConnection(to: LocalAddress(path)))
        let deadline = ContinuousClock.now + .seconds(20)
        if framed { try connection.writeFrame(bytes, by: deadline) } else { try connection.write(bytes, by: deadline) }
        guard let said = try? connection.readFrame(atMost: VaultWire.longestReply, by: deadline) else { return nil }
        return try VaultWire.reply(said)
    }

    private func refusal(_ reply: VaultReply?) -> VaultRefusal? {
        if case .refused(let refusal) = reply { return refusal }
        return nil
    }

    @Test("carries every question and its answer")
    func roundTrip() async throws {
        try await with { vault, path in
            let client = VaultClient(socket: path)
            let sealed = try vault.sealed(41)
            #expect(try await client.keep(vault.handover(sealed, 41)) == [KeyReceipt(report: ID(41), verdict: .kept)])
            let opened = try await client.open(vault.opening(sealed, 41))
            #expect(opened.fields == [.email: "pelapor@example.id", .name: "Contoh"] && opened.openedAt == vault.clock.read())
            let letter = ReporterLetter(
                id: ID(9), report: ID(41), schema: 1, email: sealed.fields[.email] ?? [], template: .received, language: "en", code: nil,
                date: nil, link: "https://lapor.example.id/lacak")
            #expect(try await client.notify(letter) == .sent)
            #expect(vault.post.letters.map(\.to) == ["pelapor@example.id"])
            let status = try await client.status()
            #expect(status.publicKey == vault.ring.current.publicKey.text && status.kept == 1 && status.sendsLetters)
            #expect(try await client.destroy(ID(41)) == vault.clock.read())
            await #expect(throws: VaultFault.refused(.destroyed)) { try await client.open(vault.opening(sealed, 41)) }
        }
    }

    @Test("refuses what is no question, says why, and goes on")
    func hostile() async throws {
        try await with { vault, path in
            try await vault.keep(41)
            let nested = String(repeating: "[", count: 100_000)
            let texts = [
                "", "{}", "null", "[1,2]", "{\"version\":\(VaultWire.version)}", "{\"version\":\(VaultWire.version),\"content\":{}}",
                "{\"version\":\(VaultWire.version),\"content\":{\"erase\":{}}}",
                "{\"version\":\(VaultWire.version),\"content\":{\"destroy\":{\"_0\":\"-1\"}}}",
                "{\"version\":\(VaultWire.version),\"content\":{\"destroy\":{\"_0\":41}}}",
                "{\"version\":\(VaultWire.version),\"content\":{\"open\":{\"_0\":{\"report\":\"41\"}}}}", "{\"version\":\"1\"}", nested,
                "{\"version\":\(VaultWire.version),\"content\":\(nested)", "\u{0}\u{1}\u{2}",
            ]
            for text in texts {
                #expect(refusal(try say(Array(text.utf8), to: path)) == .malformed, "\(text.prefix(60))")
            }
            for _ in 0..<200 {
                let noise = SecureRandom.bytes(count: Int.random(in: 0...400))
                #expect(refusal(try say(noise, to: path)) == .malformed)
            }
            #expect(refusal(try say(Array("{\"version\":1,\"content\":{}}".utf8), to: path)) == .otherVersion)
            #expect(refusal(try say([0x7F, 0xFF, 0xFF, 0xFF], to: path, framed: false)) == .tooLarge)
            #expect(refusal(try say([0x00, 0x02, 0x00, 0x01], to: path, framed: false)) == .tooLarge)
            let client = VaultClient(socket: path)
            let many = (1...201).map { WrappedKey(report: ID($0), fingerprint: "x", wrapped: []) }
            await #expect(throws: VaultFault.refused(.tooLarge)) { try await client.keep(KeyHandover(keys: many, inUse: [])) }
            let status = try await client.status()
            #expect(status.kept == 1 && status.destroyed == 0)
            #expect(try await vault.count("select count(*) from openings") == 0)
        }
    }

    @Test("waits for no slow question, and hangs up on half of one")
    func slow() async throws {
        try await with(limits: .init(frame: .milliseconds(150))) { vault, path in
            #expect(refusal(try say([0, 0, 0, 9, 0x7B], to: path, framed: false)) == .tooSlow)
            #expect(refusal(try say([], to: path, framed: false)) == .tooSlow)
            do {
                let half = try #require(LocalConnection(to: LocalAddress(path)))
                try half.write([0, 0, 0, 9, 0x7B], by: .now + .seconds(5))
            }
            #expect(try await VaultClient(socket: path).status().kept == 0)
        }
    }

    @Test("serves only whom it was told to")
    func peers() async throws {
        try await with(peers: PeerRule(users: [geteuid() + 1], groups: [])) { vault, path in
            await #expect(throws: VaultFault.refused(.notPermitted)) { try await VaultClient(socket: path).status() }
            await #expect(throws: VaultFault.refused(.notPermitted)) { try await VaultClient(socket: path).destroy(ID(1)) }
            let destroyed = try await vault.count("select count(*) from destroyed_keys")
            #expect(destroyed == 0)
        }
        try await with(peers: PeerRule(users: [], groups: [getegid()])) { _, path in
            let status = try await VaultClient(socket: path).status()
            #expect(status.kept == 0)
        }
    }

    @Test("knows a peer by user or by any of its groups")
    func rule() {
        let rule = PeerRule(users: [5], groups: [9])
        #expect(rule.admits(LocalPeer(process: 1, user: 5, groups: [])))
        #expect(rule.admits(LocalPeer(process: 1, user: 6, groups: [1, 9])))
        #expect(!rule.admits(LocalPeer(process: 1, user: 6, groups: [5])))
        #expect(!rule.admits(LocalPeer(process: 1, user: 9, groups: [])))
        #expect(PeerRule(besidesOwn: [], groups: []).users == [geteuid(), 0])
    }

    @Test("says that it is busy when too many ask at once, and has room again afterwards")
    func busy() async throws {
        try await with(limits: .init(connections: 1, frame: .seconds(10))) { _, path in
            let client = VaultClient(socket: path)
            do {
                let holder = try #require(LocalConnection(to: LocalAddress(path)))
                try holder.write([0], by: .now + .seconds(5))
                var isBusy = false
                for _ in 0..<100 where !isBusy {
                    do throws(VaultFault) { _ = try await client.status() } catch { isBusy = error == .unavailable }
                }
                #expect(isBusy)
            }
            var isServed = false
            for _ in 0..<100 where !isServed {
                isServed = (try? await client.status()) != nil
                if !isServed { try await Task.sleep(for: .milliseconds(20)) }
            }
            #expect(isServed)
        }
    }

    @Test("that nobody listens on means wait; a vault started again, also after a kill, is found at the same place")
    func downAndUp() async throws {
        try await TestVault.with { vault in
            let path = vault.folder + "/run/vault.sock"
            let client = VaultClient(socket: path)
            await #expect(throws: VaultFault.unavailable) { try await client.status() }
            try FileManager.default.createDirectory(
                atPath: vault.folder + "/run", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            // What a killed vault leaves behind.
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            await #expect(throws: VaultFault.unavailable) { try await client.status() }
            for _ in 0..<2 {
                let server = try await startOnceFree(vault, path)
                let running = Task { await server.run() }
                #expect(try await client.status().kept == 0)
                server.stop()
                await running.value
            }
        }
    }

    /// The place is free when the last who held the one before has let go of it, a moment after it ended.
    private func startOnceFree(_ vault: TestVault, _ path: String) async throws -> VaultServer {
        for _ in 0..<200 {
            do {
                return try start(vault, path)
            } catch VaultServer.Fault.taken {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        return try start(vault, path)
    }

    @Test("has one vault behind it, in a folder that others cannot write, and is its owner's alone")
    func place() async throws {
        try await with { vault, path in
            #expect(throws: VaultServer.Fault.taken) { try start(vault, path) }
            func mode(_ path: String) throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            #expect(try mode(path) == 0o600)
            #expect(try mode(vault.folder + "/run") == 0o700)
            #expect(try await VaultClient(socket: path).status().kept == 0)
            let open = vault.folder + "/open"
            try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: true)
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: open)
            #expect(throws: VaultServer.Fault.exposedFolder) { try start(vault, open + "/vault.sock") }
        }
    }

    @Test("may lie deeper than a socket's address is long")
    func longPath() async throws {
        try await TestVault.with { vault in
            let folder = vault.folder + "/" + String(repeating: "dalam/", count: 30)
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let server = try start(vault, folder + "vault.sock")
            let running = Task { await server.run() }
            #expect(try await VaultClient(socket: folder + "vault.sock").status().kept == 0)
            server.stop()
            await running.value
        }
    }
}
