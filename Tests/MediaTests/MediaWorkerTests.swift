import Foundation
import Testing

@testable import Media

#if canImport(Glibc)
    import Glibc
#endif

@Suite("The process that cleans images")
struct MediaWorkerTests {
    /// A folder for one child, known to parent and child alike.
    private static func folder(_ name: String) -> URL {
        FileManager.default.temporaryDirectory.appending(path: "media-worker-\(name)-\(ProcessInfo.processInfo.userName)")
    }

    private static func prepare(_ name: String, _ bytes: [UInt8]) throws -> URL {
        let folder = folder(name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appending(path: "in"))
        return folder
    }

    private static func run(_ name: String, kind: ImageKind) -> Never {
        let folder = folder(name)
        exit(
            MediaWorker.run(
                kind: kind, input: folder.appending(path: "in").path, output: folder.appending(path: "out").path,
                thumbnail: folder.appending(path: "thumb").path))
    }

    @Test("an image is cleaned, its copies written for their owner alone, and what was taken from the process is said")
    func cleans() async throws {
        let folder = try Self.prepare("cleans", TestImages.make(.png, size: "3000x2000"))
        defer { try? FileManager.default.removeItem(at: folder) }
        let child = try await #require(processExitsWith: .exitCode(0), observing: [\.standardOutputContent]) {
            Self.run("cleans", kind: .png)
        }
        let line = String(decoding: child.standardOutputContent, as: UTF8.self)
        #expect(
            line.contains(
                "{\"result\":\"cleaned\",\"kind\":\"png\",\"width\":2560,\"height\":1707,\"thumbnailKind\":\"webp\",\"thumbnailWidth\":480,\"thumbnailHeight\":320,"
            ))
        #expect(line.contains("\"limits\"") && line.contains("\"no-new-privileges\"") && line.contains("\"no-network\""))
        for name in ["out", "thumb"] {
            let path = folder.appending(path: name).path
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
        #expect(try ImageCopier.measure([UInt8](Data(contentsOf: folder.appending(path: "thumb"))), kind: .webp) == (480, 320))
    }

    @Test("a refusal has its exit status and its reason")
    func refuses() async throws {
        let folder = try Self.prepare("refuses", TestImages.hollowPNG(width: 50_000, height: 50_000))
        defer { try? FileManager.default.removeItem(at: folder) }
        let child = try await #require(processExitsWith: .exitCode(65), observing: [\.standardOutputContent]) {
            Self.run("refuses", kind: .png)
        }
        #expect(String(decoding: child.standardOutputContent, as: UTF8.self).contains("{\"result\":\"refused\",\"reason\":\"too-large\"}"))
    }

    @Test("existing files are never written over")
    func neverOver() async throws {
        let folder = try Self.prepare("over", TestImages.make(.png))
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("lama".utf8).write(to: folder.appending(path: "out"))
        await #expect(processExitsWith: .exitCode(74)) { Self.run("over", kind: .png) }
        #expect(try Data(contentsOf: folder.appending(path: "out")) == Data("lama".utf8))
    }

    @Test("a missing input says nothing about an image")
    func missing() async throws {
        let folder = try Self.prepare("missing", [])
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: "in"))
        await #expect(processExitsWith: .exitCode(74)) { Self.run("missing", kind: .png) }
    }

    @Test("once confined, the process opens no file, makes no socket, starts no program and gets no more memory than its share")
    func confined() async {
        await #expect(processExitsWith: .exitCode(42)) {
            guard Confinement.enter().contains([.limits, .noNewPrivileges, .noNetwork, .noFilesNoPrograms]) else { exit(1) }
            guard open("/etc/hostname", O_RDONLY) < 0, errno == EPERM else { exit(2) }
            guard open("/tmp/lapor-media-escape", O_WRONLY | O_CREAT, 0o600) < 0 else { exit(3) }
            guard socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) < 0, errno == EPERM else { exit(4) }
            guard execv("/bin/true", [nil]) < 0, errno == EPERM else { exit(5) }
            guard malloc(Int(MediaLimits.memory)) == nil else { exit(6) }
            exit(42)
        }
    }
}
