import Foundation
import Testing

@testable import Sealing

@Suite("One-time codes")
struct OneTimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    @Test(
        "by counter, as RFC 4226 lists them (appendix D)",
        arguments: zip(
            UInt64(0)...9, ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
    func counters(counter: UInt64, code: String) throws {
        #expect(try OneTimeCode(secret: Self.secret).code(counter) == code)
    }

    @Test(
        "by the clock, as RFC 6238 lists them (appendix B, SHA-1, the last six digits)",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ])
    func clock(second: Int64, code: String) throws {
        #expect(try OneTimeCode(secret: Self.secret).code(OneTimeCode.step(atSecond: second)) == code)
    }

    @Test("oathtool makes the same codes by counter as we do, for secrets and counters of every kind")
    func oathCounters() throws {
        for counter in [0, 1, 7, 59, 1000, 1 << 33] as [UInt64] {
            let secret = OneTimeCode.makeSecret()
            let made = try oathtool(["--hotp", "--counter", "\(counter)", "--window", "19", "-"], secret: Hex.encode(secret))
            let ours = try (counter...counter + 19).map { try OneTimeCode(secret: secret).code($0) }
            #expect(made == ours)
        }
    }

    @Test("oathtool makes the same codes by the clock as we do, and reads the secret as apps are given it")
    func oathClock() throws {
        for second in [0, 29, 30, 1_795_143_600, 4_102_444_799] as [Int64] {
            let secret = OneTimeCode.makeSecret()
            let made = try oathtool(
                ["--totp", "--base32", "--now", "@\(second)", "--window", "9", "-"], secret: Base32.encode(secret))
            let step = OneTimeCode.step(atSecond: second)
            #expect(made == (try (step...step + 9).map { try OneTimeCode(secret: secret).code($0) }))
        }
    }

    @Test("oathtool takes codes that we make, and we find those that it makes among their neighbours")
    func oathTakesOurs() throws {
        let secret = OneTimeCode.makeSecret()
        let maker = OneTimeCode(secret: secret)
        for counter in [3, 41, 58] as [UInt64] {
            let found = try oathtool(
                ["--hotp", "--counter", "0", "--window", "60", "-", try maker.code(counter)], secret: Hex.encode(secret))
            #expect(found == ["\(counter)"])
            let theirs = try #require(oathtool(["--hotp", "--counter", "\(counter)", "-"], secret: Hex.encode(secret)).first)
            #expect(try maker.counter(of: theirs, among: counter - 1...counter + 1) == counter)
            #expect(try maker.counter(of: theirs, among: counter + 1...counter + 3) == nil)
        }
    }

    @Test("what is no code of six digits fits nothing", arguments: ["", "12345", "1234567", "abcdef", "٧٥٥٢٢٤"])
    func malformed(typed: String) throws {
        #expect(try OneTimeCode(secret: Self.secret).counter(of: typed, among: 0...100) == nil)
    }

    @Test("an app is told the office, the account and the secret, whatever signs they hold")
    func address() {
        let address = OneTimeCode(secret: Self.secret).address(issuer: "Lapor lapor.contoh.go.id", account: "a+b@contoh.go.id")
        #expect(
            address
                == "otpauth://totp/Lapor%20lapor.contoh.go.id:a%2Bb@contoh.go.id?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Lapor%20lapor.contoh.go.id&algorithm=SHA1&digits=6&period=30")
    }

    @Test(
        "base 32 as RFC 4648 lists it, without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, text: String) {
        #expect(Base32.encode(Array(plain.utf8)) == text)
        #expect(Base32.decode(text) == Array(plain.utf8))
        #expect(Base32.decode(text.lowercased() + "==") == Array(plain.utf8))
    }

    @Test("other signs are no base 32", arguments: ["MZXW1", "MZ!W", "é"])
    func notBase32(text: String) {
        #expect(Base32.decode(text) == nil)
    }

    @Test("a secret opens only as that of its own officer and kind, with the key of its own office, and unaltered")
    func sealed() throws {
        let hashes = try KeyedHash(key: SecretBytes(Array(0..<32)))
        let cipher = FactorCipher(hashes)
        let secret = OneTimeCode.makeSecret()
        let sealed = cipher.seal(secret, owner: "totp 7")
        #expect(cipher.open(sealed, owner: "totp 7") == secret)
        #expect(cipher.open(sealed, owner: "totp 8") == nil)
        #expect(cipher.open(sealed, owner: "hotp 7") == nil)
        #expect(FactorCipher(try KeyedHash(key: SecretBytes(Array(1...32)))).open(sealed, owner: "totp 7") == nil)
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(cipher.open(altered, owner: "totp 7") == nil)
        }
        #expect(cipher.open([], owner: "totp 7") == nil)
        #expect(!Hex.encode(sealed).contains(Hex.encode(secret)))
    }

    @Test("a password is marked as public lists of breached ones mark it")
    func breachMark() {
        #expect(BreachMark.of("password") == "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8")
        #expect(BreachMark.of("") == "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")
    }

    /// The lines that oathtool prints. The secret goes in by the standard input, as it would not into a list of processes.
    private func oathtool(_ arguments: [String], secret: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/oathtool")
        process.arguments = arguments
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data((secret + "\n").utf8))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
