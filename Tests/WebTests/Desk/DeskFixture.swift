import Domain
import Foundation
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

/// An office with its demonstration people, and a browser for whoever is needed.
struct DeskFixture {
    let test: TestOffice
    let logins: [DemoLogin]
    let web: WebRouter

    static let password = "sandi-yang-panjang-9"

    var office: Office { test.office }

    init(accounts: AccountRules = AccountRules(), vault: any IdentityVault = AbsentVault()) async throws {
        test = try await TestOffice(accounts: accounts, vault: vault)
        logins = try await test.office.seedDemoOffice { Self.password }
        web = WebRouter(site: test.site)
        web.register(test.office)
    }

    func browser() -> RouterClient { RouterClient(web.responder()) }

    /// A signed-in officer of that role; of Surabaya where the role belongs to an agency.
    func officer(_ role: Role, unit: String = "", account: String = "") async throws -> RouterClient {
        let login = try #require(self.login(role, unit: unit, account: account))
        return try await signIn(login.email)
    }

    func signIn(_ email: String) async throws -> RouterClient {
        let browser = browser()
        _ = try await browser.get("/petugas/masuk")
        let answer = try await browser.post("/petugas/masuk", [("email", email), ("password", Self.password)])
        #expect(answer.location == "/petugas/antrean")
        return browser
    }

    func login(_ role: Role, unit: String = "", account: String = "") -> DemoLogin? {
        let place = role == .nationalAdmin || role == .ombudsman ? "" : "Surabaya"
        return logins.first { $0.role == role && [place, unit].allSatisfy($0.body.hasPart) && $0.email.hasPart(account) }
    }

    var surabaya: AgencyEntry {
        get async throws { try #require(try await office.rules.current().directory.agency(slug: "kota-surabaya")) }
    }

    func unit(_ name: String) async throws -> UnitEntry {
        let directory = try await office.rules.current().directory
        return try #require(directory.units(of: try await surabaya.id).first { $0.name.contains(name) })
    }

    func openCategory() async throws -> ID<Domain.Category> {
        let tree = try await office.rules.current().categories
        return try #require(tree.openRoots.first { !tree.openChildren(of: $0.id).isEmpty }.flatMap { tree.openChildren(of: $0.id).first })
            .id
    }

    func submit(_ body: String = "Lubang besar di depan pasar Genteng, sudah dua motor jatuh.") async throws -> TrackingCode {
        let report = NewReport(
            composeToken: RandomToken(), body: body, mode: .open, regionCode: "35.78.07", landmark: "Depan pasar")
        return try await office.submit(report).code
    }

    /// Opens the form of an act and sends it filled in.
    func act(
        _ browser: RouterClient, _ code: TrackingCode, _ noun: String, _ fields: [(String, String)],
        files: [(field: String, name: String, bytes: [UInt8])] = []
    ) async throws -> TestAnswer {
        let path = "/petugas/laporan/\(code.canonical)/\(noun)"
        let form = try await browser.get(path)
        #expect(form.status == .ok, "\(noun): \(form.text)")
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        guard form.text.contains("multipart/form-data") else { return try await browser.post(path, hidden + fields) }
        return try await browser.postMultipart(path, hidden + fields, files: files)
    }

    func verification(_ code: TrackingCode) async throws -> [(String, String)] {
        [
            ("class", "nonSupervisoryComplaint"), ("category", try await openCategory().description), ("mode", "open"),
            ("target", try await surabaya.id.description), ("routingReason", "Jalan kota."), ("publicTitle", "Lubang di depan pasar"),
            ("publicBody", "Lubang besar di depan pasar."),
        ]
    }

    func verified() async throws -> TrackingCode {
        let code = try await submit()
        _ = try await act(try await officer(.nationalAdmin), code, "verifikasi", try await verification(code))
        return code
    }

    func file(_ code: TrackingCode) async throws -> CaseFile {
        try await office.caseFile(code, for: .reporter)
    }

    func reporter(_ code: TrackingCode, _ command: Command) async throws {
        _ = try await office.act(Act(code: code, actor: .reporter, command: command, manuscript: office.manuscript()))
    }
}

extension String {
    /// Every text has the empty part.
    fileprivate func hasPart(_ part: String) -> Bool { part.isEmpty || contains(part) }
}
