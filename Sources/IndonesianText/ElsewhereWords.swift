/// Phrases of matters that the office sets aside with advice where to go: those before a court, those between private people, those that
/// are no work of a government (archive codes A03, A13, A14). The page then names the better place before anything is sent; nothing is
/// decided by it, and the report may go on.
public enum ElsewhereWords {
    public enum Matter: String, Sendable, CaseIterable {
        case court, finance, trade, personal, crime
    }

    /// What a text speaks of; empty for most.
    public static func find(in text: String) -> Set<Matter> { phrases.find(in: text) }

    private static let phrases = PhraseList<Matter>([
        (
            .court,
            [
                "perkara di pengadilan", "kasus di pengadilan", "sengketa di pengadilan", "gugatan di pengadilan", "sedang disidangkan",
                "masih disidangkan", "masih sidang", "sedang sidang", "proses sidang", "proses persidangan", "dalam persidangan",
                "putusan hakim", "putusan pengadilan", "putusan kasasi", "peninjauan kembali", "perkara perdata", "perkara pidana",
                "perkara kami di pengadilan", "perkara saya di pengadilan",
            ]
        ),
        (
            .finance,
            [
                "pinjol", "pinjaman online", "pinjaman daring", "debt collector", "penagih utang", "penagih hutang", "kartu kredit",
                "klaim asuransi", "polis asuransi", "saldo rekening", "rekening saya diblokir", "mobile banking", "investasi bodong",
                "perusahaan pembiayaan", "leasing",
            ]
        ),
        (
            .trade,
            [
                "belanja online", "belanja daring", "toko online", "toko daring", "beli online", "barang tidak dikirim",
                "barang tidak sampai", "barang tidak sesuai", "penjual menolak", "garansi ditolak", "marketplace", "lokapasar",
            ]
        ),
        (
            .personal,
            [
                "utang piutang", "hutang piutang", "harta warisan", "pembagian warisan", "harta gono gini", "gono gini", "gugat cerai",
                "meminjam uang saya", "pinjam uang saya",
            ]
        ),
        (
            .crime,
            [
                "kecurian", "pencurian", "dicuri orang", "kemalingan", "penipuan", "saya ditipu", "saya tertipu", "begal", "penggelapan",
                "dirampok", "perampokan", "penjambretan", "dijambret",
            ]
        ),
    ])
}
