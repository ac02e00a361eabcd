import Domain
import Foundation
import Glibc
import Services
import Synchronization

/// Cleans images by starting `lapor media` for each: what a broken image breaks is a child, not the server.
final class MediaChild: ImageCleaner {
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

    func clean(_ job: ImageCleaning) async throws(ImageRefusal) -> CleanedImage {
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard waiting.add(1, ordering: .relaxed).newValue <= longestLine else { throw .unavailable }
        // What lies there is not ours to remove.
        for path in [job.output, job.thumbnail] where access(path, F_OK) == 0 { throw .unavailable }
        let result: Result<CleanedImage, ImageRefusal> = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: self.perform(job)) }
        }
        if case .failure = result {
            unlink(job.output)
            unlink(job.thumbnail)
        }
        return try result.get()
    }

    private func perform(_ job: ImageCleaning) -> Result<CleanedImage, ImageRefusal> {
        var arguments = [
            "lapor", "media", "--kind", job.kind.rawValue, "--input", job.input, "--output", job.output, "--thumbnail", job.thumbnail,
        ]
        if !job.boxes.isEmpty { arguments += ["--boxes", PictureBox.text(job.boxes)] }
        guard let child = ChildProcess(program: program, arguments: arguments) else { return .failure(.unavailable) }
        let said = child.output(atMost: 4096, within: patience)
        let ending = child.end()
        return MediaAnswer.read(said, ending: ending)
    }
}

/// What the child said on its one line, and how it ended.
enum MediaAnswer {
    private struct Line: Decodable {
        let result: String
        let reason: String?
        let width: Int?
        let height: Int?
        let thumbnailKind: String?
    }

    static func read(_ bytes: [UInt8], ending: ChildProcess.Ending) -> Result<CleanedImage, ImageRefusal> {
        guard case .exited(let status) = ending else { return .failure(.exhausted) }
        guard let line = try? JSONDecoder().decode(Line.self, from: Data(bytes)) else { return .failure(.unavailable) }
        if status == 0, let width = line.width, let height = line.height, let kind = line.thumbnailKind.flatMap(FileKind.init(rawValue:)) {
            return .success(CleanedImage(width: width, height: height, thumbnailKind: kind))
        }
        return .failure(line.reason.flatMap(ImageRefusal.init(rawValue:)) ?? .unavailable)
    }
}
