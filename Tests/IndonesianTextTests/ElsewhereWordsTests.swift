import IndonesianText
import Testing

@Suite("Words of matters that belong elsewhere")
struct ElsewhereWordsTests {
    @Test(
        "are found as people write them",
        arguments: [
            ("Perkara saya di pengadilan negeri belum diputus.", ElsewhereWords.Matter.court),
            ("Kasusnya masih sidang sampai bulan depan.", .court), ("Saya diteror PINJOL tiap hari.", .finance),
            ("Klaim asuransi saya ditolak.", .finance), ("Saya beli online, barang tidak dikirim.", .trade),
            ("Ini soal hutang piutang dengan adik ipar.", .personal), ("Motor saya kecurian di parkiran.", .crime),
        ])
    func found(text: String, matter: ElsewhereWords.Matter) {
        #expect(ElsewhereWords.find(in: text) == [matter], "\(text)")
    }

    @Test(
        "are not found in what is the work of a government",
        arguments: [
            "Lampu jalan padam di depan pengadilan negeri.", "Petugas loket pengadilan meminta uang untuk salinan putusan.",
            "Jalan di depan bank rusak.", "Bantuan sosial tidak sampai ke warga.", "Toko itu membuang sampah ke sungai.",
        ])
    func notFound(text: String) {
        #expect(ElsewhereWords.find(in: text).isEmpty, "\(text)")
    }
}
