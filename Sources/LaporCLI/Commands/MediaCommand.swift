import ArgumentParser
import Foundation
import Media

/// One image, decoded and written anew, in a process that can be lost. Started by the server, not by people.
struct MediaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "media", abstract: "Membersihkan satu gambar dalam proses terkurung.", shouldDisplay: false)

    @Option var kind: String
    @Option var input: String
    @Option var output: String
    @Option var thumbnail: String
    @Option var boxes: String = ""

    func run() throws {
        guard let kind = ImageKind(rawValue: kind) else { throw ExitCode(64) }
        let status = MediaWorker.run(kind: kind, input: input, output: output, thumbnail: thumbnail, boxes: boxes)
        throw ExitCode(status)
    }
}
