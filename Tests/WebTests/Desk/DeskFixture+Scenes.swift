import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

/// Cases that several suites begin with.
extension DeskFixture {
    /// A report that was answered, as the public reads it, with the codes of its reporter.
    func answered(_ text: String = "Lubang ditambal dengan hotmix. Terima kasih atas laporan Anda.") async throws -> Acknowledgement {
        let sent = try await office.submit(
            NewReport(
                composeToken: RandomToken(), body: "Lubang besar di depan pasar Genteng, sudah dua motor jatuh.", mode: .open,
                regionCode: "35.78.07.1001", landmark: "Pasar", category: try await openCategory()))
        _ = try await act(try await officer(.nationalAdmin), sent.code, "verifikasi", try await verification(sent.code))
        let admin = try await officer(.agencyAdmin)
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let draft = try await act(admin, sent.code, "konsep", [("kind", "actionTaken"), ("answer", text), ("remedy", "none")] + rubric)
        #expect(draft.status == .seeOther, "\(draft.text)")
        #expect(try await act(admin, sent.code, "jawaban", [("decision", "approve")]).status == .seeOther)
        return sent
    }

    /// A browser that has shown both codes of a report.
    func reporter(of sent: Acknowledgement) async throws -> RouterClient {
        let browser = browser()
        _ = try await browser.get("/lacak")
        _ = try await browser.post("/lacak", [("code", sent.code.displayed), ("receipt", sent.receipt.displayed)])
        return browser
    }

    /// Five verified reports of one matter, and the address of the surge that they are.
    func surge() async throws -> (path: String, codes: [TrackingCode], nation: RouterClient) {
        let nation = try await officer(.nationalAdmin)
        var codes: [TrackingCode] = []
        for number in 1...5 {
            let code = try await submit("Air mati total di seluruh Kampung Genteng sejak kemarin malam, rumah nomor \(number).")
            _ = try await act(nation, code, "verifikasi", try await verification(code))
            codes.append(code)
        }
        while try await office.indexNewReports() > 0 {}
        while try await office.indexSimilar() > 0 {}
        while try await office.findSurges() > 0 {}
        let board = try await nation.get(SiteURL.surges.path).text
        let path = try #require(board.firstMatch(of: /href="(\/petugas\/lonjakan\/[0-9]+)"/)?.1)
        return (String(path), codes, nation)
    }

    /// With the unit of roads, whose liaison is signed in.
    func withRoads() async throws -> (code: TrackingCode, liaison: RouterClient) {
        let code = try await verified()
        let unit = try await unit("Bina Marga").id.description
        _ = try await act(try await officer(.agencyAdmin), code, "disposisi", [("unit", unit), ("instruction", "Tinjau.")])
        return (code, try await officer(.liaisonOfficer, unit: "Bina Marga"))
    }

    /// The answers of the form that sends somebody to the place today: the one whose name on the list begins with these words.
    func visitFields(_ form: TestAnswer, name: String) throws -> [(String, String)] {
        let people = form.text.matches(of: /value="([0-9]+)"[^>]*>([^<]+)</)
        let visitor = try #require(people.first { $0.output.2.hasPrefix(name) }, "\(name) is on the list").output.1
        let today = ClockZone.wib.date(of: office.now()).answers(to: "day").map { ($0.name, $0.value) }
        return [("officer", String(visitor)), ("place", "Pasar Genteng"), ("task", "Ukur lubang.")] + today
    }
}
