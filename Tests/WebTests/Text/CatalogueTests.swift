import Foundation
import Testing
import WebTestSupport

@testable import Web

/// The texts of the whole program against its sources and templates.
@Suite struct CatalogueTests {
    private static let catalogues = Result { try Catalogues(resources: TestSite.resources) }

    @Test func `every language has the same keys`() throws {
        let catalogues = try Self.catalogues.get()
        let indonesian = Set(catalogues[.indonesian].keys)
        #expect(!indonesian.isEmpty)
        for language in Language.allCases {
            #expect(indonesian.symmetricDifference(catalogues[language].keys) == [], "\(language)")
        }
    }

    @Test func `a text has the same placeholders in every language, and says something`() throws {
        let catalogues = try Self.catalogues.get()
        for key in catalogues[.indonesian].keys {
            let indonesian = try #require(catalogues[.indonesian].message(key))
            for language in Language.allCases {
                let message = try #require(catalogues[language].message(key))
                #expect(message.placeholders == indonesian.placeholders, "\(key) in \(language)")
                #expect(!message.filled { $0 }.isEmpty, "\(key) in \(language)")
            }
        }
    }

    @Test func `no text is left that nothing uses`() throws {
        let named = Set(try Self.sources().split(separator: "\"").flatMap(Self.named))
        let unused = try Self.catalogues.get()[.indonesian].keys.filter { key in
            !named.contains(key) && !Self.beginnings(of: key).contains(where: named.contains)
        }
        #expect(unused == [])
    }

    @Test func `every key that the sources name exists`() throws {
        let catalogue = try Self.catalogues.get()[.indonesian]
        let features = Set(catalogue.keys.compactMap { $0.split(separator: ".").first })
        let literal = /"([a-z][A-Za-z]*)(\.[A-Za-z][A-Za-z0-9]*)+"/
        let missing = try Self.sources().matches(of: literal)
            .filter { features.contains($0.output.1) }
            .map { $0.output.0.dropFirst().dropLast() }
            .filter { catalogue.message(String($0)) == nil && !$0.hasSuffix(".css") && !$0.hasSuffix(".svg") && !$0.hasSuffix(".js") }
        #expect(missing == [])
    }

    /// What a piece of source between two quotation marks may name: a whole key, what stands before an interpolation, and the keys
    /// after the dollar signs of a template.
    private static func named(in piece: Substring) -> [String] {
        [String(piece)] + piece.ranges(of: "\\(").prefix(1).map { String(piece[..<$0.upperBound]) }
            + piece.split(separator: "$").dropFirst().compactMap { text in
                text.firstRange(of: "}}").map { String(text[..<$0.lowerBound]) }
            }
    }

    /// How a source writes a key that it builds: a beginning up to a dot, and an interpolation.
    private static func beginnings(of key: String) -> [String] {
        key.indices.filter { key[$0] == "." }.map { key[...$0] + "\\(" }
    }

    private static func sources() throws -> String {
        let root = URL(fileURLWithPath: TestSite.resources.path).deletingLastPathComponent()
        let repository = ResourceFolder(path: root.path)
        let swift = try ["Sources/Web", "Sources/LaporCLI"].flatMap { try repository.files(under: $0, ending: ".swift") }
        let templates = try repository.files(under: "Resources/Templates", ending: ".mustache")
        return try (swift + templates).map { try repository.text(of: $0) }.joined(separator: "\n")
    }
}
