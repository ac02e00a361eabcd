import IndonesianText
import Testing

@Suite("Whom a text seems to accuse")
struct AllegationReadingTests {
    private static let offices = [
        "Dinas Perhubungan", "Dinas Sumber Daya Air dan Bina Marga", "Kelurahan Kenari", "Kecamatan Kenari", "Satuan Polisi Pamong Praja",
        "Dinas Pendidikan",
    ]

    private func named(_ text: String) -> [String] { read(text).map(\.body) }

    private func read(_ text: String) -> [AllegationReading.Named<String>] {
        var names = OfficeNames<String>()
        for office in Self.offices { names.add(office, office) }
        return AllegationReading(text).named(among: names)
    }

    @Test(
        "an office near words of allegation is found however both are typed",
        arguments: [
            ("Petugas Dinas Perhubungan meminta uang tanpa karcis", "Dinas Perhubungan"),
            ("oknum DISHUB minta duit ke sopir", "Dinas Perhubungan"),
            ("ada  PUNGLIII di Kel. Kenari waktu urus surat", "Kelurahan Kenari"),
            ("Lurah Kenari menerima suap dari pemborong", "Kelurahan Kenari"),
            ("dugaan mark-up proyek di Dinas Bina Marga", "Dinas Sumber Daya Air dan Bina Marga"),
            ("saya dipukul oleh petugas Satpol PP", "Satuan Polisi Pamong Praja"),
            ("Pegawai kecamatan kenari sering bolos", "Kecamatan Kenari"),
            ("sdh 2x dimintai uang tambahan di dinas pendidikan", "Dinas Pendidikan"),
            ("uang diserahkan kepada lurah Kenari, ini korupsi", "Kelurahan Kenari"),
        ])
    func found(text: String, office: String) {
        #expect(named(text) == [office])
    }

    @Test(
        "a complaint of a service, a stranger, who is asked for help and a far name are none",
        arguments: [
            "Pelayanan Kelurahan Kenari lambat dan saya dipersulit",
            "Lampu di depan Dinas Perhubungan mati",
            "Ada pungli oleh preman, Dinas Perhubungan di mana?",
            "Jukir liar minta uang di depan Kelurahan Kenari",
            "Pungli di pasar, mohon bantuan Satpol PP menertibkan",
            "Tolong Dinas Perhubungan tindak pungli di terminal",
            "Ada korupsi di negeri ini",
            "Pungli di pasar. " + String(repeating: "Lalu hujan turun. ", count: 12) + "Dinas Pendidikan membuka pendaftaran.",
            "calon siswa ditolak Dinas Pendidikan", "",
        ])
    func none(text: String) {
        #expect(named(text).isEmpty)
    }

    @Test("each body is named once, with each of the words that were found beside it")
    func words() throws {
        let found = read("Pungli di Kelurahan Kenari. Staf Kelurahan Kenari meminta uang; pungli ini sudah lama. Dinas Pendidikan diam.")
        #expect(found.map(\.body) == ["Kelurahan Kenari", "Dinas Pendidikan"])
        #expect(try #require(found.first).words == ["pungli", "meminta uang"])
    }

    @Test("a single short word is no name")
    func shortNames() {
        var names = OfficeNames<Int>()
        names.add("Pasar", 1)
        names.add("Inspektorat", 2)
        #expect(AllegationReading("pungli di pasar dan inspektorat").named(among: names).map(\.body) == [2])
    }

    @Test("twice the text takes about twice the time, whatever it repeats")
    func linear() {
        var names = OfficeNames<String>()
        for office in Self.offices { names.add(office, office) }
        func time(_ count: Int) -> Duration {
            let text = String(repeating: "pungli kelurahan kelurahan oknum minta minta dinas ", count: count)
            return ContinuousClock().measure { _ = AllegationReading(text).named(among: names) }
        }
        let short = (0..<3).map { _ in time(2_000) }.min() ?? .zero
        let long = (0..<3).map { _ in time(16_000) }.min() ?? .zero
        #expect(long < short * 32, "eight times the text: \(short), \(long)")
    }
}
