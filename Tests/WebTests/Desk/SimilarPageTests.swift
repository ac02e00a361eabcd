import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Similar reports at the desk")
struct SimilarPageTests {
    private let desk: DeskFixture
    private let master: TrackingCode
    private let double: TrackingCode
    private let secret: TrackingCode

    init() async throws {
        desk = try await DeskFixture()
        var codes: [TrackingCode] = []
        for (body, mode) in [
            ("Lubang besar di depan pasar Genteng, sudah dua motor jatuh.", "open"),
            ("lubang besar dpn pasar genteng, dua motor sudah jatuh pak", "open"),
            ("Lubang besar di depan pasar Genteng, motor saya jatuh.", "secret"),
        ] {
            let sent = try await desk.office.submit(
                NewReport(
                    composeToken: RandomToken(), body: body, mode: mode == "secret" ? .secret : .open, regionCode: "35.78.07",
                    landmark: "Depan pasar", identity: [.email: "warga@contoh.invalid"]))
            let fields = try await desk.verification(sent.code).map { $0.0 == "mode" ? ("mode", mode) : $0 }
            _ = try await desk.act(try await desk.officer(.nationalAdmin), sent.code, "verifikasi", fields)
            codes.append(sent.code)
        }
        (master, double, secret) = (codes[0], codes[1], codes[2])
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
    }

    private var path: String { SiteURL.officerSimilar(master.canonical).path }

    @Test("stand side by side with their reasons, and what is said not to be the same stays away")
    func sideBySide() async throws {
        let admin = try await desk.officer(.agencyAdmin)
        #expect(try await admin.get("/petugas/laporan/\(master.canonical)").text.contains(path))
        let page = try await admin.get(path).text
        #expect(page.contains(double.displayed) && page.contains(secret.displayed))
        #expect(page.contains("Kata yang sama:") && page.contains("Kecamatan yang sama") && page.contains("Mungkin sama"))
        let linked = try await admin.post(path, [("langkah", "taut"), ("kode", double.canonical)])
        #expect(linked.status == .seeOther)
        #expect(try await admin.get(path).text.contains("Ditautkan"))
        _ = try await admin.post(path, [("langkah", "beda"), ("kode", double.canonical)])
        #expect(try await !admin.get(path).text.contains(double.displayed))
        let nothing = try await admin.post(path, [("langkah", "gabung"), ("reason", "Sama.")])
        #expect(nothing.status == .unprocessableContent && nothing.text.contains("Pilih sedikitnya satu laporan"))
    }

    @Test("a public one and a secret one are joined in one form, each with its result, and nobody learns of the other")
    func merges() async throws {
        let admin = try await desk.officer(.agencyAdmin)
        var random = SystemRandomNumberGenerator()
        let unknown = TrackingCode.make(random: &random)
        _ = try await admin.get(path)
        let fields = [
            ("langkah", "gabung"), ("kode", double.canonical), ("kode", secret.canonical), ("code", unknown.displayed),
            ("reason", "Masalah yang sama, ditangani bersama."),
        ]
        let done = try await admin.post(path, fields)
        #expect(done.status == .ok && done.text.contains("2 dari 3 laporan digabungkan"), "\(done.text)")
        #expect(done.text.contains("tidak ditemukan dalam lingkup Anda"))
        for code in [double, secret] {
            let file = try await desk.file(code)
            #expect(
                file.state == .closed && file.closure == .merged && file.clocks.allSatisfy { $0.deadline.isPaused || !$0.running.isRunning }
            )
        }
        #expect(try await desk.file(secret).mode.isSecret, "it is no less secret than before")
        #expect(try await desk.file(double).related.map(\.code) == [master])
        let visitor = desk.browser()
        let shown = try await visitor.get(SiteURL.publicReport(master.canonical).path).text
        #expect(!shown.contains(secret.displayed) && !shown.contains(double.displayed))
        #expect(try await desk.file(master).related.isEmpty, "its reporter learns of no other")
        let letters = try await desk.office.claimLetters(limit: 100).map(\.letter)
        #expect(letters.count { $0.template == .merged } == 2)
        let again = try await admin.post(path, fields)
        #expect(again.text.contains("0 dari 3 laporan digabungkan"))
        _ = try await desk.act(admin, secret, "pemisahan", [("reason", "Ternyata lubang yang lain.")])
        let back = try await desk.file(secret)
        #expect(back.state == .disposed && back.mode.isSecret && back.clocks.contains { $0.running.isRunning })
    }

    @Test("no report is joined to one that was joined itself, and none by a seat that may not")
    func refused() async throws {
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await admin.get(path)
        _ = try await admin.post(path, [("langkah", "gabung"), ("kode", double.canonical), ("reason", "Sama.")])
        let other = SiteURL.officerSimilar(double.canonical).path
        let turned = try await admin.post(other, [("langkah", "gabung"), ("kode", master.canonical), ("reason", "Sama.")])
        #expect(turned.text.contains("0 dari 1 laporan digabungkan"))
        #expect(try await desk.file(master).state != .closed)
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let denied = try await liaison.post(path, [("langkah", "beda"), ("kode", double.canonical)])
        #expect(denied.status == .notFound || denied.status == .forbidden)
    }
}
