import Foundation

/// A letter as a mail program that is not ours reads it (Python's standard library).
struct ReadMessage: Decodable {
    let subject: String
    let from: String
    let bodies: [String: String]
    let defects: Int

    init(_ data: String) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Fixtures/read_message.py")
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-I", script.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(data.utf8))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        self = try JSONDecoder().decode(Self.self, from: answer)
    }
}
