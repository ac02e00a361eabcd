import DataTestSupport
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("Contents on disk")
struct FolderBlobStoreTests {
    private func with(_ body: (FolderBlobStore, _ folder: String, _ file: String) async throws -> Void) async throws {
        try await TestStores.withFolder { folder in
            let file = folder + "/masuk"
            try "isi berkas".write(toFile: file, atomically: true, encoding: .utf8)
            try await body(try FolderBlobStore(folder: folder + "/isi"), folder + "/isi", file)
        }
    }

    private func age(_ path: String, by seconds: Double) throws {
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
    }

    @Test("one that somebody has just kept is not taken away from him")
    func justKept() async throws {
        try await with { store, folder, file in
            let before = Date()
            let hash = try await store.keep(fileAt: file)
            try await store.remove(hash, unlessKeptSince: before)
            try await store.remove(hash, unlessKeptSince: Date(timeIntervalSinceNow: -60))
            #expect(try await store.read(hash, from: 0, atMost: 100).count == 10)
            try age(folder + "/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2))", by: 61)
            try await store.remove(hash, unlessKeptSince: Date(timeIntervalSinceNow: -60))
            await #expect(throws: BlobFault.missing) { try await store.read(hash, from: 0, atMost: 1) }
            try await store.remove(hash, unlessKeptSince: Date(timeIntervalSinceNow: -60))
        }
    }

    @Test("those that are old are found part by part, and what an interrupted copy left goes")
    func walk() async throws {
        try await with { store, folder, file in
            let hash = try await store.keep(fileAt: file)
            let left = folder + "/baru-terputus"
            try "x".write(toFile: left, atomically: true, encoding: .utf8)
            func found() async throws -> [ContentHash] {
                var all: [ContentHash] = []
                for part in 0..<store.parts {
                    all += try await store.contents(inPart: part, notKeptSince: Date(timeIntervalSinceNow: -86_400))
                }
                return all
            }
            #expect(try await found() == [])
            #expect(FileManager.default.fileExists(atPath: left))
            for path in [left, folder + "/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2))"] { try age(path, by: 86_401) }
            #expect(try await found() == [hash])
            #expect(!FileManager.default.fileExists(atPath: left))
            let sweep = ContentSweep()
            let walked = (0..<16).flatMap { _ in sweep.next(of: store.parts) }
            #expect(walked == Array(0..<256))
        }
    }
}
