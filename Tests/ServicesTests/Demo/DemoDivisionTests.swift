import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Who handles what in the demonstration office")
struct DemoDivisionTests {
    /// What a citizen would expect: the unit's address for each kind of matter that a city or regency answers.
    private static let expected: [String: String] = [
        "jalan-rusak": "dinas-sumber-daya-air-dan-bina-marga", "banjir-drainase": "dinas-sumber-daya-air-dan-bina-marga",
        "trotoar": "dinas-sumber-daya-air-dan-bina-marga", "sampah": "dinas-lingkungan-hidup", "pencemaran": "dinas-lingkungan-hidup",
        "pohon-tumbang": "dinas-lingkungan-hidup", "aspirasi-taman": "dinas-lingkungan-hidup", "lampu-jalan": "dinas-perhubungan",
        "parkir-liar": "dinas-perhubungan", "macet": "dinas-perhubungan", "angkutan-umum": "dinas-perhubungan",
        "aspirasi-halte": "dinas-perhubungan", "antrean-puskesmas": "dinas-kesehatan", "pelayanan-rsud": "rumah-sakit-umum-daerah",
        "ktp": "dinas-kependudukan-dan-pencatatan-sipil", "kk-akta": "dinas-kependudukan-dan-pencatatan-sipil",
        "info-syarat": "dinas-kependudukan-dan-pencatatan-sipil", "penerimaan-siswa": "dinas-pendidikan",
        "biaya-sekolah": "dinas-pendidikan", "bansos": "dinas-sosial", "kebisingan": "satuan-polisi-pamong-praja",
        "hewan-liar": "dinas-pemadam-kebakaran-dan-penyelamatan", "air-pdam": "perusahaan-umum-daerah-air-minum",
        "pajak-daerah": "badan-pendapatan-daerah", "info-anggaran": "bagian-organisasi-sekretariat-daerah",
        "perizinan": "dinas-penanaman-modal-dan-pelayanan-terpadu-satu-pintu", "pupuk": "dinas-pertanian",
        "pelayanan-petugas": "bagian-organisasi-sekretariat-daerah", "aspirasi-layanan": "bagian-organisasi-sekretariat-daerah",
        "pungli": "inspektorat",
    ]

    private static let local: [String] = DemoKinds.all.filter { if case .local = $0.addressee { true } else { false } }.map(\.key)

    @Test("every kind has one unit in the city, and the one that a citizen would expect")
    func city() {
        #expect(Set(Self.local) == Set(Self.expected.keys))
        for (kind, slug) in Self.expected {
            let name = DemoOffice.unit(for: kind, at: "kota-surabaya")?.name
            #expect(name.flatMap(Slug.made) == slug, "\(kind)")
        }
    }

    @Test("no government of the demonstration leaves a kind out, gives it twice, or names one that does not exist")
    func complete() {
        let governments = DemoOffice.bodies.filter { $0.slug != "kemenkes" }
        #expect(governments.count == 2)
        for body in governments { #expect(body.units.flatMap(\.kinds).sorted() == Self.local.sorted(), "\(body.slug)") }
    }

    @Test("invented reports lie with that unit and with no other", arguments: TestStores.engines)
    func reports(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let set = try #require(ShippedReference.set)
            let office = Office(
                store: test.office.store, ids: test.office.ids, now: test.office.now, scope: .nation, hashes: test.office.hashes,
                sealer: test.office.sealer, logKey: test.office.logKey, passwords: test.office.passwords, blobs: test.office.blobs,
                cleaner: test.office.cleaner, regions: RegionBook(try #require(ShippedReference.index)))
            _ = try await office.seedDemoOffice()
            let now = office.now()
            let plan = DemoPeriod(
                reports: 60, seed: 5, from: now.adding(seconds: -60 * 86_400), to: now, within: RegionCode("35.78"))
            _ = try await office.seedDemoReports(plan, reference: set) { _ in }
            let world = try #require(DemoWorld(reference: set, index: office.regions, within: RegionCode("35.78")))
            let kinds = Dictionary(
                (0..<60).map { DemoStory.make(seed: 5, index: $0, in: world) }.map { ($0.body, $0.kind) },
                uniquingKeysWith: { first, _ in first })
            let rows = try await office.store.read { session in
                try session.rows(
                    """
                    select t.body, u.slug from reports r join report_texts t on t.report_id = r.id join work_units u on u.id = r.desk_unit_id
                    """)
            }
            #expect(rows.count > 15)
            let audit = try await office.auditReports()
            #expect(audit.reports == 60 && audit.differences == [])
            for row in rows {
                let kind = try #require(kinds[try row.text(0)])
                #expect(Self.expected[kind] == (try row.text(1)), "\(kind)")
            }
        }
    }
}
