import DataAccess
import DataSQLite
import Domain
import Foundation
import Testing

@testable import LaporCLI
@testable import Services

@Suite("The doctor")
struct DoctorTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources").path

    private func settings(_ flags: [SettingKey: String]) throws -> [String: Finding.Grade] {
        let findings = SettingsCheck(settings: try Settings(flags: flags, environment: [:], file: nil)).findings
        return Dictionary(findings.map { (String($0.subject.prefix { $0 != " " }), $0.grade) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "finds what is wrong with a setting",
        arguments: [
            (SettingKey.database, "mysql://x"), (.listen, "8080"), (.smtp, "mail.example.id"), (.publicURL, "lapor.example.id"),
            (.publicURL, "http://lapor.example.id"), (.scope, "kota-surabaya"), (.mode, "debug"), (.readers, "0"),
            (.pooled, "ya"), (.securityContact, "keamanan@example.id"), (.securityContact, "http://example.id"),
            (.securityContact, "mailto:a@b.id\nContact: x"), (.vaultPublicKey, "AAAA"), (.vaultPeers, "@kelompok-yang-tidak-ada"),
            (.vaultPeers, "root,pengguna-yang-tidak-ada"),
        ]) func wrong(key: SettingKey, text: String) throws
    {
        #expect(try settings([key: text])[key.rawValue] == .wrong)
    }

    @Test("does not call a folder fine that is not there") func folders() throws {
        let here = FileManager.default.temporaryDirectory.path
        #expect(try settings([.data: here + "/tidak-ada-\(UUID())"])["data"] == .warning)
        #expect(try settings([.data: "/tidak-ada/di-sini/data"])["data"] == .wrong)
        #expect(try settings([.resources: here])["resources"] == .wrong)
    }

    @Test(
        "says of every fault of files and schema what to do",
        arguments: [
            (MigrationFault.edited("0002_reports") as any Error, "0002_reports"), (MigrationFault.unknown("0009_x"), "lebih baru"),
            (MigrationFault.unreadable("/x/Migrations"), "LAPOR_RESOURCES"),
            (CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: "/x/data"]), "/x/data"),
            (CocoaError(.fileReadInapplicableStringEncoding), "UTF-8"),
        ]) func causes(error: any Error, word: String)
    {
        let line = CommandFault.line(for: error)
        #expect(line.contains(word))
        #expect(line.contains(";"))
        #expect(!line.contains("Error"), "\(line)")
    }

    @Test("is content with what works") func fine() throws {
        let grades = try settings([
            .data: FileManager.default.temporaryDirectory.path, .resources: Self.resources,
            .database: "postgres://lapor@localhost/lapor", .publicURL: "https://lapor.example.id",
            .smtp: "smtp://user:secret@mail.example.id:587?from=lapor@example.id", .securityContact: "mailto:keamanan@example.id",
        ])
        #expect(grades.values.allSatisfy { $0 == .fine })
        #expect(grades.count == SettingKey.allCases.count)
    }

    @Test(
        "never shows a password",
        arguments: [
            ("smtp://user:rahasia@host:587?from=a@b.id", "smtp://user:***@host:587?from=a@b.id"),
            ("postgres://lapor:rahasia@host/lapor", "postgres://lapor:***@host/lapor"),
            ("postgres://lapor:ra@hasia@host/lapor", "postgres://lapor:***@host/lapor"),
            ("postgres:///lapor?user=lapor&password=rahasia", "postgres:///lapor?user=lapor&password=***"),
            ("postgres://lapor@host/lapor", "postgres://lapor@host/lapor"), ("sqlite:data/lapor.sqlite", "sqlite:data/lapor.sqlite"),
        ]) func masks(text: String, shown: String)
    {
        #expect(SettingsCheck.masked(text) == shown)
    }

    @Test("warns before the calendar ends, and of letters that were given up") func judges() throws {
        let store = try SQLiteStore.inMemory()
        func grades(on date: String, lastYear: Int?, dead: Int = 0) throws -> [String: Finding.Grade] {
            let now = ClockZone.wib.instant(on: try #require(CivilDate(date)), hour: 9)
            let check = DatabaseCheck(store: store, migrations: "", now: now)
            let health = StoreHealth(
                lastHolidayYear: lastYear, deadLetters: dead, oldestWaiting: nil, latestReport: nil, earliestWake: nil)
            return Dictionary(check.judge(health).map { ($0.subject, $0.grade) }, uniquingKeysWith: { first, _ in first })
        }
        #expect(try grades(on: "2026-10-01", lastYear: 2026)["kalender"] == .fine)
        #expect(try grades(on: "2026-10-03", lastYear: 2026)["kalender"] == .warning)
        #expect(try grades(on: "2027-01-01", lastYear: 2026)["kalender"] == .wrong)
        #expect(try grades(on: "2026-10-01", lastYear: nil)["kalender"] == .wrong)
        #expect(try grades(on: "2026-10-01", lastYear: 2027, dead: 1)["surat"] == .wrong)
        #expect(try grades(on: "1999-10-01", lastYear: 2027)["jam"] == .wrong)
    }

    @Test("warns of a transparency log that nobody continues") func transparencyLog() throws {
        let now = ClockZone.wib.instant(on: try #require(CivilDate("2026-11-20")), hour: 9)
        let check = DatabaseCheck(store: try SQLiteStore.inMemory(), migrations: "", now: now)
        func grade(waiting: Int, head: Int64?) -> Finding.Grade {
            check.judge(LogHealth(waiting: waiting, latestHead: head.map { now.adding(seconds: -$0 * 60) })).grade
        }
        #expect(grade(waiting: 0, head: nil) == .fine && grade(waiting: 1, head: nil) == .warning)
        #expect(grade(waiting: 5, head: 9) == .fine && grade(waiting: 0, head: 24 * 60) == .fine)
        #expect(grade(waiting: 10_001, head: 9) == .warning)
        #expect(grade(waiting: 0, head: 25 * 60) == .wrong)
    }

    @Test("sees keys that others may read, and keys that are gone") func keys() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-doctor-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func grade(_ subject: String, hasDatabase: Bool = true) -> Finding.Grade? {
            FolderCheck(path: folder, hasDatabase: hasDatabase).findings.first { $0.subject == subject }?.grade
        }
        #expect(grade("hash.key") == .wrong && grade("hash.key", hasDatabase: false) == .fine)
        #expect(grade("log.key") == .wrong && grade("log.key", hasDatabase: false) == .fine)
        for name in ["hash.key", "log.key"] {
            #expect(
                FileManager.default.createFile(
                    atPath: folder + "/" + name, contents: Data("x".utf8), attributes: [.posixPermissions: 0o644]))
            #expect(grade(name) == .wrong)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/hash.key")
        #expect(grade("hash.key") == .fine && grade("folder data") == .fine)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        #expect(grade("folder data") == .wrong)
    }
}
