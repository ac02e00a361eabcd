import IndonesianText
import Testing

@Suite("Search text")
struct SearchTextTests {
    @Test(
        "what is asked in one form is found in another",
        arguments: [
            ("perbaikan jalan", "Jalan di depan sekolah sudah diperbaiki."), ("keluhan", "Kami mengeluhkan pelayanan"),
            ("mengirim", "Berkas telah dikirimkan dua kali"), ("lampu jln mati", "Lampu jalan mati"),
            ("sekolah", "anak-anak bersekolah di sana"),
            ("tutup", "Selokan ditutup dan penutupnya hilang"), ("menutup", "tutup saluran"),
            ("tagihan", "petugas menagih dan penagihan ulang"),
            ("penerima bansos", "nama saya tidak diterima"), ("masalah", "permasalahan sampah"), ("JALAN RUSAK", "jln rsk"),
            ("ꦗꦭꦤ꧀", "tulisan ꦗꦭꦤ꧀ di papan"), ("periksa", "mohon diperiksa oleh pemeriksa"), ("pengelolaan", "dikelola desa"),
            ("antri", "antrean panjang"), ("keluhannya", "keluhan"),
        ])
    func foundInAnotherForm(asked: String, stored: String) {
        let index = Set(SearchText.index(stored).split(separator: " ").map(String.init))
        #expect(!Set(SearchText.query(asked)).isDisjoint(with: index))
    }

    @Test(
        "nothing that a search engine would read as a command comes through",
        arguments: [
            "\" OR 1=1 --", "a AND NOT b", "NEAR(x y)", "jalan:* & !rusak | (x)", "col:val", "^abc*", "\u{0}\u{1}",
            "'; drop table laporan;",
            "😀 ꦗꦭꦤ꧀ طريق", String(repeating: "x ", count: 5000), String(repeating: "y", count: 5000),
        ])
    func safe(text: String) {
        let words = SearchText.query(text)
        #expect(words.count <= SearchText.queryLimit)
        for word in words + SearchText.index(text).split(separator: " ").map(String.init) {
            #expect(!word.isEmpty && word.utf8.count <= Tokeniser.longestWord)
            #expect(word.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) })
        }
    }

    @Test("words that say nothing are not asked for, and each root once")
    func stopWords() {
        #expect(SearchText.query("yang di dan untuk") == [])
        #expect(SearchText.query("jalan berjalan JALANAN") == ["jalan"])
    }

    @Test("tree and request are not the same word")
    func distinct() {
        #expect(SearchText.query("pohon") != SearchText.query("memohon"))
        #expect(SearchText.query("masalah") != SearchText.query("masa"))
    }
}
