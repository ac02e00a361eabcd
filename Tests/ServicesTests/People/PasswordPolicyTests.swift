import Foundation
import Sealing
import Testing

@testable import Services

@Suite("What a password must be")
struct PasswordPolicyTests {
    private static let list = Result {
        try String(contentsOfFile: TestOffice.resources + "/Passwords/common.txt", encoding: .utf8)
    }
    private static let owner = PasswordOwner(
        email: "siti.contoh@lapor.example", name: "Siti Contoh Panjang", bodies: ["Pemerintah Kota Surabaya", "kota-surabaya"])

    private func faults(_ password: String, path: String? = nil) throws -> [FieldFault] {
        PasswordPolicy.faults(password, of: Self.owner, known: try KnownPasswords(list: Self.list.get(), path: path))
    }

    @Test("long ones in any language are taken", arguments: ["kereta malam 47", "ꦲꦏ꧀ꦱꦫꦗꦮꦏꦸꦤꦺꦴꦏꦭꦶ", "correct horse battery", "🐈🐕🐎🐖🐑🐐🐓🦆🐟🦜"])
    func good(password: String) throws {
        #expect(try faults(password) == [])
    }

    @Test("short ones are not", arguments: ["", "abc", "sembilan9", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"])
    func short(password: String) throws {
        #expect(try faults(password) == [FieldFault("password", .tooShort, limit: 10)])
    }

    @Test("nor those of more than 200 bytes", arguments: [String(repeating: "a1", count: 101), String(repeating: "x", count: 1_000_000)])
    func long(password: String) throws {
        #expect(try faults(password) == [FieldFault("password", .tooLong, limit: 200)])
    }

    @Test(
        "nor what everybody tries first",
        arguments: [
            "password123", "Indonesia1945!", "bismillah123", "1234567890", "0987654321", "qwertyuiop", "aaaaaaaaaaaa", "ababababab",
            "sayangkamu", "Rahasia12345", "siti.contoh@lapor.example", "SITI.CONTOH@lapor.example", "siti.contoh", "Siti Contoh Panjang",
            "sitiContohpanjang", "1q2w3e4r5t", "indonesiaindonesia", "admin!!!!!2026",
            "P@ssw0rd2026", "1nd0n3s14raya", "!!Rahasia!!2024", "b1sm1ll4h123", "2024sayangku", "BandungBandung", "SitiContoh2026",
            "contoh-siti-99", "Surabaya#Siti1", "KotaSurabaya2026", "kotasurabaya", "panjang 1234567", "KataSandi12345",
            "rahasiaindonesia", "BandungPassword1", "cintabismillah99",
        ])
    func common(password: String) throws {
        #expect(try faults(password) == [FieldFault("password", .tooWeak)])
    }

    @Test("a NUL is no character of a password")
    func nul() throws {
        #expect(try faults("kereta malam\0 47") == [FieldFault("password", .malformed)])
    }

    @Test("nor what the operator's list of breached ones holds, as words, as marks, or as a folder by their beginnings")
    func breached() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("breached-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let password = "kereta malam 47"
        let mark = BreachMark.of(password)
        #expect(try faults(password) == [])
        for (name, text) in [
            ("words.txt", "# sebuah daftar\nkeretamalam47\n"), ("marks.txt", "\(mark.lowercased()):12\r\n"), ("plain.txt", mark),
        ] {
            let file = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: file)
            #expect(try faults(password, path: file.path) == [FieldFault("password", .tooWeak)], "\(name)")
            #expect(try faults("payung basah 63", path: file.path) == [])
        }
        let ranges = folder.appendingPathComponent("ranges")
        try FileManager.default.createDirectory(at: ranges, withIntermediateDirectories: true)
        #expect(try faults(password, path: ranges.path) == [])
        try Data("0000000000000000000000000000000000A:1\r\n\(mark.dropFirst(5)):7\r\n".utf8)
            .write(to: ranges.appendingPathComponent("\(mark.prefix(5)).txt"))
        #expect(try faults(password, path: ranges.path) == [FieldFault("password", .tooWeak)])
    }

    /// A file as a whole list of breached passwords is handed out, in the order of its marks.
    private static func sortedMarks(_ lines: Int, with marks: [String] = []) -> Data {
        let made = (0..<lines).map { line in
            let digits = String(UInt32(line) * 2_654_435 + 7, radix: 16, uppercase: true)
            return String(repeating: "0", count: 8 - digits.count) + digits + String(repeating: "5", count: 32)
        }
        return Data((made + marks).sorted().map { "\($0):\($0.count)\r\n" }.joined().utf8)
    }

    @Test("a list too long for memory is searched where it lies, from its first line to its last, as marks or as words")
    func longList() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("long-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (marks, words) = (folder.appendingPathComponent("marks").path, folder.appendingPathComponent("words").path)
        let breached = ["kereta malam 47", "payung basah 63"]
        try Self.sortedMarks(1600, with: breached.map { BreachMark.of($0) }).write(to: URL(fileURLWithPath: marks))
        let phrases = (0..<1600).map { "kereta malam ke \($0)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        try Data(phrases.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: words))
        let (long, plain) = (try KnownPasswords(path: marks, inMemory: 1 << 10), try KnownPasswords(path: words, inMemory: 1 << 10))
        #expect(long.count == 0 && plain.count == 0, "nothing of it is held")
        for password in breached { #expect(long.contains(password)) }
        for phrase in phrases { #expect(plain.contains(phrase), "\(phrase)") }
        let text = try String(contentsOfFile: marks, encoding: .utf8)
        let file = try #require(try SortedPasswordFile(path: marks))
        for line in text.split(separator: "\r\n") { #expect(file.contains(String(line.prefix(40))), "\(line)") }
        for stranger in ["kereta malam ke", "kereta malam ke 1600", "", "a", "zzz"] {
            #expect(!long.contains(stranger) && !plain.contains(stranger), "\(stranger)")
        }
    }

    @Test("a long list in no order is said so, and not searched in vain")
    func unsorted() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("unsorted-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = (0..<400).map { BreachMark.of("kata \($0)") }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: KnownPasswords.Fault.unsorted(path)) { try KnownPasswords(path: path, inMemory: 1 << 10) }
        #expect(throws: Never.self) { try KnownPasswords(path: path) }
    }

    @Test("a list that is not there is said so, and not passed over")
    func noList() {
        #expect(throws: KnownPasswords.Fault.unreadable("/tidak/ada")) { try KnownPasswords(path: "/tidak/ada") }
    }

    @Test("the house's list holds what it says, each once")
    func list() throws {
        let lines = try Self.list.get().split(separator: "\n").filter { $0.first != "#" }
        #expect(lines.count > 1000 && Set(lines).count == lines.count)
        #expect(lines.allSatisfy { PlainPassword.squeezed($0) == $0 })
    }

    @Test("addresses have one form", arguments: [("  Siti@Lapor.Example ", "siti@lapor.example"), ("a.b+c@x-y.go.id", "a.b+c@x-y.go.id")])
    func addresses(typed: String, normal: String) {
        #expect(EmailAddress.normal(typed) == normal)
    }

    @Test(
        "what cannot be an address is none",
        arguments: [
            "", "siti", "@lapor.example", "siti@", "siti@lapor", "a b@lapor.example", "a@b@c.id", "a@-b.id", "a@b..id", "a\n@b.id,c@d.id",
            "<a>@b.id", "ß@b.id",
        ])
    func noAddresses(typed: String) {
        #expect(EmailAddress.normal(typed) == nil)
    }
}
