import Foundation

/// A real mail server (Debian's aiosmtpd) in a process of its own, on a free loopback port, for the length of one test.
public final class TestMailServer {
    /// A letter as the server took it.
    public struct Letter: Decodable {
        public let from: String
        public let to: [String]
        public let data: String
        public let greeting: String
        public let encrypted: Bool
        public let authenticated: Bool
        public let peer: Int

        /// The headers, unfolded, and the body, as received.
        public var headers: [String] {
            let head = data.components(separatedBy: "\r\n\r\n").first ?? ""
            return head.replacingOccurrences(of: "\r\n ", with: " ").components(separatedBy: "\r\n")
        }

        public func header(_ name: String) -> String? {
            headers.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
        }
    }

    struct DidNotStart: Error {
        let reason: String
    }

    private let folder: URL
    public let port: Int
    private let process = Process()
    private let input = Pipe()

    public init(_ arguments: String...) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "smtp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "smtp_server.py")
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-I", script.path, folder.path] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = output.fileHandleForReading.availableData
        let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
        guard let port = Int(text) else { throw DidNotStart(reason: "no port but \"\(text)\": is python3-aiosmtpd installed?") }
        self.port = port
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    public func letters() throws -> [Letter] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        return try names.map { try JSONDecoder().decode(Letter.self, from: Data(contentsOf: folder.appending(path: $0))) }
    }
}
