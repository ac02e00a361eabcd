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

    @Test("lies in one kecamatan where enough of them do, and in the regency where they do not", arguments: TestStores.engines)
    func districts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            func submit(_ region: String?) async throws {
                var new = desk.newReport(Self.outage, agency: desk.cast.city)
                new.regionCode = region
                _ = try await desk.office.submit(new)
            }
            func places() async throws -> [String?] { try await desk.office.surges(for: desk.cast.verifier).map(\.districtCode) }
            for _ in 1...4 { try await submit("35.78.01") }
            for _ in 1...3 { try await submit("35.78.02.1001") }
            try await settle(desk)
            #expect(try await places() == [nil], "seven of two kecamatan are one of the regency")
            let first = try #require(try await desk.office.surges(for: desk.cast.verifier).first)
            try await desk.office.endSurge(first.id, by: desk.cast.verifier)
            for _ in 1...5 { try await submit("35.78.03.1001") }
            try await settle(desk)
            #expect(try await places() == ["35.78.03"])
            try await submit("35.78.04.1001")
            try await settle(desk)
            #expect(try await desk.office.surges(for: desk.cast.verifier).map(\.reports) == [5], "another kecamatan is not drawn in")
            try await submit("35.78")
            try await settle(desk)
            #expect(try await desk.office.surges(for: desk.cast.verifier).map(\.reports) == [6])
            #expect(try await places() == [nil], "of one it is not known where it lies")
        }
    }

    @Test("grows after its reports were joined, and shows each seat what it lists")
    func joined() async throws {
        try await TestDesk.with(.sqlite) { desk in
            var codes: [TrackingCode] = []
            for number in 1...5 { codes.append(try await desk.submit(Self.outage + " RT \(number).", agency: desk.cast.city)) }
            try await settle(desk)
            let surge = try #require(try await desk.office.surges(for: desk.cast.verifier).first)
            let id = try await desk.stored(codes[0]).report.id
            for code in codes { try await desk.verify(code, to: desk.cast.roads) }
            for code in codes.dropFirst() {
                try await desk.act(code, by: desk.cast.admin) {
                    .merge(into: id, reason: $0.write("Masalah yang sama.", as: .reason, for: .reporter))
                }
            }
            try await desk.submit(Self.outage + " Masih mati.", agency: desk.cast.city)
            try await settle(desk)
            let now = try await desk.office.surgeCase(surge.id, for: desk.cast.admin)
            #expect(now.surge.reports == 6 && now.surge.joined == 4)
            #expect(now.joined.map(\.code) == Array(codes.dropFirst()) && now.apart.count == 1)
            await #expect(throws: ServiceFault.notFound) { _ = try await desk.office.surgeCase(surge.id, for: desk.cast.neighbourAdmin) }
            await #expect(throws: ServiceFault.notFound) { _ = try await desk.office.surgeCase(surge.id, for: desk.cast.liaison) }
            // What became secret since is neither counted nor shown.
            try await desk.act(codes[1], by: .reporter) { .raiseSecrecy(.secret, reason: $0.write("Takut.", as: .reason, for: .office)) }
            let hidden = try await desk.office.surgeCase(surge.id, for: desk.cast.admin)
            #expect(hidden.surge.reports == 5 && !hidden.joined.map(\.code).contains(codes[1]))
        }
    }
}
