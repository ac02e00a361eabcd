import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Filters kept under a name")
struct SavedFilterTests {
    @Test(
        "are found by whom they are meant for, renamed by who saved them and taken away by him or the admin", arguments: TestStores.engines)
    func reach(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            func names(_ actor: Actor) async throws -> [String] { try await office.savedFilters(for: actor).map(\.name) }
            try await office.saveFilter(" Lampu  jalan ", asking: "kata=lampu", reach: .own, by: cast.liaison)
            try await office.saveFilter("Unit kami", asking: "tampilan=late", reach: .unit, by: cast.liaison)
            try await office.saveFilter("Semua dinas", asking: "tampilan=all", reach: .agency, by: cast.liaison)
            #expect(try await names(cast.liaison) == ["Lampu jalan", "Semua dinas", "Unit kami"])
            #expect(try await names(cast.healthLiaison) == ["Semua dinas"])
            #expect(try await names(cast.admin) == ["Semua dinas"])
            for outsider in [cast.neighbourAdmin, cast.verifier, .reporter] { #expect(try await names(outsider) == []) }
            #expect(office.reaches(of: cast.admin) == [.own, .agency])

            let shared = try #require(try await office.savedFilters(for: cast.admin).first)
            #expect(!shared.isOwn && shared.mayRemove)
            await #expect(throws: ServiceFault.notFound) { try await office.renameFilter(shared.id, to: "Lain", by: cast.admin) }
            await #expect(throws: ServiceFault.notFound) { try await office.removeFilter(shared.id, by: cast.healthLiaison) }
            await #expect(throws: ServiceFault.notFound) { try await office.removeFilter(shared.id, by: cast.neighbourAdmin) }
            try await office.renameFilter(shared.id, to: "Semua unit", by: cast.liaison)
            #expect(try await names(cast.healthLiaison) == ["Semua unit"])
            try await office.removeFilter(shared.id, by: cast.admin)
            #expect(try await names(cast.liaison) == ["Lampu jalan", "Unit kami"])
        }
    }

    @Test("need a name, and nobody shares with a circle that is not his")
    func refused() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let (office, admin) = (desk.office, desk.cast.admin)
            await #expect(throws: ServiceFault.invalid([FieldFault("name", .missing)])) {
                try await office.saveFilter("  ", asking: "", reach: .own, by: admin)
            }
            let long = String(repeating: "a", count: SavedFilter.longestName + 1)
            await #expect(throws: ServiceFault.invalid([FieldFault("name", .tooLong, limit: SavedFilter.longestName)])) {
                try await office.saveFilter(long, asking: "", reach: .own, by: admin)
            }
            await #expect(throws: ServiceFault.invalid([FieldFault("reach", .unknown)])) {
                try await office.saveFilter("Unit", asking: "", reach: .unit, by: admin)
            }
            for number in 0..<SavedFilter.most { try await office.saveFilter("Nomor \(number)", asking: "", reach: .own, by: admin) }
            await #expect(throws: ServiceFault.invalid([FieldFault("name", .outOfRange, limit: SavedFilter.most)])) {
                try await office.saveFilter("Terlalu banyak", asking: "", reach: .own, by: admin)
            }
        }
    }
}
