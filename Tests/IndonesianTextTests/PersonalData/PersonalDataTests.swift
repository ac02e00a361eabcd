import IndonesianText
import Testing

@Suite("Personal data in text")
struct PersonalDataTests {
    @Test(
        "is found and masked, and what stands around it stays",
        arguments: [
            ("NIK 3578014105900001, tolong", "NIK [NIK disamarkan], tolong"),
            ("No KK: 3578 0112 0590 0001.", "No KK: [nomor KK disamarkan]."),
            ("hp 0812-3456-7890 ya", "hp [nomor telepon disamarkan] ya"),
            ("telp (031) 5345678 siang", "telp [nomor telepon disamarkan] siang"),
            ("WA nol delapan satu dua tiga empat lima enam tujuh delapan", "WA [nomor telepon disamarkan]"),
            ("wa nol delapan dua belas tiga puluh empat lima puluh enam dobel tujuh", "wa [nomor telepon disamarkan]"),
            ("email: wira [at] gmail [dot] com!", "email: [alamat surel disamarkan]!"),
            ("Tulis ke wira@contoh.id. Terima kasih.", "Tulis ke [alamat surel disamarkan]. Terima kasih."),
            ("plat b 1234 xyz ngebut", "plat [nomor kendaraan disamarkan] ngebut"),
            ("NPWP 09.254.294.3-407.000", "NPWP [NPWP disamarkan]"),
            ("NPWP 092542943407000", "NPWP [NPWP disamarkan]"),
            ("rekening BRI 0123-01-012345-50-6 an", "rekening BRI [nomor rekening disamarkan] an"),
            ("di 6°12'30\"S 106°49'00\"E", "di [koordinat disamarkan]"),
            ("di -7.257472, 112.752090 itu", "di [koordinat disamarkan] itu"),
            ("lihat https://contoh.com/u/7?x=1.", "lihat [tautan disamarkan]."),
            ("paspor B1234567 hilang", "paspor [nomor paspor disamarkan] hilang"),
            ("mobil B 1 2 3 4 X Y Z kabur", "mobil [nomor kendaraan disamarkan] kabur"),
            ("L satu dua tiga empat AB", "[nomor kendaraan disamarkan]"),
            ("paspor A 1 2 3 4 5 6 7", "paspor [nomor paspor disamarkan]"),
            ("paspor A satu dua tiga empat lima enam tujuh", "paspor [nomor paspor disamarkan]"),
            ("di - 7 . 2 5 7 4 , 1 1 2 . 7 5 2 0 itu", "di [koordinat disamarkan] itu"),
            ("di minus tujuh koma dua lima tujuh empat, seratus dua belas koma tujuh lima dua nol", "di [koordinat disamarkan]"),
            ("6 derajat 12 menit LS, 106 derajat 49 menit BT", "[koordinat disamarkan]"),
            ("lihat contoh titik com garis miring foto", "lihat [tautan disamarkan]"),
            ("lihat c o n t o h . c o m / f o t o", "lihat [tautan disamarkan]"),
            ("www,contoh,com/abc", "[tautan disamarkan]"),
            ("contoh dot id slash bukti", "[tautan disamarkan]"),
            ("BRI 6686 (1457) 2013.", "BRI [nomor rekening disamarkan]."),
            ("Nama saya Wira Lestari dari sini", "Nama saya [nama disamarkan] dari sini"),
            ("081234567890 / 081398765432", "[nomor telepon disamarkan] / [nomor telepon disamarkan]"),
            ("𝟎𝟖𝟏𝟐 ３４５６ ٧٨٩٠", "[nomor telepon disamarkan]"),
            ("O8l2-345G", "O8l2-345G"),
        ])
    func masked(text: String, shown: String) {
        #expect(PersonalData.masked(text) == shown)
    }

    @Test(
        "is not what belongs to everybody",
        arguments: [
            "Rp 081.234.567", "tanggal 08-12-2019 jam 10.30", "tgl 08 12 2019 1030", "UU No. 25 Tahun 2009",
            "hubungi 112, 110, 119, 129, 1708",
            "kode 7KX-29Q-TM4Z", "kode pos 60231", "Jl. Ahmad Yani 12", "meteran 12345678901", "dua juta tiga ratus ribu", "satu dua tiga",
            "L 300 di jalan", "blok B 12 no 5", "www.surabaya.go.id", "1500123", "",
            "surat nomer B27/KUA.13.29.17/PW.01/2023", "ada 3 titik banjir", "lapor titik go titik id garis miring cek",
            "suhu 38 derajat, panas", "harga 7.500 dan 112.500", "makan. Id/KTP saya", "jalur B, 2, 3 dan C",
        ])
    func harmless(text: String) {
        #expect(PersonalData.find(in: text).filter(\.isProposed) == [])
    }

    @Test("a number that counts something behind a telephone number stays readable")
    func counted() {
        #expect(PersonalData.masked("Hubungi 08123456789, 10 hari lagi") == "Hubungi [nomor telepon disamarkan], 10 hari lagi")
        #expect(PersonalData.masked("Hubungi 08123456789 10 hari lagi") == "Hubungi [nomor telepon disamarkan] 10 hari lagi")
    }

    @Test("names are suggested, offices are not")
    func names() {
        let found = PersonalData.find(in: "Bapak Tono Prakoso menemui Bapak Bupati dan Bu Camat.")
        #expect(found.map(\.kind) == [.name])
        #expect(found.first.map(\.isProposed) == false)
    }

    @Test("ranges follow each other in any text, and what is masked is no longer found")
    func ranges() {
        for sample in RedactionCorpus.positives(perDisguise: 4, seed: 77) + RedactionCorpus.heldOut(perDisguise: 4, seed: 78) {
            let found = PersonalData.find(in: sample.text)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "\(sample.text)")
            #expect(PersonalData.find(in: PersonalData.masked(sample.text)).filter(\.isProposed) == [], "\(sample.text)")
        }
    }

    @Test("no text, however broken, is too much for it")
    func broken() {
        var random = CorpusRandom(seed: 404)
        for _ in 0..<20_000 {
            let text = (0..<random.number(0...12)).map { _ in random.pick(PersonalDataWorkTests.pieces) }.joined()
            let found = PersonalData.find(in: text)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
            _ = PersonalData.masked(text)
        }
    }
}
