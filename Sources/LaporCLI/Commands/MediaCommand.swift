import ArgumentParser
import Foundation
import Media

/// One image or PDF, taken apart and written anew, in a process that can be lost. Started by the server, not by people.
struct MediaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "media", abstract: "Membersihkan satu gambar atau PDF dalam proses terkurung.", shouldDisplay: false)

    @Option var kind: String
    @Option var input: String
    @Option var output: String
    @Option var thumbnail: String?
    @Option var boxes: String = ""

    func run() throws {
        if kind == "pdf" { throw ExitCode(MediaWorker.run(documentAt: input, output: output)) }
        guard let kind = ImageKind(rawValue: kind), let thumbnail else { throw ExitCode(64) }
        let status = MediaWorker.run(kind: kind, input: input, output: output, thumbnail: thumbnail, boxes: boxes)
        throw ExitCode(status)
    }
}
