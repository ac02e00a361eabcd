import Domain
import Sealing

/// The bodies and people of a small office to try the program with. Nobody in it is a real person.
public enum DemoOffice {
    /// Bodies by their slugs in the reference data, each with the units that it gets and the kinds of matters that each unit handles.
    static let bodies: [(slug: String, label: String, units: [Place])] = [
        (
            "kota-surabaya", "surabaya",
            [
                Place("Dinas Komunikasi dan Informatika", .complaints),
                Place("Inspektorat", .inspectorate, for: ["pungli"]),
                Place("Dinas Sumber Daya Air dan Bina Marga", for: ["jalan-rusak", "banjir-drainase", "trotoar"]),
                Place("Dinas Lingkungan Hidup", for: ["sampah", "pencemaran", "pohon-tumbang", "aspirasi-taman"]),
            ] + shared
        ),
        (
            "kabupaten-badung", "badung",
            [
                Place("Dinas Komunikasi dan Informatika", .complaints),
                Place("Inspektorat", .inspectorate, for: ["pungli"]),
                Place("Dinas Pekerjaan Umum dan Penataan Ruang", for: ["jalan-rusak", "banjir-drainase", "trotoar"]),
                Place(
                    "Dinas Lingkungan Hidup dan Kebersihan", for: ["sampah", "pencemaran", "pohon-tumbang", "aspirasi-taman"]),
            ] + shared
        ),
        (
            "kemenkes", "kemenkes",
            [
                Place("Biro Komunikasi dan Pelayanan Publik", .complaints), Place("Inspektorat Jenderal", .inspectorate),
                Place("Direktorat Jenderal Kesehatan Lanjutan"), Place("Direktorat Jenderal Kesehatan Primer"),
            ]
        ),
    ]

    /// What a city and a regency divide alike.
    private static let shared = [
        Place("Dinas Perhubungan", for: ["lampu-jalan", "parkir-liar", "macet", "angkutan-umum", "aspirasi-halte"]),
        Place("Dinas Kesehatan", for: ["antrean-puskesmas"]),
        Place("Dinas Kependudukan dan Pencatatan Sipil", for: ["ktp", "kk-akta", "info-syarat"]),
        Place("Rumah Sakit Umum Daerah", for: ["pelayanan-rsud"]),
        Place("Dinas Pendidikan", for: ["penerimaan-siswa", "biaya-sekolah"]),
        Place("Dinas Sosial", for: ["bansos"]),
        Place("Satuan Polisi Pamong Praja", for: ["kebisingan"]),
        Place("Dinas Pemadam Kebakaran dan Penyelamatan", for: ["hewan-liar"]),
        Place("Perusahaan Umum Daerah Air Minum", for: ["air-pdam"]),
        Place("Badan Pendapatan Daerah", for: ["pajak-daerah"]),
        Place("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", for: ["perizinan"]),
        Place("Dinas Pertanian", for: ["pupuk"]),
        Place("Bagian Organisasi Sekretariat Daerah", for: ["pelayanan-petugas", "aspirasi-layanan", "info-anggaran"]),
    ]

    struct Place: Sendable {
        let name: String
        let duty: UnitDuty
        /// The keys of the kinds of matters (`DemoKind`) that come to it.
        let kinds: [String]

        init(_ name: String, _ duty: UnitDuty = .handling, for kinds: [String] = []) {
            self.name = name
            self.duty = duty
            self.kinds = kinds
        }
    }

    /// The unit of that body that handles matters of this kind; nil where the demonstration gave it none.
    static func unit(for kind: String, at slug: String) -> Place? {
        bodies.first { $0.slug == slug }?.units.first { $0.kinds.contains(kind) }
    }

    /// Sixteen letters and digits that are not mistaken for one another, in four groups.
    public static func randomPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SecureRandom()
        let groups = (0..<4).map { _ in String((0..<4).compactMap { _ in letters.randomElement(using: &random) }) }
        return groups.joined(separator: "-")
    }
}
