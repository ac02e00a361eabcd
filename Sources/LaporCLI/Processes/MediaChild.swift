import Domain
import Foundation
import Glibc
import Services
import Synchronization

/// Cleans files by starting `lapor media` for each: what a broken file breaks is a child, not the server.
final class MediaChild: FileCleaner {
    private let program: String
    private let patience: Duration
    private let longestLine: Int
    private let queue = OperationQueue()
    private let waiting = Atomic<Int>(0)

    /// At most `width` children at a time, each killed after `patience`; beyond `longestLine` the answer is `unavailable`.
    init(program: String = "/proc/self/exe", width: Int = 2, longestLine: Int = 64, patience: Duration = .seconds(20)) {
        self.program = program
        self.patience = patience
        self.longestLine = longestLine
        queue.name = "lapor.media"
        queue.maxConcurrentOperationCount = max(1, width)
    }

    func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage {
        var arguments = ["--kind", job.kind.rawValue, "--input", job.input, "--output", job.output, "--thumbnail", job.thumbnail]
        if !job.boxes.isEmpty { arguments += ["--boxes", PictureBox.text(job.boxes)] }
        guard let image = try await run(arguments, into: [job.output, job.thumbnail]).image else { throw .unavailable }
        return image
    }

    func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument {
        let arguments = ["--kind", FileKind.pdf.rawValue, "--input", job.input, "--output", job.output]
        guard let pages = try await run(arguments, into: [job.output]).pages else { throw .unavailable }
        return CleanedDocument(pages: pages)
    }

    private func run(_ arguments: [String], into outputs: [String]) async throws(CleaningRefusal) -> MediaAnswer {
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard waiting.add(1, ordering: .relaxed).newValue <= longestLine else { throw .unavailable }
        // What lies there is not ours to remove.
        for path in outputs where access(path, F_OK) == 0 { throw .unavailable }
        let result: Result<MediaAnswer, CleaningRefusal> = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: self.perform(arguments)) }
        }
        if case .failure = result { for path in outputs { unlink(path) } }
        return try result.get()
    }

    private func perform(_ arguments: [String]) -> Result<MediaAnswer, CleaningRefusal> {
        guard let child = ChildProcess(program: program, arguments: ["lapor", "media"] + arguments) else { return .failure(.unavailable) }
        let said = child.output(atMost: 4096, within: patience)
        let ending = child.end()
        return MediaAnswer.read(said, ending: ending)
    }
}

/// What the child said on its one line, and how it ended.
struct MediaAnswer: Decodable, Sendable {
    private let result: String
    private let reason: String?
    private let width: Int?
    private let height: Int?
    private let thumbnailKind: String?
    /// Of a PDF.
    let pages: Int?

    var image: CleanedImage? {
        guard let width, let height, let kind = thumbnailKind.flatMap(FileKind.init(rawValue:)) else { return nil }
        return CleanedImage(width: width, height: height, thumbnailKind: kind)
    }

    static func read(_ bytes: [UInt8], ending: ChildProcess.Ending) -> Result<MediaAnswer, CleaningRefusal> {
        guard case .exited(let status) = ending else { return .failure(.exhausted) }
        guard let answer = try? JSONDecoder().decode(MediaAnswer.self, from: Data(bytes)) else { return .failure(.unavailable) }
        if status == 0 { return .success(answer) }
        return .failure(answer.reason.flatMap(CleaningRefusal.init(rawValue:)) ?? .unavailable)
    }
}
