import Foundation
import Services
import Testing

@Suite("Reference data")
struct ReferenceLoaderTests {
    /// A small folder that is right in everything, to be broken one file at a time.
    static let good: [String: String] = [
        "regions/provinces.csv": "code,name,latitude,longitude,population\n35,Jawa Timur,-7.7,112.7,41000000\n",
        "regions/regencies.csv": "code,name,kind,latitude,longitude,population\n35.78,Kota Surabaya,city,-7.27,112.74,3000000\n",
        "regions/districts.csv": "code,name\n35.78.01,Karang Pilang\n",
        "regions/villages.csv": "code,name\n35.78.01.1001,Karang Pilang\n",
        "regions/retired_region_codes.csv": "code,name,level,successor_code\n35.99,Kabupaten Lama,regency,35.78\n",
        "agencies.csv": "slug,name,abbreviation,kind,region_code,time_zone,status\n"
            + "kota-surabaya,Pemerintah Kota Surabaya,,city,35.78,WIB,active\n",
        "holidays.csv": "date,name,kind\n2026-01-01,Tahun Baru,nationalHoliday\n",
        "categories.csv": "id,parent_id,slug,name_id,name_en,closed,place_is_facility\n"
            + "2,1,drainase,Drainase,Drainage,no,yes\n1,,pekerjaan-umum,Pekerjaan Umum,,no,no\n",
        "stopwords.csv": "word\nyang\n",
    ]

    private func validate(changing changes: [String: String]) throws -> Result<ReferenceSet, BadReference> {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reference-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("regions"), withIntermediateDirectories: true)
        for (file, text) in Self.good.merging(changes, uniquingKeysWith: { $1 }) where text != "absent" {
            try Data(text.utf8).write(to: folder.appendingPathComponent(file))
        }
        return ReferenceLoader.validate(folder: folder.path)
    }

    private func reasons(_ file: String, _ text: String) throws -> [String] {
        guard case .failure(let bad) = try validate(changing: [file: text]) else { return [] }
        return bad.lines.map(\.description)
    }

    @Test("the folder that ships with the program is whole")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let set = try ReferenceLoader.validate(folder: root.appendingPathComponent("Resources/Reference").path).get()
        #expect(set.provinces.count == 38)
        #expect(set.regencies.count == 514)
        #expect(set.districts.count == 7285)
        #expect(set.villages.count == 83762)
        #expect(set.agencies.count == 951)
        #expect(set.holidays.count == 188)
        #expect(set.categories.count == 798)
        #expect(Set(set.categories.filter { $0.isClosed && $0.parentID == nil }.map(\.slug)).count == 4)
    }

    @Test("a right folder is read, parents before children")
    func good() throws {
        let set = try validate(changing: [:]).get()
        #expect(set.categories.map(\.id) == [1, 2])
        #expect(set.categories.last?.placeIsFacility == true)
        #expect(set.agencies.first?.regionCode == "35.78")
        #expect(set.retiredRegions.first?.successorCode == "35.78")
    }

    @Test("a missing file and a missing column are named")
    func missing() throws {
        #expect(try reasons("holidays.csv", "absent") == ["holidays.csv: the file is missing or cannot be read"])
        #expect(try reasons("holidays.csv", "date,name\n2026-01-01,x\n") == ["holidays.csv:1: kind: the header has no such column"])
    }

    @Test("every bad line of one file is reported, not the first alone")
    func everyLine() throws {
        let text = "date,name,kind\n2026-02-30,A,nationalHoliday\n2026-01-02,,holiday\n2026-1-3,C,collectiveLeave\nx\n"
        #expect(
            try reasons("holidays.csv", text) == [
                "holidays.csv:2: date: '2026-02-30' is no date of the calendar (yyyy-mm-dd)", "holidays.csv:3: name: must not be empty",
                "holidays.csv:3: kind: 'holiday' is none of nationalHoliday, collectiveLeave",
                "holidays.csv:4: date: '2026-1-3' is no date of the calendar (yyyy-mm-dd)", "holidays.csv:5: 1 fields, the header has 3",
            ])
    }

    @Test("bad lines of several files come together")
    func severalFiles() throws {
        let result = try validate(changing: [
            "stopwords.csv": "word\nyang\nyang\n", "regions/districts.csv": "code,name\n35.79.01,Batu\n",
        ])
        guard case .failure(let bad) = result else {
            Issue.record("accepted")
            return
        }
        #expect(
            bad.lines == [
                BadLine(file: "regions/districts.csv", line: 2, field: "code", reason: .unknownParent("35.79")),
                BadLine(file: "regions/villages.csv", line: 2, field: "code", reason: .unknownParent("35.78.01")),
                BadLine(file: "stopwords.csv", line: 3, field: "word", reason: .duplicate("yang", firstLine: 2)),
            ])
    }

    @Test(
        "a broken value is refused with its reason",
        arguments: [
            ("regions/provinces.csv", "35,Jawa Timur,97.7,112.7,1", "latitude", BadLine.Reason.outOfRange("97.7")),
            ("regions/provinces.csv", "35,Jawa Timur,-7.7,timur,1", "longitude", .notANumber("timur")),
            ("regions/provinces.csv", "3x,Jawa Timur,-7.7,112.7,1", "code", .notACode("3x")),
            ("regions/regencies.csv", "35.7,Kota Surabaya,city,-7,112,1", "code", .notACode("35.7")),
            ("agencies.csv", "Kota Surabaya,X,,other,,WIB,active", "slug", .notASlug("Kota Surabaya")),
            ("agencies.csv", "x,X,,city,,WIB,active", "region_code", .missing),
            ("agencies.csv", "x,X,,city,36.71,WIB,active", "region_code", .unknownRegion("36.71")),
            ("categories.csv", "2,7,a,A,,no,no", "parent_id", .unknownParent("7")),
            ("categories.csv", "2,2,a,A,,no,no", "parent_id", .circular("a")),
            ("regions/retired_region_codes.csv", "35.98,Lama,regency,35.97", "successor_code", .unknownRegion("35.97")),
        ])
    func brokenValue(file: String, row: String, field: String, reason: BadLine.Reason) throws {
        let header = Self.good[file]?.split(separator: "\n").first.map(String.init) ?? ""
        guard case .failure(let bad) = try validate(changing: [file: "\(header)\n\(row)\n"]) else {
            Issue.record("accepted")
            return
        }
        #expect(bad.lines.contains(BadLine(file: file, line: 2, field: field, reason: reason)))
    }

    @Test("siblings do not share a slug, and a slug elsewhere in the tree is free")
    func siblings() throws {
        let header = "id,parent_id,slug,name_id,name_en,closed,place_is_facility\n"
        #expect(try reasons("categories.csv", header + "1,,a,A,,no,no\n2,1,a,A,,no,no\n").isEmpty)
        let twice = try reasons("categories.csv", header + "1,,a,A,,no,no\n2,,a,B,,no,no\n")
        #expect(twice == ["categories.csv:3: slug: '/a' stands already in line 2"])
    }
}
