import Foundation

/// ClamAV's own daemon with one signature of ours, on a socket in a folder of its own: no network, nothing of the machine's settings.
final class TestClamd {
    struct DidNotStart: Error {
        let said: String
    }

    /// The harmless text that every scanner takes for harmful, in two halves so that this source is not taken for it.
    static let eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

    let folder: URL
    private let process = Process()

    var socket: String { folder.appending(path: "clamd.sock").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clamd-\(UUID().uuidString.prefix(8))")
        let signatures = folder.appending(path: "tanda")
        try FileManager.default.createDirectory(at: signatures, withIntermediateDirectories: true)
        let hex = Self.eicar.utf8.map { String(format: "%02x", $0) }.joined()
        try Data("Uji.Eicar:0:*:\(hex)\n".utf8).write(to: signatures.appending(path: "uji.ndb"))
        try Data(
            """
            LocalSocket \(socket)
            DatabaseDirectory \(signatures.path)
            TemporaryDirectory \(folder.path)
            Foreground yes
            SelfCheck 0
            StreamMaxLength 40M
            LogFile \(folder.path)/log

            """.utf8
        ).write(to: folder.appending(path: "clamd.conf"))
        process.executableURL = URL(filePath: "/usr/sbin/clamd")
        process.arguments = ["--config-file", folder.appending(path: "clamd.conf").path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
    }

    /// Begins to listen.
    func start() async throws {
        try process.run()
        for _ in 0..<600 where !FileManager.default.fileExists(atPath: socket) {
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(100))
        }
        guard FileManager.default.fileExists(atPath: socket) else {
            throw DidNotStart(said: (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? "")
        }
    }

    func stop() {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: folder)
    }
}
