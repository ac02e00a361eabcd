import Sealing
import Testing

@Suite("Officers' passwords")
struct PasswordTests {
    static let cheap = PasswordCost(memory: 64, passes: 1)

    @Test("the standard cost is 19 MiB and two passes of Argon2id, written in the hash")
    func standardCost() throws {
        let hash = try PasswordHash(hashing: "kuda-lumping-biru")
        #expect(hash.rawValue.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(hash.verify("kuda-lumping-biru"))
        #expect(!hash.needsRehash())
    }

    @Test("only the same password verifies", arguments: ["", "kuda", "Kuda-lumping", "kuda-lumping ", "kuda-lumping\u{0}x"])
    func onlyTheSame(other: String) throws {
        let hash = try PasswordHash(hashing: "kuda-lumping", cost: Self.cheap)
        #expect(hash.verify("kuda-lumping"))
        #expect(!hash.verify(other))
    }

    @Test("the same password is never hashed alike")
    func salted() throws {
        #expect(try PasswordHash(hashing: "a", cost: Self.cheap) != PasswordHash(hashing: "a", cost: Self.cheap))
    }

    @Test("a hash of another cost asks to be renewed and still verifies")
    func renewal() throws {
        let hash = try PasswordHash(hashing: "a", cost: Self.cheap)
        #expect(hash.needsRehash())
        #expect(!hash.needsRehash(cost: Self.cheap))
        #expect(hash.verify("a"))
    }

    @Test(
        "a malformed hash matches nothing and asks to be renewed",
        arguments: ["", "x", "$argon2id$", "$argon2id$v=19$m=64,t=1,p=1$", String(repeating: "$", count: 500), "\u{0}"])
    func malformed(text: String) {
        #expect(!PasswordHash(rawValue: text).verify(""))
        #expect(PasswordHash(rawValue: text).needsRehash())
    }

    @Test("a password above 1,024 bytes is refused, not cut")
    func tooLong() throws {
        let longest = String(repeating: "a", count: 1024)
        #expect(throws: SealingFault.tooLong) { try PasswordHash(hashing: longest + "a", cost: Self.cheap) }
        #expect(try !PasswordHash(hashing: longest, cost: Self.cheap).verify(longest + "a"))
    }

    @Test("the queue hashes and verifies, and says no where there is no account")
    func hasher() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("a")
        #expect(try await hasher.verify("a", against: hash))
        #expect(try await !hasher.verify("b", against: hash))
        #expect(try await !hasher.verify("a", against: nil))
        #expect(!hasher.needsRehash(hash))
    }

    @Test("all who fit in the line are served")
    func lineIsServed() async throws {
        let hasher = PasswordHasher(cost: Self.cheap, width: 2, longestLine: 40)
        let hash = try await hasher.hash("a")
        let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 { group.addTask { try await hasher.verify("a", against: hash) } }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answers == 40)
    }

    @Test("who finds the line full is sent away at once, and the line recovers")
    func lineIsBounded() async throws {
        let hasher = PasswordHasher(cost: PasswordCost(memory: 32 * 1024, passes: 2), width: 1, longestLine: 1)
        let turnedAway = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do { _ = try await hasher.hash("a") } catch is PasswordHasher.Overloaded { return true } catch {}
                    return false
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((1...11).contains(turnedAway))
        #expect(try await hasher.hash("a").verify("a"))
    }
}
