import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Sheets of a case on paper")
struct SheetPageTests {
    private static let scan = [(field: "scan", name: "lembar.pdf", bytes: Array("%PDF-1.4\n%7\n%%EOF\n".utf8))]

    private func bring(
        _ browser: RouterClient, _ number: String, files: [(field: String, name: String, bytes: [UInt8])] = scan
    ) async throws -> TestAnswer {
        let page = try await browser.get("/petugas/lembar")
        return try await browser.postMultipart(
            "/petugas/lembar",
            [("_compose", page.value(ofInput: "_compose") ?? ""), ("number", number), ("note", "Ditandatangani kepala.")],
            files: files)
    }

    @Test("tell from whom, to whom and until when, and come back into their case by their number")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let unit = try await desk.unit("Bina Marga")
        _ = try await desk.act(admin, code, "disposisi", [("unit", unit.id.description), ("instruction", "Tambal sebelum Jumat.")])
        let sheet = try await admin.get("/petugas/laporan/\(code.canonical)/lembar-disposisi").text
        for words in ["LD-\(code.displayed)", unit.name, "Tambal sebelum Jumat.", "<svg class=\"qr\"", "Tindak lanjut pertama"] {
            #expect(sheet.contains(words), "\(words)")
        }
        #expect(!sheet.contains("sudah dua motor jatuh"), "the telling stays in the case")
        let record = try await admin.get("/petugas/laporan/\(code.canonical)/berita-acara").text
        #expect(record.contains("BA-\(code.displayed)") && !record.contains("Tambal sebelum Jumat."))
        let form = try await admin.get("/petugas/lembar?nomor=LD-\(code.displayed)")
        #expect(form.text.contains("value=\"LD-\(code.displayed)\""))
        let back = try await bring(admin, "ld \(code.canonical.lowercased())")
        #expect(back.location == "/petugas/laporan/\(code.canonical)?kabar=catatan", "\(back.text)")
        let page = try await admin.get("/petugas/laporan/\(code.canonical)").text
        #expect(page.contains("Lembar disposisi bertanda tangan LD-\(code.displayed)") && page.contains("Ditandatangani kepala."))
        #expect(try await desk.file(code).files.isEmpty, "the reporter does not get the office's paper")
    }

    @Test("are also letters in the prescribed layout, which name no reporter")
    func letters() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let memorandum = try await admin.get("/petugas/laporan/\(code.canonical)/nota-dinas").text
        #expect(memorandum.contains("Nota dinas") && memorandum.contains(code.displayed) && memorandum.contains("paling lambat"))
        let cover = try await admin.get("/petugas/laporan/\(code.canonical)/surat-pengantar").text
        #expect(cover.contains("Surat pengantar") && cover.contains("Naskah yang dikirim") && !cover.contains("sudah dua motor jatuh"))
        #expect(try await desk.officer(.leader).get("/petugas/laporan/\(code.canonical)/nota-dinas").status == .forbidden)
    }

    @Test("are unknown to who may not work on the case, like a number that nobody has")
    func strangers() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let admin = try await desk.officer(.agencyAdmin)
        var random = SystemRandomNumberGenerator()
        let unknown = TrackingCode.make(random: &random)
        for number in [code, unknown] {
            let answer = try await bring(admin, "LD-\(number.displayed)")
            #expect(answer.status == .unprocessableContent && answer.text.contains("Tidak ada laporan dengan nomor ini"))
            #expect(answer.text.contains("Ditandatangani kepala.") && answer.text.contains(number.displayed))
        }
        #expect(try await bring(admin, "LD-123").text.contains("salah tulis"))
        #expect(try await bring(admin, "LD-\(code.displayed)", files: []).text.contains("href=\"#scan\""))
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)/lembar-disposisi").status == .notFound)
        #expect(try await desk.officer(.leader).get("/petugas/lembar").status == .forbidden)
    }

    @Test("have a number that is read however it is typed")
    func numbers() throws {
        var random = SystemRandomNumberGenerator()
        let code = TrackingCode.make(random: &random)
        for kind in SheetNumber.Kind.allCases {
            let number = SheetNumber(kind, of: code)
            for typed in [
                number.displayed, number.displayed.lowercased(), "\(kind.rawValue) \(code.canonical)",
                "https://lapor.example/petugas/lembar?nomor=\(number.displayed)",
            ] {
                #expect(SheetNumber(typed: typed) == number, "\(typed)")
            }
        }
        #expect(SheetNumber(typed: code.displayed) == SheetNumber(.disposition, of: code))
        for typed in ["", "LD", "BA-", "LD-\(code.displayed)9", "XX-\(code.displayed)"] {
            #expect(SheetNumber(typed: typed) == nil, "\(typed)")
        }
    }
}
