import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Categories")
struct CategoryTests {
    private func entry(_ id: Int64, _ slug: String, under parent: Int64? = nil, isClosed: Bool = false) -> CategoryEntry {
        CategoryEntry(
            id: ID(id), parent: parent.map { ID($0) }, slug: slug, indonesianName: slug, englishName: id == 1 ? "Road" : nil,
            isClosed: isClosed, placeIsFacility: false)
    }

    @Test("a category is found by its path and named by it")
    func paths() {
        let tree = CategoryTree([entry(2, "lampu", under: 1), entry(1, "jalan"), entry(3, "lampu")])
        #expect(tree.category(slugPath: "jalan/lampu")?.id == ID(2))
        #expect(tree.category(slugPath: "lampu")?.id == ID(3))
        #expect(tree.category(slugPath: "jalan/") == nil)
        #expect(tree.category(slugPath: "") == nil)
        #expect(tree.pathName(of: ID(2), english: true) == "Road > lampu")
        #expect(tree.slugPath(of: ID(2)) == "jalan/lampu")
        #expect(tree.all.map(\.id) == [ID(1), ID(2), ID(3)])
    }

    @Test("below a closed category nothing is open")
    func closing() {
        let tree = CategoryTree([entry(1, "a", isClosed: true), entry(2, "b", under: 1), entry(3, "c")])
        #expect(!tree.isOpen(ID(2)))
        #expect(tree.openChildren(of: ID(1)) == [])
        #expect(tree.openRoots.map(\.id) == [ID(3)])
        #expect(!tree.isOpen(ID(99)))
    }

    @Test("categories that hang from each other are passed over, not followed for ever")
    func circle() {
        let tree = CategoryTree([entry(1, "a", under: 2), entry(2, "b", under: 1)])
        #expect(tree.roots == [])
        #expect(tree.path(of: ID(1)).count <= 3)
    }

    @Test("an administrator adds, renames and closes; names are unique among siblings", arguments: TestStores.engines)
    func administration(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let id = try await office.addCategory(
                CategoryForm(indonesianName: "Trotoar Rusak", englishName: "Broken pavement", placeIsFacility: true), by: .system)
            let child = try await office.addCategory(CategoryForm(parent: id, indonesianName: "Guiding Block"), by: .system)
            await #expect(throws: refusal("indonesianName", .taken)) {
                try await office.addCategory(CategoryForm(indonesianName: "Trotoar Rusak"), by: .system)
            }
            await #expect(throws: refusal("parent", .unknown)) {
                try await office.addCategory(CategoryForm(parent: ID(987_654), indonesianName: "Yatim"), by: .system)
            }
            #expect(try await office.rules.current().categories.slugPath(of: child) == "trotoar-rusak/guiding-block")
            try await office.editCategory(id, CategoryForm(indonesianName: "Trotoar", isClosed: true), by: .system)
            let tree = try await office.rules.current().categories
            #expect(tree.entry(id)?.slug == "trotoar-rusak")
            #expect(tree.entry(id)?.englishName == nil)
            #expect(!tree.isOpen(child))
            await #expect(throws: ServiceFault.notFound) {
                try await office.editCategory(ID(987_654), CategoryForm(indonesianName: "X"), by: .system)
            }
        }
    }
}
