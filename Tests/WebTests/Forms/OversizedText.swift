import Foundation
import HTTPTypes
import Testing
import WebTestSupport

/// A megabyte of words, and what a page has to say of it.
enum OversizedText {
    static let megabyte = String(repeating: "Jalan rusak. ", count: 80_000) + "Selesai."

    /// The field with its limit, and the text whole.
    static func expectKept(
        _ answer: TestAnswer, field: String, limit: String, beside kept: [String] = [], _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(answer.status == .unprocessableContent, "\(field)", sourceLocation: location)
        #expect(holds(answer, "href=\"#\(field)\""), "\(field) is named", sourceLocation: location)
        #expect(holds(answer, "paling banyak \(limit)"), "the limit of \(field) is told", sourceLocation: location)
        #expect(holds(answer, megabyte), "the text of \(field) is whole", sourceLocation: location)
        for words in kept { #expect(holds(answer, words), "\(words) stays", sourceLocation: location) }
    }

    /// By bytes: pages of a megabyte are long to read as characters.
    static func holds(_ answer: TestAnswer, _ words: String) -> Bool {
        Data(answer.body).range(of: Data(words.utf8)) != nil
    }
}
