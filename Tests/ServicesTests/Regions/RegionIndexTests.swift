import Foundation
import Services
import Testing

/// The reference data of this repository, read once for all tests that need it.
enum ShippedReference {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources/Reference").path
    static let set = try? ReferenceLoader.validate(folder: folder).get()
    static let index = set.map { RegionIndex($0) }
}

@Suite("Finding regions")
struct RegionIndexTests {
    let index: RegionIndex

    init() throws {
        index = try #require(ShippedReference.index)
    }

    @Test(
        "what a person means comes first",
        arguments: [
            ("surabaya", "35.78"), ("SURABAYA", "35.78"), ("surbaya", "35.78"), ("kota bandung", "32.73"), ("kab. bandung", "32.04"),
            ("kabupatn malang", "35.07"), ("kec rungkut", "35.78.03"), ("rungkt", "35.78.03"), ("karang pilang", "35.78.01"),
            ("karangpilang", "35.78.01"), ("sukamaju cihaurbeuti ciamis", "32.07.06.2004"), ("kelurahan menteng jakpus", "31.71.06.1001"),
            ("sleman jogja", "34.04"), ("jabar", "32"), ("dki", "31"), ("regapu'u", "53.07.01.2021"), ("lima puluh kota", "13.07"),
            ("denpsar", "51.71"), ("jawa", "32"), ("aceh", "11"),
        ])
    func first(typed: String, code: String) {
        #expect(index.search(typed, limit: 3).first?.code.description == code)
    }

    @Test("a code finds its region in any writing", arguments: [("35.78", "35.78"), ("3578", "35.78"), ("35.78.03.1002", "35.78.03.1002")])
    func codes(typed: String, code: String) {
        #expect(index.search(typed).map(\.code.description) == [code])
    }

    @Test("a retired code finds what took its place")
    func retired() throws {
        let old = try #require(RegionCode("91.01"))
        #expect(index.isRetired(old))
        #expect(index.current(old)?.description == "93.01")
        #expect(index.find(old)?.line == "Kabupaten Merauke, Papua Selatan")
    }

    @Test("what is nowhere gives nothing, and nothing gives nothing", arguments: ["xyzzyqw", "", "  ", "!!!", "99.99", "🚧"])
    func nothing(typed: String) {
        #expect(index.search(typed).isEmpty)
    }

    @Test(
        "hostile input is answered like any other",
        arguments: [String(repeating: "a ", count: 5000), String(repeating: "b", count: 100_000), "\u{0}\u{202E}"])
    func hostile(typed: String) {
        #expect(index.search(typed, limit: 1_000_000).count <= 100)
        #expect(index.search(typed, limit: -1).isEmpty)
    }

    @Test("every region has its chain up to a province, and its name finds it by code")
    func chains() throws {
        let set = try #require(ShippedReference.set)
        for row in set.districts.prefix(500) + set.districts.suffix(200) {
            let code = try #require(RegionCode(row.code))
            let chain = index.chain(code)
            #expect(chain.map(\.code.level) == [.district, .regency, .province])
            #expect(chain.first?.name == row.name)
            #expect(index.centroid(code) != nil)
        }
    }

    @Test("children and parents agree")
    func children() throws {
        #expect(index.children(of: nil).count == 38)
        var regencies = 0
        for province in index.children(of: nil) {
            let below = index.children(of: province.code)
            regencies += below.count
            #expect(below.allSatisfy { $0.code.parent == province.code })
        }
        #expect(regencies == 514)
        let district = try #require(RegionCode("35.78.03"))
        #expect(index.children(of: district).count == 6)
        let village = try #require(RegionCode("35.78.03.1002"))
        #expect(index.children(of: village).isEmpty)
    }

    @Test(
        "each region is called what people there call it",
        arguments: [
            ("94.01", RegionLevel.district, "distrik"), ("13.01.01.2001", .village, "nagari"), ("11.01.01.2001", .village, "gampong"),
            ("18.06.01.2001", .village, "pekon"), ("73.18.01.2001", .village, "lembang"), ("91.03.01.2001", .village, "kampung"),
            ("35.78.03.1002", .village, "kelurahan"), ("32.07.06.2004", .village, "desa"), ("32.07.06", .district, "kecamatan"),
            ("34.04.13", .district, "kapanewon"), ("35.78", .regency, "kota"), ("35.07", .regency, "kabupaten"),
        ])
    func localNames(code: String, level: RegionLevel, word: String) throws {
        #expect(index.localName(level, in: try #require(RegionCode(code))) == word)
    }

    @Test("an address reads like one")
    func line() throws {
        let found = index.find(try #require(RegionCode("35.78.03.1002")))
        #expect(found?.line == "Kelurahan Rungkut Kidul, Kecamatan Rungkut, Kota Surabaya, Jawa Timur")
    }

    @Test("the whole index stays small")
    func memory() {
        #expect(index.memory < 25_000_000)
    }
}
