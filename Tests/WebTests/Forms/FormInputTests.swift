import Testing

@testable import Web

@Suite struct FormInputTests {
    private enum Color: String, CaseIterable { case red = "merah", white = "putih" }

    private static func input(_ body: String) throws -> FormInput {
        FormInput(try FormBody.urlencoded(Array(body.utf8), limits: .words))
    }

    @Test func `a form of words is decoded`() throws {
        var form = try Self.input("judul=Lubang+di%20jalan&isi=satu%0D%0Adua%0Dtiga&emoji=%F0%9F%98%80&kosong=&lagi")
        #expect(form.text("judul", "test.title") == "Lubang di jalan")
        #expect(form.text("isi", "test.story") == "satu\ndua\ntiga")
        #expect(form.text("emoji", "test.story") == "😀")
        #expect(form.text("kosong", "test.story") == "")
        #expect(form.has("lagi") && !form.has("tidak"))
        #expect(form.isValid)
    }

    @Test(arguments: ["%00", "a%00b", "%FF", "%C3", "%ED%A0%80", "%C0%80", "%F5%80%80%80"])
    func `NUL and what is not UTF-8 are faults of their field`(value: String) throws {
        var form = try Self.input("judul=\(value)&isi=baik")
        _ = form.text("judul", "test.title")
        #expect(form.text("isi", "test.story") == "baik")
        #expect(form.errors.all.map(\.field) == ["judul"])
        #expect(form.errors["judul"]?.key.description == "form.notText")
    }

    @Test(arguments: ["ꦧꦱꦗꦮ", "مرحبا بالعالم", "👩🏽‍🚒", "Ça va"])
    func `every script is text`(words: String) throws {
        var form = FormInput([(name: "isi", value: words)])
        #expect(form.text("isi", "test.story", required: true, limit: 20) == words)
        #expect(form.isValid)
    }

    @Test func `an empty answer that is needed and one that is too long are faults`() throws {
        var form = FormInput([(name: "a", value: "  \n "), (name: "b", value: String(repeating: "x", count: 11))])
        #expect(form.text("a", "test.title", required: true) == "")
        #expect(form.text("b", "test.story", limit: 10).count == 11)
        #expect(form.errors.all.map(\.key.description) == ["form.required", "form.tooLong"])
    }

    @Test func `a choice is one of the known`() throws {
        var form = try Self.input("warna=putih&palsu=biru&banyak=merah&banyak=putih&sebagian=merah&sebagian=hijau")
        #expect(form.choice("warna", "test.colour", as: Color.self) == .white)
        #expect(form.choices("banyak", "test.colour", as: Color.self) == [.red, .white])
        #expect(form.choice("tidak", "test.colour", as: Color.self) == nil)
        #expect(form.isValid)
        #expect(form.choice("palsu", "test.colour", as: Color.self) == nil)
        #expect(form.choices("sebagian", "test.colour", as: Color.self) == [.red])
        #expect(form.choice("perlu", "test.colour", as: Color.self, required: true) == nil)
        #expect(form.errors.all.map(\.field) == ["palsu", "sebagian", "perlu"])
    }

    @Test(arguments: [
        ("9", "11", "2026", true), ("29", "2", "2024", true), ("29", "2", "2023", false), ("31", "4", "2026", false),
        ("0", "1", "2026", false),
        ("1", "13", "2026", false), ("x", "1", "2026", false), ("1", "1", "99999999999999999999", false), ("", "1", "2026", false),
        ("29", "2", "1900", false), ("29", "2", "2000", true),
    ])
    func `a day is a day of the calendar`(day: String, month: String, year: String, isDay: Bool) {
        var form = FormInput([(name: "k-hari", value: day), (name: "k-bulan", value: month), (name: "k-tahun", value: year)])
        #expect((form.date("k", "test.day") != nil) == isDay)
        #expect(form.isValid == isDay)
        #expect(form.dateFields("k") == DateFields(day: day, month: month, year: year))
    }

    @Test(arguments: [("5", 5), (" 7 ", 7), ("0", nil), ("11", nil), ("lima", nil), ("99999999999999999999", nil), ("5.5", nil)])
    func `a number lies in its range`(typed: String, value: Int?) {
        var form = FormInput([(name: "n", value: typed)])
        #expect(form.number("n", "test.count", in: 1...10) == value)
        #expect(form.isValid == (value != nil))
    }

    @Test func `too many fields and too long a field are refused`() {
        let many = (0...200).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: FormFault.tooManyParts) { try Self.input(many) }
        #expect(throws: FormFault.textTooLong) { try Self.input("f=\(String(repeating: "a", count: FormLimits.longestField + 1))") }
    }

    @Test(arguments: ["", "&&&", "=", "%", "%4", "%zz=%", "a=%4&b=%g1", "=x&=y"])
    func `odd bodies are read without harm`(body: String) throws {
        let form = try Self.input(body)
        #expect(form.isValid)
        #expect(form.raw("tidak ada") == "")
    }

    @Test func `what is encoded is decoded to itself`() {
        let words = "a b+c&d=e%f/?#[]\u{0}é😀\r\n"
        #expect(PercentCoding.decode(Array(PercentCoding.encode(words).utf8)) == Array(words.utf8))
        #expect(PercentCoding.encode("a-b._~9Z") == "a-b._~9Z")
    }

    @Test func `the compose key is a well-formed word or nothing`() {
        let word = RandomWord.make()
        #expect(FormInput([(name: "_compose", value: word)]).composeKey == word)
        for bad in ["", "abc", word + "0", word.uppercased() + "G"] {
            #expect(FormInput([(name: "_compose", value: bad)]).composeKey == nil)
        }
    }
}
