import IndonesianText
import Testing

@Suite("Words of danger")
struct DangerWordsTests {
    @Test(
        "danger is noticed however it is typed",
        arguments: [
            ("Tolong ada GAS BOCOR di dapur", DangerWords.Danger.fire), ("istri saya dipukuli tetangga", .violence),
            ("sy mau bunuh   diri", .selfHarm), ("ibu saya sesak nafas", .medical), ("warga terjebak banjir di atap", .disaster),
            ("anak hilang sejak kemarin", .child), ("bapak tdk sadarkan diri", .medical),
        ])
    func noticed(text: String, danger: DangerWords.Danger) {
        #expect(DangerWords.find(in: text).contains(danger))
    }

    @Test("an ordinary complaint is none", arguments: ["Jalan rusak sejak Januari", "Lampu mati di gang tiga", ""])
    func ordinary(text: String) {
        #expect(DangerWords.find(in: text).isEmpty)
    }
}
