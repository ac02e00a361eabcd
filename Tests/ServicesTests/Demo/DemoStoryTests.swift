import Domain
import Services
import Testing

@Suite("Stories of the demonstration")
struct DemoStoryTests {
    let world: DemoWorld

    init() throws {
        let set = try #require(ShippedReference.set)
        let index = try #require(ShippedReference.index)
        world = try #require(DemoWorld(reference: set, index: index))
    }

    @Test("the same seed tells the same story, another seed another")
    func deterministic() {
        for index in [0, 1, 77, 999_999] {
            #expect(DemoStory.make(seed: 7, index: index, in: world) == DemoStory.make(seed: 7, index: index, in: world))
        }
        let one = (0..<50).map { DemoStory.make(seed: 1, index: $0, in: world).body }
        let two = (0..<50).map { DemoStory.make(seed: 2, index: $0, in: world).body }
        #expect(Set(one).isDisjoint(with: two))
    }

    @Test("at least 24 kinds come, all three types of message, and hardly two bodies alike")
    func variety() {
        let reports = (0..<3000).map { DemoStory.make(seed: 3, index: $0, in: world) }
        #expect(Set(reports.map(\.kind)).count >= 24)
        #expect(Set(reports.map(\.citizenType)) == Set(CitizenType.allCases))
        #expect(Set(reports.map(\.mode)).count == 4)
        #expect(Set(reports.map(\.body)).count > 2950)
    }

    @Test("no slot is left unfilled and every text fits its field")
    func complete() {
        for index in 0..<3000 {
            let report = DemoStory.make(seed: 5, index: index, in: world)
            for text in [report.title, report.body, report.landmark ?? ""] {
                #expect(!text.contains("{") && !text.contains("}") && !text.contains("  "), "\(report.kind): \(text)")
            }
            #expect(report.title.count <= 150 && report.body.count >= 30 && (report.landmark ?? "").count <= 200)
            #expect(report.title.first?.isUppercase == true)
            #expect(report.email?.hasSuffix(".invalid") ?? true)
        }
    }

    @Test("category, agency and place of every story exist and take reports")
    func references() throws {
        let set = try #require(ShippedReference.set)
        let index = try #require(ShippedReference.index)
        var paths: [Int: String] = [:]
        for row in set.categories where !row.isClosed {
            paths[row.id] = (row.parentID.flatMap { paths[$0] }.map { $0 + "/" } ?? "") + row.slug
        }
        let categories = Set(paths.values)
        let slugs = Set(set.agencies.map(\.slug))
        let governed = Set(set.agencies.compactMap(\.regionCode))
        for number in 0..<3000 {
            let report = DemoStory.make(seed: 11, index: number, in: world)
            #expect(categories.contains(report.categoryPath), "\(report.kind): \(report.categoryPath)")
            #expect(report.region.level == .village && index.find(report.region) != nil)
            switch report.target {
            case .body(let slug): #expect(slugs.contains(slug), "\(report.kind): \(slug)")
            case .government(let code): #expect(governed.contains(code.description), "\(code)")
            }
        }
    }

    @Test("a demonstration of one regency stays in it")
    func oneRegency() throws {
        let set = try #require(ShippedReference.set)
        let index = try #require(ShippedReference.index)
        let code = try #require(RegionCode("35.78"))
        let small = try #require(DemoWorld(reference: set, index: index, within: code))
        for number in 0..<200 { #expect(DemoStory.make(seed: 1, index: number, in: small).region.ancestor(.regency) == code) }
        #expect(DemoWorld(reference: set, index: index, within: RegionCode("99")) == nil)
    }
}
