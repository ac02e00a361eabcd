import Foundation
import Testing

@testable import LaporCLI

@Suite("Where files lie as they came")
struct IncomingFolderTests {
    @Test("is each process's own, and what a process left that lives no more goes") func leftovers() throws {
        let data = FileManager.default.temporaryDirectory.appendingPathComponent("data-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: data) }
        let lost = "\(data)/incoming/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: lost, withIntermediateDirectories: true)
        try Data("asli".utf8).write(to: URL(filePath: "\(lost)/foto.jpg"))
        let first = try IncomingFolder.make(below: data)
        #expect(!FileManager.default.fileExists(atPath: lost))
        try Data("asli".utf8).write(to: URL(filePath: "\(first)/foto.jpg"))
        let second = try IncomingFolder.make(below: data)
        #expect(first != second)
        #expect(FileManager.default.fileExists(atPath: "\(first)/foto.jpg"), "a process that lives keeps its files")
        let mode = try FileManager.default.attributesOfItem(atPath: second)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test("that cannot be made is said, with the remedy") func closed() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("data-\(UUID().uuidString)").path
        try Data().write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(throws: SettingsFault.self) { try IncomingFolder.make(below: file) }
    }
}
