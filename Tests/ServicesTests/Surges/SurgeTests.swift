import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("A surge of reports alike")
struct SurgeTests {
    private static let outage = "Air PDAM mati total di seluruh Kampung Wonokromo sejak kemarin malam, warga tidak bisa mandi."

    private func settle(_ desk: TestDesk) async throws {
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
        while try await desk.office.findSurges() > 0 {}
    }

    private func letters(_ desk: TestDesk) async throws -> Int {
        try await desk.count("select count(*) from outbox where template = 'officer.surge'")
    }

    @Test("opens one master problem at the fifth, tells once, and grows", arguments: TestStores.engines)
    func opens(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var first: TrackingCode?
            for number in 1...4 {
                let code = try await desk.submit(Self.outage + " Rumah ke-\(number).", agency: desk.cast.city)
                first = first ?? code
                desk.clock.pass(seconds: 3600)
            }
            // A secret one is no part of it, and another matter is none.
            try await desk.submit(Self.outage, mode: .secret, agency: desk.cast.city)
            try await desk.submit("Pohon tumbang menutup jalan di depan terminal.", agency: desk.cast.city)
            try await settle(desk)
            #expect(try await desk.office.surges(for: desk.cast.verifier).isEmpty)
            #expect(try await letters(desk) == 0)
            try await desk.submit(Self.outage + " Tolong segera.", agency: desk.cast.city)
            try await settle(desk)
            let surge = try #require(try await desk.office.surges(for: desk.cast.verifier).first)
            #expect(surge.kind == .surge && surge.reports == 5 && surge.joined == 0 && surge.masterCode == first)
            #expect(surge.regencyCode == "35.78")
            let told = try await letters(desk)
            #expect(told > 0)
            try await desk.submit(Self.outage + " Sudah dua hari.", agency: desk.cast.city)
            try await settle(desk)
            #expect(try await desk.office.surges(for: desk.cast.verifier).map(\.reports) == [6])
            #expect(try await letters(desk) == told, "it is told once")
            #expect(try await desk.office.surges(for: desk.cast.neighbourAdmin).isEmpty)
            #expect(try await desk.office.surges(for: desk.cast.liaison).isEmpty)
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.endSurge(surge.id, by: desk.cast.neighbourAdmin)
            }
            try await desk.office.endSurge(surge.id, by: desk.cast.verifier)
            #expect(try await desk.office.surges(for: desk.cast.verifier).isEmpty)
        }
    }

    @Test("five within a month and not within days are a cluster, and older ones are none")
    func cluster() async throws {
        try await TestDesk.with(.sqlite) { desk in
            for number in 1...5 {
                try await desk.submit(Self.outage + " Rumah ke-\(number).", agency: desk.cast.city)
                desk.pass(days: number == 1 ? 31 : 5)
                try await settle(desk)
            }
            #expect(try await desk.office.surges(for: desk.cast.verifier).isEmpty)
            try await desk.submit(Self.outage + " Lagi.", agency: desk.cast.city)
            try await settle(desk)
            #expect(try await desk.office.surges(for: desk.cast.verifier).map(\.kind) == [.cluster])
        }
    }
}
