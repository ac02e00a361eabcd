import DataAccess
import DataTestSupport
import Domain
import Foundation
import Testing

@testable import Services

@Suite("Taking in old reports")
struct ImportReportsTests {
    static let mapping = """
        source = uji
        agency = kota-surabaya
        regency = 35.78
        zone = wib
        category-parent = topik-lain
        category-default = topik-lain
        id = id
        body = text
        category = topik
        unit = instansi
        unit-group = kelompok
        district = kecamatan
        village = kelurahan
        submitted = masuk
        answered = dijawab
        """

    static let file = """
        id,text,topik,instansi,kelompok,kecamatan,kelurahan,masuk,dijawab
        A1,"Lampu padam, gelap sekali",Lampu Jalan,Dinas Terang,Dinas,Wonocolo,,2023-01-25T04:36:00,2023-01-27T10:00:00
        A2,Got mampet di gang,Drainase,Dinas Air,Dinas,Karang Pilang,,2023-02-01 08:00:00,
        A3,,Drainase,Dinas Air,Dinas,,,2023-02-01 08:00:00,
        A4,Waktunya aneh,Drainase,Dinas Air,Dinas,,,kemarin,
        A1,Nomornya sama,Drainase,Dinas Air,Dinas,,,2023-02-01 08:00:00,
        A5,Dijawab sebelum masuk,Drainase,Dinas Air,Dinas,,,2023-03-01 08:00:00,2023-02-01 08:00:00
        A6,Terlalu,sedikit
        """

    private func take(
        _ desk: TestDesk, _ file: String = file, mapping: String = mapping
    ) async throws -> (ImportProgress, [ImportRemark]) {
        try await TestStores.withFolder { folder in
            let path = folder + "/lama.csv"
            try file.write(toFile: path, atomically: true, encoding: .utf8)
            var remarks: [ImportRemark] = []
            let progress = try await desk.office.importReports(from: path, mapping: try ImportMapping(mapping)) { remarks += $1 }
            return (progress, remarks)
        }
    }

    @Test("takes the good rows with their times, and says of every other why not", arguments: TestStores.engines)
    func takes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (progress, remarks) = try await take(desk)
            #expect(progress == ImportProgress(read: 7, imported: 3, known: 0, rejected: 4, remarked: 1))
            #expect(remarks.filter(\.isRejected).map(\.line).sorted() == [4, 5, 6, 8])
            #expect(remarks.filter { !$0.isRejected }.map(\.id) == ["A5"])
            let query: Query = "select code, region_code, submitted_at, state, closure from reports where legacy_id = 'A1'"
            let row = try #require(try await desk.office.store.read { session in try session.first(query) })
            #expect(try row.text(1) == "35.78.02")
            #expect(try ClockZone.wib.date(of: row.instant(2)) == CivilDate("2023-01-25"))
            #expect(try row.text(3) == "closed" && row.text(4) == "silence")
            let code = try #require(TrackingCode(try row.text(0)))
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.admin))
            #expect(file.timeline.contains { $0.kind == "answered" && ClockZone.wib.date(of: $0.at) == CivilDate("2023-01-27") })
            let rules = try await desk.office.rules.current()
            #expect(file.holder.map { rules.directory.name(of: $0).contains("Dinas Terang") } == true)
            #expect(file.category.map { rules.categories.slugPath(of: $0) } == "topik-lain/lampu-jalan")
            #expect(try await desk.office.publicReports(PublicFilter(words: "lampu gelap")).rows.map(\.code) == [code])
            #expect(try await desk.count("select count(*) from outbox where report_id is not null") == 0)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("one name that no unit or category can have costs its row and no other", arguments: TestStores.engines)
    func unusableNames(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let long = String(repeating: "panjang ", count: 400)
            let file = """
                id,text,topik,instansi,kelompok,kecamatan,kelurahan,masuk,dijawab
                B1,Lampu padam,Lampu Jalan,\(long),Dinas,,,2023-01-25T04:36:00,
                B2,Got mampet,\(long),Dinas Air,Dinas,,,2023-02-01 08:00:00,
                B3,Jalan rusak,Jalan,Dinas Jalan Raya,Dinas,,,2023-02-01 08:00:00,
                """
            let (progress, remarks) = try await take(desk, file)
            #expect(progress == ImportProgress(read: 3, imported: 1, known: 0, rejected: 2, remarked: 0))
            #expect(remarks.map(\.id) == ["B1", "B2"])
            #expect(remarks.allSatisfy { $0.isRejected && $0.reason.contains("lebih dari") })
            try await Lives.expectWhole(desk)
        }
    }

    @Test("started again takes nothing twice", arguments: TestStores.engines)
    func again(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            _ = try await take(desk)
            let before = try await StoreContents.counts(desk.office.store)
            let (progress, _) = try await take(desk)
            #expect(progress.known == 3 && progress.imported == 0)
            #expect(try await StoreContents.counts(desk.office.store) == before)
        }
    }

    @Test("goes on where it was interrupted", arguments: TestStores.engines)
    func interrupted(engine: TestEngine) async throws {
        struct Stopped: Error {}
        try await TestDesk.with(engine) { desk in
            let rows = (1...1200).map { "B\($0),Keluhan nomor \($0),Drainase,Dinas Air,Dinas,,,2023-02-01 08:00:00,\n" }
            let file = "id,text,topik,instansi,kelompok,kecamatan,kelurahan,masuk,dijawab\n" + rows.joined()
            try await TestStores.withFolder { folder in
                let path = folder + "/lama.csv"
                try file.write(toFile: path, atomically: true, encoding: .utf8)
                let mapping = try ImportMapping(Self.mapping)
                await #expect(throws: Stopped.self) {
                    try await desk.office.importReports(from: path, mapping: mapping) { progress, _ in
                        if progress.imported >= Office.importBatch { throw Stopped() }
                    }
                }
                #expect(try await desk.count("select count(*) from reports") == Office.importBatch)
                let progress = try await desk.office.importReports(from: path, mapping: mapping) { _, _ in }
                #expect(progress.known == Office.importBatch && progress.imported == 1200 - Office.importBatch)
                #expect(try await desk.count("select count(*) from reports") == 1200)
            }
        }
    }

    @Test("keeps a batch whole or not at all when the store fails", arguments: TestStores.engines)
    func faults(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            _ = try await take(desk)
            let file = Self.file.replacing("A", with: "C")
            var nth = 1
            while nth < 400 {
                let faulting = try desk.on(FaultingStore(desk.office.store, failing: nth))
                let before = try await desk.count("select count(*) from reports")
                do {
                    _ = try await take(faulting, file)
                    break
                } catch let fault as StoreFault {
                    #expect(fault == FaultingStore.injected)
                }
                let after = try await desk.count("select count(*) from reports")
                #expect(after == before, "statement \(nth)")
                nth += 1
            }
            #expect(nth > 10 && nth < 400)
            #expect(try await desk.count("select count(*) from reports where legacy_id like 'C%'") == 3)
            try await Lives.expectWhole(desk)
        }
    }

    @Test(
        "says which body or category of the mapping it does not know",
        arguments: [
            ("agency = kota-surabaya", "agency = kota-khayal", "agency"),
            ("category-parent = topik-lain", "category-parent = khayal", "category-parent"),
        ]) func wrongMapping(line: String, wrong: String, field: String) async throws
    {
        try await TestDesk.with(.sqlite) { desk in
            await #expect(throws: ServiceFault.invalid([FieldFault(field, .unknown)])) {
                try await take(desk, mapping: Self.mapping.replacing(line, with: wrong))
            }
        }
    }

    @Test("takes a source that does not say when, at the date that the mapping gives", arguments: TestStores.engines)
    func withoutTimes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let mapping = Self.mapping.replacing("submitted = masuk", with: "submitted-on = 2021-06-30")
                .replacing("answered = dijawab", with: "")
            let file = "id,text,topik,instansi,kelompok,kecamatan,kelurahan\nB1,Jalan rusak di desa,Jalan,Dinas Jalan,Dinas,,\n"
            let (progress, remarks) = try await take(desk, file, mapping: mapping)
            #expect(progress.imported == 1 && remarks.isEmpty)
            let at = try await desk.office.store.read { session in try session.first("select submitted_at from reports")?.instant(0) }
            #expect(at.map(ClockZone.wib.date) == CivilDate("2021-06-30"))
            #expect(throws: ImportMapping.Fault(line: 0, reason: "submitted-on ialah tanggal seperti 2023-01-25")) {
                try ImportMapping(mapping.replacing("2021-06-30", with: "kemarin"))
            }
        }
    }

    @Test(
        "says which line of a mapping is wrong",
        arguments: [
            ("source = uji", "source uji", 1), ("zone = wib", "zona = wib", 4), ("unit = instansi", "id = instansi", 10),
        ]) func badMapping(line: String, wrong: String, number: Int)
    {
        let fault = #expect(throws: ImportMapping.Fault.self) { try ImportMapping(Self.mapping.replacing(line, with: wrong)) }
        #expect(fault?.line == number)
    }
}
