import IndonesianText
import Testing

@Suite("A ready text with places to fill in")
struct TemplateTextTests {
    @Test("names its places once, fills those with a value and leaves the others")
    func filled() {
        let text = TemplateText("Laporan {{kode}} di {{ ruas }} ditangani {{unit}}; {{kode}}.")
        #expect(text.places == ["kode", "ruas", "unit"])
        #expect(text.filled(["kode": "AB-1", "unit": "Dinas Jalan"]) == "Laporan AB-1 di {{ruas}} ditangani Dinas Jalan; AB-1.")
        #expect(!text.isMalformed)
    }

    @Test(
        "a place without an end, an empty one and one with blanks inside are none", arguments: ["{{kode", "kode}}", "{{}}", "{{dua kata}}"])
    func malformed(text: String) {
        #expect(TemplateText(text).isMalformed)
        #expect(TemplateText(text).places.isEmpty)
        #expect(TemplateText(text).filled(["kode": "x"]) == text)
    }

    @Test("is told from a text that somebody has written into")
    func unchanged() {
        let text = TemplateText("Laporan {{kode}} sudah kami baca. Hubungi {{unit}}.")
        let automatic: Set<String> = ["kode", "unit"]
        #expect(text.isUnchanged(in: "Laporan AB-12 sudah kami baca.\nHubungi Dinas Jalan Kota", automatic: automatic))
        #expect(!text.isUnchanged(in: "Laporan AB-12 sudah kami baca. Lubang ditambal. Hubungi Dinas Jalan.", automatic: automatic))
        #expect(!text.isUnchanged(in: "Laporan AB-12 sudah kami baca.", automatic: automatic))
        #expect(!text.isUnchanged(in: "Laporan AB-12 sudah kami baca. Hubungi Dinas Jalan.", automatic: ["kode"]))
    }
}
