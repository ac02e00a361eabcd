import Domain
import Testing

@testable import Services

@Suite("The directory of bodies")
struct DirectoryTests {
    private static func agency(_ id: Int64, _ name: String, slug: String, isEnded: Bool = false) -> AgencyEntry {
        AgencyEntry(
            id: ID(id), kind: .city, name: name, abbreviation: id == 1 ? "Pemkot Sby" : nil, slug: slug, regionCode: nil, zone: .wita,
            connectionStatus: .direct, answerApproval: .sensitive, handlerIsInspectorate: false, needsChecking: false, hostedBy: nil,
            successor: nil, isEnded: isEnded)
    }

    private static func unit(_ id: Int64, of agency: Int64 = 1, under parent: Int64? = nil, isEnded: Bool = false) -> UnitEntry {
        UnitEntry(
            id: ID(id), agency: ID(agency), parent: parent.map { ID($0) }, name: "Unit \(id)", slug: "unit-\(id)", duty: .handling,
            successor: nil, isEnded: isEnded)
    }

    private let directory = Directory(
        agencies: [
            agency(1, "Pemerintah Kota Surabaya", slug: "kota-surabaya"), agency(2, "Universitas Negeri Surabaya", slug: "unesa"),
            agency(3, "Dinas Lama Surabaya", slug: "lama", isEnded: true),
        ],
        units: [unit(10), unit(11, under: 10), unit(12, under: 11), unit(13, under: 10, isEnded: true), unit(20, of: 2), unit(30, of: 3)])

    @Test("a unit's path begins with itself and ends under the agency")
    func paths() {
        #expect(directory.unitPath(ID(12)) == [ID(12), ID(11), ID(10)])
        #expect(directory.unitPath(ID(99)) == [])
        #expect(directory.depth(of: ID(12)) == 3)
    }

    @Test("units stand after their parents, and ended ones do not stand at all")
    func order() {
        #expect(directory.units(of: ID(1)).map(\.id) == [ID(10), ID(11), ID(12)])
        #expect(directory.units(of: ID(3)) == [])
        #expect(directory.unit(ID(13)) == nil)
        #expect(directory.unitEver(ID(13))?.name == "Unit 13")
    }

    @Test("a report can be sent to what is in force, and to a unit only of its own agency")
    func targets() {
        let unit = directory.target(for: Holder(agency: ID(1), unit: ID(12)))
        #expect(unit == Target(holder: Holder(agency: ID(1), unit: ID(12)), zone: .wita, unitPath: [ID(12), ID(11), ID(10)]))
        #expect(directory.target(for: Holder(agency: ID(1)))?.unitPath == [])
        #expect(directory.target(for: Holder(agency: ID(1), unit: ID(20))) == nil)
        #expect(directory.target(for: Holder(agency: ID(1), unit: ID(13))) == nil)
        #expect(directory.target(for: Holder(agency: ID(3))) == nil)
        #expect(directory.target(for: Holder(agency: ID(99))) == nil)
    }

    @Test("names for people, of ended bodies too")
    func names() {
        #expect(directory.name(of: Holder(agency: ID(1))) == "Pemerintah Kota Surabaya")
        #expect(directory.name(of: Holder(agency: ID(1), unit: ID(11))) == "Unit 11, Kota Surabaya")
        #expect(directory.name(of: Holder(agency: ID(3))) == "Dinas Lama Surabaya")
        #expect(directory.name(of: Holder(agency: ID(99))) == "")
    }

    @Test(
        "search takes beginnings of words, in any order, and leaves ended bodies out",
        arguments: [
            ("surabaya", [1, 2]), ("SURA univ", [2]), ("sby", [1]), ("kota surabaya", [1]), ("abaya", []), ("", []), ("' or 1=1 --", []),
        ] as [(String, [Int64])])
    func search(words: String, expected: [Int64]) {
        #expect(Set(directory.search(words).map(\.id.rawValue)) == Set(expected))
    }

    @Test("a circle written by hand into the tree ends")
    func circle() {
        let circle = Directory(
            agencies: [Self.agency(1, "A", slug: "a")], units: [Self.unit(1, under: 2), Self.unit(2, under: 1)])
        #expect(circle.unitPath(ID(1)).count <= UnitEntry.deepest + 1)
        #expect(circle.units(of: ID(1)) == [])
    }

    @Test(
        "slugs are made of what a name says",
        arguments: [
            ("Dinas Kesehatan", "dinas-kesehatan"), ("  Bidang   Hukum, Hak & Asasi ", "bidang-hukum-hak-asasi"),
            ("Café Électrique", "cafe-electrique"), ("!!!", nil),
        ] as [(String, String?)])
    func slugs(name: String, slug: String?) {
        #expect(Slug.made(from: name) == slug)
        #expect(slug.map(Slug.isWellFormed) ?? true)
    }
}
