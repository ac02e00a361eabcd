import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Keyboard shortcuts")
struct KeysTests {
    @Test("are off until the officer switches them on, a line then says so on his pages, and nobody else's change")
    func onAndOff() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin, account: "admin1")
        let colleague = try await desk.officer(.agencyAdmin, account: "admin2")
        func isOn(_ browser: RouterClient) async throws -> Bool {
            let page = try await browser.get("/petugas/antrean").text
            #expect(page.contains("keys.js") == page.contains("Pintasan papan ketik menyala"))
            return page.contains("keys.js")
        }
        #expect(try await !isOn(admin))
        _ = try await admin.get("/petugas/akun")
        #expect(try await admin.post("/petugas/akun/pintasan", [("keys", "ya")]).location == "/petugas/akun?kabar=pintasan")
        #expect(try await isOn(admin))
        #expect(try await !isOn(colleague))
        #expect(try await !admin.get("/").text.contains("keys.js"), "citizens' pages know no keys")
        #expect(try await admin.get("/petugas/akun").text.contains("Matikan pintasan"))
        _ = try await admin.post("/petugas/akun/pintasan", [("keys", "tidak")])
        #expect(try await !isOn(admin))
    }
}
