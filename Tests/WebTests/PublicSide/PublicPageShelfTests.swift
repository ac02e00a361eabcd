import Domain
import HTTPTypes
import Hummingbird
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Pages that are kept drawn")
struct PublicPageShelfTests {
    private func page(_ words: String) -> DrawnPage {
        DrawnPage(status: .ok, headers: [:], bytes: ByteBuffer(string: words), containsForm: false, isShared: true)
    }

    private func words(_ page: DrawnPage?) -> String? {
        page.map { String(buffer: $0.bytes) }
    }

    @Test("are given for the same report, rules and day, and for no others")
    func mark() async throws {
        let rules = try await TestOffice().office.rules.current()
        let code = try #require(TrackingCode("7KX29QTM4Z"))
        // Noon in Jakarta: no zone of the country begins another day for some hours.
        let noon = Instant(milliseconds: 1_764_219_600_000)
        let mark = PublicPageShelf.Mark(version: 3, rules: rules, now: noon)
        let shelf = PublicPageShelf()
        #expect(shelf.page(code, .indonesian, as: mark) == nil)
        shelf.keep(page("tiga"), of: code, .indonesian, as: mark)
        #expect(words(shelf.page(code, .indonesian, as: mark)) == "tiga")
        let later = PublicPageShelf.Mark(version: 3, rules: rules, now: noon.adding(seconds: 60))
        #expect(words(shelf.page(code, .indonesian, as: later)) == "tiga")
        #expect(shelf.page(code, .english, as: mark) == nil)
        #expect(shelf.page(code, .indonesian, as: PublicPageShelf.Mark(version: 4, rules: rules, now: noon)) == nil)
        // At ten in the evening in Jakarta a new day begins in Jayapura.
        let evening = PublicPageShelf.Mark(version: 3, rules: rules, now: noon.adding(seconds: 10 * 3600))
        #expect(shelf.page(code, .indonesian, as: evening) == nil)
    }

    @Test("make room for others, those that nobody asked for first")
    func capacity() async throws {
        let rules = try await TestOffice().office.rules.current()
        let mark = PublicPageShelf.Mark(version: 1, rules: rules, now: Instant(milliseconds: 0))
        var random = SystemRandomNumberGenerator()
        let codes = (0..<6).map { _ in TrackingCode.make(random: &random) }
        let shelf = PublicPageShelf(capacity: 200)
        for code in codes {
            shelf.keep(page(String(repeating: "x", count: 90)), of: code, .indonesian, as: mark)
            #expect(shelf.page(codes[0], .indonesian, as: mark) != nil)
        }
        #expect(shelf.page(codes[1], .indonesian, as: mark) == nil)
        #expect(shelf.page(codes[5], .indonesian, as: mark) != nil)
    }
}
