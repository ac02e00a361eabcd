import Foundation
import Testing

@Suite("Documents point at what exists")
struct LinkTests {
    static let documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]

    @Test("every relative link and picture of a document is there")
    func linksHold() throws {
        for document in try Self.documents + Repository.files(below: "docs", suffix: ".md") {
            let folder = document.split(separator: "/").dropLast().joined(separator: "/")
            for link in targets(in: try Repository.text(document)) where !link.contains("://") && !link.hasPrefix("mailto:") {
                let path = link.prefix { $0 != "#" }
                guard !path.isEmpty else { continue }
                let place = Repository.root.appending(path: folder).appending(path: String(path)).standardizedFileURL
                #expect(FileManager.default.fileExists(atPath: place.path(percentEncoded: false)), "\(document) points at \(link)")
            }
        }
    }

    @Test("the verbs that the documents name are verbs of the Makefile")
    func verbsExist() throws {
        let verbs = Set(
            try Repository.text("Makefile").split(separator: "\n").compactMap { line -> String? in
                guard let colon = line.firstIndex(of: ":"), line.first?.isLowercase == true else { return nil }
                return String(line[..<colon])
            })
        for document in try Self.documents + Repository.files(below: "docs", suffix: ".md") {
            let text = try Repository.text(document)
            for match in text.matches(of: /(?:`|\n)make ([a-z-]+)/) {
                #expect(verbs.contains(String(match.1)), "\(document) says make \(match.1)")
            }
        }
    }

    /// What stands in the round brackets of `[…](…)`.
    private func targets(in text: String) -> [String] {
        text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }
}
