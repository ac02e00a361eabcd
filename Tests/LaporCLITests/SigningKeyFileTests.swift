import Foundation
import Sealing
import Testing

@testable import LaporCLI

@Suite("The file of the key that signs")
struct SigningKeyFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-key-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test("is made once, for its owner only, and gives the same key ever after") func made() throws {
        try withFolder { folder in
            let file = SigningKeyFile(path: folder + "/log.key")
            #expect(throws: SigningKeyFile.Fault.missing(file.path)) { try file.load() }
            let key = try file.loadOrCreate()
            #expect(try mode(file.path) == 0o600)
            #expect(try file.loadOrCreate().verifyingKey == key.verifyingKey)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["log.key"])
        }
    }

    @Test("is the first one's where several begin at once") func race() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-key-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let keys = try await withThrowingTaskGroup(of: VerifyingKey.self) { group in
            for _ in 0..<8 { group.addTask { try SigningKeyFile(path: folder + "/log.key").loadOrCreate().verifyingKey } }
            return try await group.reduce(into: Set<VerifyingKey>()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
    }

    @Test("is refused where others may read it, where it is a link, and where it is no key") func refused() throws {
        try withFolder { folder in
            let file = SigningKeyFile(path: folder + "/log.key")
            _ = try file.loadOrCreate()
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
            #expect(throws: SigningKeyFile.Fault.exposed(file.path)) { try file.loadOrCreate() }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            let link = SigningKeyFile(path: folder + "/link.key")
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: file.path)
            #expect(throws: SigningKeyFile.Fault.exposed(link.path)) { try link.load() }
            for text in ["", "x\n", "lapor-log-key-1 AAAA\n", "lapor-vault-key-1 " + Base64URL.encode(Array(0..<32)) + "\n"] {
                try FileManager.default.removeItem(atPath: file.path)
                #expect(
                    FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
                #expect(throws: SigningKeyFile.Fault.malformed(file.path), "\(text)") { try file.loadOrCreate() }
            }
            #expect(throws: SigningKeyFile.Fault.unwritable(folder + "/none/log.key")) {
                try SigningKeyFile(path: folder + "/none/log.key").loadOrCreate()
            }
        }
    }
}
