import Domain
import HTTPTypes
import IndonesianText
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A verifier decides on each thing that tells about a person")
struct VerifierRedactionTests {
    private static let body = "Lubang besar di depan pasar, hubungi 0812-3456-7890 atau Bapak Tono Prakoso."

    /// The verification with the report's own words, and what the page showed about them.
    private func verification(
        _ desk: DeskFixture, _ code: TrackingCode, hiding hidden: (PersonalThing) -> Bool, seen: Bool = true, body: String = body
    ) async throws -> [(String, String)] {
        let things = seen ? PersonalThing.all(in: ["Lubang", body]) : []
        return try await desk.verification(code).filter { !["publicTitle", "publicBody"].contains($0.0) }
            + [("publicTitle", "Lubang"), ("publicBody", body)] + things.map { ("temuan", $0.key) }
            + things.filter(hidden).map { ("samarkan", $0.key) }
    }

    @Test("the page shows the original beside the public text, each thing with kind and reason, the sure ones ticked")
    func page() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit(Self.body)
        let form = try await desk.officer(.nationalAdmin).get("/petugas/laporan/\(code.canonical)/verifikasi").text
        #expect(form.contains("<p class=\"case-text\">\(Self.body)</p>"))
        #expect(form.contains("Nomor telepon: <strong class=\"found\">0812-3456-7890</strong>"))
        #expect(form.contains("Siapa pun dapat menghubungi atau mengganggu pemiliknya."))
        #expect(form.contains("<mark>[nomor telepon disamarkan]</mark>"))
        let things = PersonalThing.all(in: [Self.body])
        let (phone, name) = (try #require(things.first { $0.kind == .phone }), try #require(things.first { $0.kind == .name }))
        #expect(form.contains("value=\"\(phone.key)\" checked"))
        #expect(!form.contains("value=\"\(name.key)\" checked"), "a name is suggested only")
    }

    @Test("what is ticked is hidden from everyone, in list, page, title and search, and stays for the office")
    func hidden() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit(Self.body)
        let fields = try await verification(desk, code) { _ in true }
        let sent = try await desk.act(try await desk.officer(.nationalAdmin), code, "verifikasi", fields)
        #expect(sent.status == .seeOther, "\(sent.text)")
        let shown = try await desk.office.caseFile(code, for: .everyone)
        #expect(shown.body == "Lubang besar di depan pasar, hubungi [nomor telepon disamarkan] atau Bapak [nama disamarkan].")
        let officer = try await desk.officer(.nationalAdmin)
        let page = try await officer.get("/petugas/laporan/\(code.canonical)").text
        #expect(page.contains("Riwayat teks publik") && page.contains(Self.body))
    }

    @Test("to leave the number in takes a reason; with one it is published and the reason recorded")
    func reason() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit(Self.body)
        let national = try await desk.officer(.nationalAdmin)
        let fields = try await verification(desk, code) { _ in false }
        let refused = try await desk.act(national, code, "verifikasi", fields)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Tulis alasan tidak menyamarkan") && refused.text.contains(Self.body))
        #expect(try await desk.file(code).state == .unverified)
        let given = try await desk.act(national, code, "verifikasi", fields + [("alasanTerbuka", "Nomor resmi kantor pasar.")])
        #expect(given.status == .seeOther, "\(given.text)")
        #expect(try await desk.office.caseFile(code, for: .everyone).body == Self.body)
    }

    @Test("what was not on the page is decided before it is published, and the button looks again without sending")
    func undecided() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        let national = try await desk.officer(.nationalAdmin)
        let fields = try await verification(desk, code, hiding: { _ in false }, seen: false)
        let answer = try await desk.act(national, code, "verifikasi", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Ada data pribadi yang belum Anda putuskan"))
        let looked = try await desk.act(national, code, "verifikasi", fields + [("periksaLagi", "ya")])
        #expect(looked.status == .ok && looked.text.contains("<mark>[nomor telepon disamarkan]</mark>"))
        #expect(try await desk.file(code).state == .unverified)
    }

    @Test("an officer's own public words are looked at in the same way before they go out")
    func progress() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let act = "Pelapor dihubungi di 0812-3456-7890."
        let fields = [
            ("act", act), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"), ("nextDate-hari", "27"),
            ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
        ]
        let warned = try await desk.act(admin, code, "perkembangan", fields)
        #expect(warned.status == .unprocessableContent && warned.text.contains("[nomor telepon disamarkan]"))
        let key = try #require(PersonalThing.all(in: [act]).first?.key)
        let sent = try await desk.act(admin, code, "perkembangan", fields + [("temuan", key), ("samarkan", key)])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let texts = try await desk.office.caseFile(code, for: .everyone).texts.values
        #expect(texts.contains("Pelapor dihubungi di [nomor telepon disamarkan]."))
        #expect(!texts.contains { $0.contains("0812") })
    }
}
