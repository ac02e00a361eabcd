import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Special roles in the browser")
struct RoleProfilePageTests {
    @Test("an admin names one, gives it to a seat, and the officer reads what he may not; unfit forms come back with what was ticked")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.nationalAdmin)
        let new = "/petugas/kelola/peran/baru"
        let empty = try await admin.get(new)
        #expect(empty.status == .ok && !empty.text.contains("Tidak boleh"))
        let shown = try await admin.post(new, [("name", "Penjawab"), ("role", "liaisonOfficer"), ("action", "role")])
        #expect(shown.text.contains("Tidak boleh: identitas pelapor") && shown.text.contains("Melihat identitas pelapor rahasia"))
        #expect(!shown.text.contains("Mendisposisi antarinstansi"), "what the role does not have cannot be taken")
        #expect(shown.value(ofInput: "name") == "Penjawab")
        let nothing = try await admin.post(new, [("name", "Penjawab"), ("role", "liaisonOfficer")])
        #expect(nothing.status == .unprocessableContent && nothing.text.contains("Centang paling sedikit satu"))
        let sent = try await admin.post(
            new, [("name", "Penjawab"), ("role", "liaisonOfficer"), ("identity", "seeSecretIdentity"), ("identity", "seeOpenIdentity")])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let list = try await admin.get("/petugas/kelola/peran").text
        #expect(list.contains("Penjawab") && list.contains("Melihat identitas pelapor terbuka"))

        let people = try await admin.get("/petugas/kelola/petugas?kata=penghubung1.surabaya").text
        let page = try #require(people.firstMatch(of: /\/petugas\/kelola\/petugas\/[0-9]+/).map { String($0.output) })
        let seat = try #require(try await admin.get(page).text.firstMatch(of: /batas\?kursi=([0-9]+)/).map { String($0.output.1) })
        let profile = try #require(try await desk.office.rules.current().roleProfiles.first).id
        _ = try await admin.get("\(page)/batas?kursi=\(seat)")
        let given = try await admin.post("\(page)/batas", [("seat", seat), ("profile", profile.description)])
        #expect(given.status == .seeOther, "\(given.text)")
        #expect(try await admin.get(page).text.contains("Peran Penjawab, tidak boleh: Melihat identitas pelapor terbuka"))
        let login = try #require(desk.logins.first { $0.email.hasPrefix("penghubung1.surabaya") })
        let officer = try await desk.signIn(login.email)
        #expect(try await officer.get("/petugas/akun").text.contains("Peran Penjawab"))
        #expect(try await admin.get("/petugas/kelola/catatan").text.contains("Menambah peran khusus"))

        let entry = "/petugas/kelola/peran/\(profile)"
        let edit = try await admin.get(entry).text
        #expect(edit.contains("Penjawab") && edit.contains("checked"))
        let used = try await admin.post("\(entry)/penghapusan", [])
        #expect(used.status == .unprocessableContent && used.text.contains("dipakai"), "\(used.text)")
        #expect(try await admin.post(entry, [("name", "Penjawab"), ("role", "liaisonOfficer"), ("handling", "copy")]).status == .seeOther)
        #expect(try await officer.get("/petugas/akun").text.contains("tidak boleh: Menembuskan"))
    }
}
