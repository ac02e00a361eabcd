import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Many cases at once")
struct BulkPageTests {
    private static let bulk = "/petugas/massal"

    /// The values of the boxes of a queue, in its order.
    private func boxes(_ page: TestAnswer) -> [String] {
        page.text.matches(of: /name="laporan" value="([^"]+)"/).map { String($0.output.1) }
    }

    private func ticked(_ values: [String]) -> [(String, String)] { values.map { ("laporan", $0) } }

    /// The run's page.
    private func result(_ answer: TestAnswer, _ browser: RouterClient) async throws -> (path: String, text: String) {
        let path = try #require(answer.location, "\(answer.text)")
        return (path, try await browser.get(path).text)
    }

    @Test("are labelled with a line for each, once however often it is sent, and the labels are taken back")
    func label() async throws {
        let desk = try await DeskFixture()
        let codes = [try await desk.verified(), try await desk.verified(), try await desk.verified()]
        let admin = try await desk.officer(.agencyAdmin)
        let values = boxes(try await admin.get("/petugas/antrean"))
        #expect(values.count == 3)
        // Somebody acts on the last one after it was ticked.
        let last = try #require(codes.first { values[2].hasPrefix($0.canonical) })
        _ = try await desk.act(admin, last, "catatan", [("note", "Sudah ditelepon.")])
        let asked = try await admin.post(Self.bulk, [("tindakan", "label")] + ticked(values))
        #expect(asked.status == .ok && asked.text.contains("3 laporan dicentang"))
        let key = asked.value(ofInput: "_compose") ?? ""
        let wrong = try await admin.post(
            Self.bulk, [("tindakan", "label"), ("kirim", "ya"), ("_compose", key), ("label", "<i>")] + ticked(values))
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Label berisi huruf"))
        let fields = [("tindakan", "label"), ("kirim", "ya"), ("_compose", key), ("label", "musim hujan")] + ticked(values)
        let (path, text) = try await result(try await admin.post(Self.bulk, fields), admin)
        #expect(text.contains("Selesai 2 dari 3 laporan") && text.contains("Sudah berubah sejak Anda centang"))
        #expect(try await admin.post(Self.bulk, fields).location == path, "the same form sent again gives the first answer")
        #expect(try await admin.get("/petugas/antrean").text.contains("Hasil tindakan massal terakhir"))
        #expect(try await admin.get("/petugas/antrean?label=musim%20hujan").text.matches(of: /name="laporan"/).count == 2)
        #expect(try await desk.officer(.agencyAdmin, account: "admin2").get(path).status == .notFound)
        #expect(try await admin.post(path, []).location == path)
        #expect(try await admin.get(path).text.contains("Dibatalkan"))
        #expect(try await admin.get("/petugas/antrean?label=musim%20hujan").text.matches(of: /name="laporan"/).isEmpty)
    }

    @Test("go down to a unit by the same rules as one does, and are offered for another disposal")
    func dispose() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let values = boxes(try await admin.get("/petugas/antrean"))
        let unit = try await desk.unit("Dinas")
        let fields = [("tindakan", "dispose")] + ticked(values)
        #expect(try await admin.post(Self.bulk, fields).text.contains(unit.name))
        let empty = try await admin.post(Self.bulk, fields + [("kirim", "ya"), ("unit", ""), ("instruction", "Segera.")])
        #expect(empty.status == .unprocessableContent && empty.text.contains("Segera."))
        let sent = try await admin.post(Self.bulk, fields + [("kirim", "ya"), ("unit", unit.id.description), ("instruction", "Segera.")])
        let (_, text) = try await result(sent, admin)
        #expect(text.contains("Selesai 1 dari 1") && text.contains("Disposisikan ulang") && !text.contains("Batalkan yang sudah"))
        #expect(try await desk.office.caseFile(code, for: .reporter).holder?.unit == unit.id)
    }

    @Test("are merged into one of them, each reporter is told, and each stands by itself again when it is taken back")
    func merge() async throws {
        let desk = try await DeskFixture()
        let codes = [try await desk.verified(), try await desk.verified(), try await desk.verified()]
        let admin = try await desk.officer(.agencyAdmin)
        let values = boxes(try await admin.get("/petugas/antrean"))
        let parent = codes[0]
        let form = [("tindakan", "merge"), ("kirim", "ya"), ("parent", parent.displayed), ("reason", "Lubang yang sama di depan pasar.")]
        let (path, text) = try await result(try await admin.post(Self.bulk, form + ticked(values)), admin)
        #expect(text.contains("Selesai 2 dari 3") && text.contains("Tetap"))
        for code in codes.dropFirst() { #expect(try await desk.file(code).closure == .merged) }
        #expect(try await admin.post(path, [("reason", "")]).status == .unprocessableContent)
        #expect(try await admin.post(path, [("reason", "Ternyata lubang yang berbeda.")]).location == path)
        for code in codes { #expect(try await desk.file(code).closure == nil) }
    }

    @Test("are told the same progress; what tells of a person is asked about first")
    func acknowledge() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let values = boxes(try await admin.get("/petugas/antrean"))
        let asked = try await admin.post(Self.bulk, [("tindakan", "acknowledge")] + ticked(values))
        let today = ["hari", "bulan", "tahun"].map { ("actDate-\($0)", asked.value(ofInput: "actDate-\($0)") ?? "") }
        let day = ClockZone.wib.date(of: desk.office.now()).adding(days: 2)
        let next = [("nextDate-hari", "\(day.day)"), ("nextDate-bulan", "\(day.month)"), ("nextDate-tahun", "\(day.year)")]
        let form = [("tindakan", "acknowledge"), ("kirim", "ya")] + ticked(values) + today + next
        let personal = try await admin.post(Self.bulk, form + [("act", "Hubungi Pak Budi di 081234567890.")])
        #expect(personal.status == .unprocessableContent && personal.text.contains("081234567890"))
        let (_, text) = try await result(try await admin.post(Self.bulk, form + [("act", "Regu perbaikan sudah dijadwalkan.")]), admin)
        #expect(text.contains("Selesai 1 dari 1"))
        #expect(try await desk.file(code).state == .inProgress)
    }

    @Test("are given to an officer, and a seat that may not is refused; nothing else can be done to many")
    func assignAndBounds() async throws {
        let desk = try await DeskFixture()
        _ = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin, account: "admin1")
        let values = boxes(try await admin.get("/petugas/antrean"))
        let asked = try await admin.post(Self.bulk, [("tindakan", "assign")] + ticked(values))
        let person = try #require(asked.text.firstMatch(of: /<option value="([0-9]+)"/).map { String($0.output.1) })
        let sent = try await admin.post(Self.bulk, [("tindakan", "assign"), ("kirim", "ya"), ("officer", person)] + ticked(values))
        #expect(try await result(sent, admin).text.contains("Selesai 1 dari 1"))
        for act in ["close", "approve", "archive", "reveal", "penutupan", ""] {
            #expect(try await admin.post(Self.bulk, [("tindakan", act)] + ticked(values)).status == .unprocessableContent, "\(act)")
        }
        #expect(try await admin.post(Self.bulk, [("tindakan", "label")]).status == .unprocessableContent)
        let many = (0..<101).map { _ in "\(TrackingCode.random().canonical).1" }
        #expect(try await admin.post(Self.bulk, [("tindakan", "label")] + ticked(many)).status == .unprocessableContent)
        #expect(try await desk.officer(.supervisor).get("/petugas/antrean?tampilan=all").text.contains("name=\"laporan\"") == false)
        let liaison = try await desk.officer(.liaisonOfficer, account: "penghubung1")
        _ = try await liaison.get("/petugas/antrean")
        let foreign = try await liaison.post(
            Self.bulk, [("tindakan", "label"), ("kirim", "ya"), ("label", "x")] + ticked(values + many.prefix(1)))
        #expect(foreign.status == .conflict, "cases that are not his are as good as unknown")
    }
}

extension TrackingCode {
    fileprivate static func random() -> TrackingCode {
        var random = SystemRandomNumberGenerator()
        return make(random: &random)
    }
}
