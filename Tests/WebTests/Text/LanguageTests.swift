import HTTPTypes
import Testing
import WebTestSupport

@testable import Web

@Suite struct LanguageTests {
    @Test(
        arguments: [
            (nil, nil, nil, Language.indonesian), (nil, nil, "en-GB,en;q=0.9", .english), (nil, nil, "id,en;q=0.9", .indonesian),
            (nil, nil, "in-ID", .indonesian), (nil, nil, "fr,de;q=0.5", .indonesian), (nil, nil, "en;q=0.3,id;q=0.8", .indonesian),
            (nil, "en", "id", .english), ("id", "en", "en", .indonesian), ("xx", "en", nil, .english),
            (nil, nil, "en;q=,,;;q=1,id;q=x", .english),
        ] as [(String?, String?, String?, Language)])
    func `the address, then the cookie, then the browser choose`(query: String?, cookie: String?, accept: String?, language: Language) {
        #expect(LanguageChoice.language(query: query, cookie: cookie, acceptLanguage: accept) == language)
    }

    @Test func `a language asked for once is remembered`() async throws {
        let client = RouterClient(WebRouter(site: try TestSite.make()).responder())
        let asked = try await client.get("/galeri?bahasa=en")
        #expect(asked.text.contains("<html lang=\"en\">"))
        #expect(asked.headers[.contentLanguage] == "en")
        #expect(try await client.get("/galeri").text.contains("Component gallery"))
        #expect(try await client.get("/galeri?bahasa=id").text.contains("Galeri komponen"))
    }

    @Test(arguments: [("id", "Bantuan", "Daftar instansi"), ("en", "Help", "All agencies")])
    func `every page leads to help and to the agencies`(language: String, help: String, agencies: String) async throws {
        let page = try await RouterClient(WebRouter(site: try TestSite.make()).responder()).get("/galeri?bahasa=\(language)").text
        #expect(page.contains("<a href=\"/bantuan\">\(help)</a>") && page.contains("<a href=\"/instansi\">\(agencies)</a>"))
    }

    @Test func `dates are written in words`() {
        let indonesian = Words(language: .indonesian)
        let english = Words(language: .english)
        #expect(indonesian.date(year: 2026, month: 11, day: 27) == "Jumat, 27 November 2026")
        #expect(english.date(year: 2026, month: 8, day: 17) == "Monday, 17 August 2026")
        #expect(indonesian.date(year: 2000, month: 2, day: 29) == "Selasa, 29 Februari 2000")
        #expect(indonesian.date(year: 1945, month: 8, day: 17) == "Jumat, 17 Agustus 1945")
        #expect(
            indonesian.dateTime(year: 2026, month: 1, day: 1, hour: 9, minute: 5, zone: "WIT") == "Kamis, 1 Januari 2026 pukul 09.05 WIT")
        #expect(
            english.dateTime(year: 2026, month: 1, day: 1, hour: 14, minute: 30, zone: "WIB") == "Thursday, 1 January 2026 at 14:30 WIB")
        #expect(indonesian.date(year: 2026, month: 13, day: 1) == "1 13 2026")
    }

    @Test func `figures are written as Indonesians write them`() {
        let words = Words(language: .indonesian)
        #expect([0, 7, 999, 1000, 10_256, -1_234_567].map { words.number($0) } == ["0", "7", "999", "1.000", "10.256", "−1.234.567"])
        #expect(words.number(1234.5, decimals: 1) == "1.234,5")
        #expect(words.number(0.05, decimals: 2) == "0,05")
        #expect(words.number(-0.04, decimals: 1) == "0,0")
        #expect(words.number(2.999, decimals: 1) == "3,0")
        #expect(words.number(.infinity, decimals: 1) == "–")
        #expect(words.number(.nan, decimals: 1) == "–")
        #expect(Words(language: .english).number(1234.5, decimals: 1) == "1,234.5")
    }
}
