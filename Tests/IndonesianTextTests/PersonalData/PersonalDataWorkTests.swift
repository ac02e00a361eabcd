import Testing

@testable import IndonesianText

@Suite("Finding personal data takes work in step with the length of the text")
struct PersonalDataWorkTests {
    static let pieces = [
        "1", "0", "08", "0812 ", "1 ", "1.", "08-", "nol ", "noldelapan", "satu dua ", "@", "a@", "a@a.", "a.", "a at ", "(at)", "at ",
        "[dot] ", "titik ",
        "b 1234 ", "b 1 c ", "www.", "http://", "http://a.a/", "-6.123, ", "6°12'", "nama saya ", "Bapak Wira ", "pak ", "a", "l", "O", "(",
        "+62 ", "x ",
        "rekening 1 ", "dobel ", "gmail ", "a gmail ", "\n", "é", "ꦲ", "𝟎", "\u{200B}", "0812345678 90 ", "1 1-1.1_1/", "a-", "a_a+a%",
        "1 . ", "7 . 2 5 7 , ", "minus tujuh koma ", "seratus ", "tujuh derajat ", "7.1234 long ", "b 1 2 ", "paspor a 1 ", "plat b 1 2 ",
        "c o n ", "c o m / ", "contoh titik com garis miring ", "a titik ", "h t t p s : / / ", "www . a", "contoh . com / ", "a slash ",
        "l o 1 ", "1o",
    ]

    /// Four times the text, four times the work: a square would be sixteen.
    @Test("whatever is repeated", arguments: pieces)
    func repeated(piece: String) {
        let small = PersonalData.read(String(repeating: piece, count: 250)).steps
        let large = PersonalData.read(String(repeating: piece, count: 1000)).steps
        #expect(large <= small * 5, "\(small) and \(large)")
    }

    @Test("a long text takes few steps for each of its bytes", arguments: ["1 ", "a@a.", "0812-3456-7890 b 1234 cd a@b.com ", "a."])
    func long(piece: String) {
        let text = String(repeating: piece, count: (1 << 16) / piece.utf8.count)
        #expect(PersonalData.read(text).steps <= text.utf8.count * 120)
    }
}
