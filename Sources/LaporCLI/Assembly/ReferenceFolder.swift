import Foundation
import Sealing
import Services

/// The reference data that ships with the program.
struct ReferenceFolder: Sendable {
    struct Contents: Sendable {
        var set: ReferenceSet
        var policies: [DeadlinePolicyRow]
        var routing: [RoutingRuleRow]
        var questions: [QuestionRow]
        var procedures: [SopStepRow]
        var articles: [ArticleRow]
    }

    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Reads and checks everything. Throws `BadReference`, which names every bad line.
    func read() throws -> Contents {
        let set = try ReferenceLoader.validate(folder: path).get()
        return Contents(
            set: set, policies: try DeadlinePolicyRow.read(folder: path).get(),
            routing: try RoutingRuleRow.read(folder: path, for: set).get(),
            questions: try QuestionRow.read(folder: path).get(), procedures: try SopStepRow.read(folder: path).get(),
            articles: try ArticleRow.read(folder: path).get())
    }

    /// The regions alone, from files that were checked before.
    func regions() -> RegionIndex {
        (try? ReferenceLoader.validate(folder: path).get()).map { RegionIndex($0) } ?? .none
    }

    /// Changes with any byte of any file.
    func fingerprint() throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".csv") }.sorted()
        var bytes: [UInt8] = []
        for file in files {
            bytes += Array(file.utf8)
            bytes += try Data(contentsOf: URL(filePath: path + "/" + file))
        }
        return ContentHash(of: bytes).hex
    }
}
