import IndonesianText
import Testing

@Suite("How alike two texts are")
struct SimilarTextTests {
    private let weights = WordWeights(reports: 0, counts: [:])

    private func alike(_ one: String, _ other: String) -> Double {
        Likeness(SimilarText(one), SimilarText(other), weights: weights).text
    }

    @Test("slang, endings and order of typing make no other text")
    func sameMatter() {
        let plain = "Lampu penerangan jalan di depan Pasar Kenanga padam sejak tiga malam"
        #expect(alike(plain, "lmp penerangan jln dpn pasar kenanga padam sjk 3 malam yg lalu") > 0.6)
        #expect(alike(plain, plain) > 0.999)
        #expect(
            SimilarText(plain).sameness == SimilarText("  LAMPU penerangan jln, di depan pasar kenanga: padam sejak tiga malam!").sameness)
    }

    @Test("another matter at the same place is not alike")
    func anotherMatter() {
        let lamp = "Lampu jalan di Jalan Melati depan SD Pertiwi padam sejak Senin"
        let same = alike(lamp, "lampu jln melati dpn sd pertiwi padam sdh dari senin kemarin")
        #expect(alike(lamp, "Sampah menumpuk di Jalan Melati depan SD Pertiwi dan berbau") < same - 0.2)
        #expect(alike(lamp, "Pungutan saat mengurus surat pindah di kelurahan") < 0.1)
        #expect(alike(lamp, "") == 0 && alike("", "") == 0 && alike("yang di dan ke", lamp) == 0)
    }

    @Test("what is shared is told in the words as they were written, the rarest first")
    func reasons() {
        let counts = ["lampu": 900, "jalan": 950]
        let found = Likeness(
            SimilarText("lampu jalan melati padam"), SimilarText("Penerangan LAMPU di jln Melati padamnya lama"),
            weights: WordWeights(reports: 1000, counts: counts))
        #expect(Set(found.shared) == ["melati", "padamnya", "lampu", "jalan"])
        #expect(Set(found.shared.prefix(2)) == ["melati", "padamnya"])
    }

    @Test("a story that has just begun is like a long one that says the same")
    func partial() {
        let long = SimilarText(
            "Jembatan gantung di Kampung Rawa putus talinya sejak banjir minggu lalu. Anak sekolah memutar lima kilometer setiap hari, dan "
                + "orang sakit dibawa dengan perahu kecil yang bocor.")
        let begun = SimilarText("jembatan gantung kampung rawa putus")
        #expect(Likeness(begun, long, weights: weights, isPartial: true).text > Likeness(begun, long, weights: weights).text)
        #expect(Likeness(begun, long, weights: weights, isPartial: true).text > 0.6)
        #expect(Likeness(SimilarText("rawa"), long, weights: weights, isPartial: true).text < 0.3, "one word is no sign")
    }

    @Test("texts that are alike share a number of the index, in one scope and not across two")
    func keys() {
        let (one, other) = (
            SimilarText("Pohon tumbang menutup Jalan Cempaka sejak subuh, mohon segera dipotong"),
            SimilarText("pohon tumbang menutup jln cempaka dari subuh mohon segera di potong")
        )
        func keys(_ text: SimilarText, _ scope: Int, _ region: String?) -> Set<Int64> {
            Set(SimilarKeys(text, scope: scope, region: region, weights: weights).all.map(\.value))
        }
        #expect(keys(one, 0, "35.78").intersection(keys(other, 0, "35.78")).count >= 4)
        #expect(!keys(one, 0, nil).isDisjoint(with: keys(other, 0, "35.78")), "a place that nobody knows hides nothing")
        #expect(keys(one, 0, "35.78").isDisjoint(with: keys(one, 1, "35.78")))
        #expect(keys(one, 0, "35.78") == keys(one, 0, "35.78"), "the numbers are the same in every process")
        #expect(keys(SimilarText(""), 0, "35.78").isEmpty)
        #expect(keys(SimilarText(String(repeating: "kata lain lagi ", count: 3000)), 0, "35.78").count < 24)
    }
}
