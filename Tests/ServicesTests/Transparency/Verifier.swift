import Foundation
import Testing

@testable import Services

/// Runs the verifier that is written in Python.
enum Verifier {
    private static let root = URL(fileURLWithPath: TestOffice.resources).deletingLastPathComponent().path

    static func run(_ arguments: String...) throws -> (status: Int32, said: String) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [root + "/" + (arguments.first ?? "")] + arguments.dropFirst()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
