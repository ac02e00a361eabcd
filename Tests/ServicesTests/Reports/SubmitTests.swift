import DataAccess
import DataSQLite
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("Submitting a report")
struct SubmitTests {
    @Test("gives the codes and the dates, and stores one report", arguments: TestStores.engines)
    func givesCodes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let taken = try await desk.office.submit(desk.newReport())
            #expect(!taken.isRepeat)
            // Three working days to check, fourteen to answer; begun on Monday 5 January 2026, and the 16th is a holiday.
            #expect(taken.verifyBy.date == CivilDate("2026-01-08"))
            #expect(taken.answerBy.date == CivilDate("2026-01-26"))
            #expect(try await desk.office.opens(taken.code, with: taken.receipt, from: ""))
            let other = try await desk.office.submit(desk.newReport())
            #expect(try await !desk.office.opens(taken.code, with: other.receipt, from: ""))
            let stored = try await desk.stored(taken.code)
            #expect(stored.report.state == .unverified && stored.hasEmail)
            #expect(try await desk.count("select count(*) from outbox where template = 'received'") == 1 + 1)
        }
    }

    @Test("goes straight to a connected agency that the reporter names", arguments: TestStores.engines)
    func goesToAgency(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(agency: desk.cast.city)
            #expect(try await desk.stored(code).report.door == .agency(desk.cast.city))
            let queue = try await desk.office.queue(for: desk.cast.admin, filter: QueueFilter())
            #expect(queue.rows.map(\.code) == [code])
        }
    }

    @Test("sent a hundred times at once is one report with the same codes", arguments: TestStores.engines)
    func isOneReport(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let new = desk.newReport()
            let answers = try await withThrowingTaskGroup(of: Acknowledgement.self) { group in
                for _ in 0..<100 { group.addTask { try await desk.office.submit(new) } }
                return try await group.reduce(into: [Acknowledgement]()) { $0.append($1) }
            }
            #expect(answers.count == 100)
            #expect(Set(answers.map(\.code.canonical)).count == 1)
            #expect(Set(answers.map(\.receipt.digits)).count == 1)
            #expect(answers.count { !$0.isRepeat } == 1)
            #expect(try await desk.count("select count(*) from reports") == 1)
            #expect(try await desk.count("select count(*) from outbox where template = 'received'") == 1)
        }
    }

    @Test("names every field that is wrong", arguments: TestStores.engines)
    func namesFields(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var new = desk.newReport("   ")
            new.regionCode = "99.99"
            new.category = ID(404)
            new.suggestedAgency = ID(404)
            let sent = new
            let fault = await #expect(throws: ServiceFault.self) { try await desk.office.submit(sent) }
            let faults: [FieldFault] = if case .invalid(let faults) = fault { faults } else { [] }
            #expect(Set(faults.map(\.field)).isSuperset(of: ["regionCode", "category", "agency"]))
            let stored = try await desk.count("select count(*) from reports")
            #expect(stored == 0)
        }
    }

    @Test("leaves no identity readable in any table", arguments: TestStores.engines)
    func sealsIdentity(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.submit("Trotoar rusak di muka balai warga.")
            let everything = try await StoreContents.everything(desk.office.store)
            for plain in Self.canaries {
                #expect(!everything.contains(plain), "\(plain)")
                #expect(!everything.contains(Self.hex(plain)), "\(plain)")
            }
            // The search looks where it should: what is not secret is found.
            #expect(everything.contains("trotoar rusak di muka balai warga"))
        }
    }

    @Test("leaves no identity readable in the database's files") func sealsOnDisk() async throws {
        try await TestStores.withFolder { folder in
            let store = try SQLiteStore(path: folder + "/lapor.sqlite")
            try await TestDesk.image.fill(store)
            try await TestDesk.with(store: store) { desk in _ = try await desk.submit("Trotoar rusak di muka balai warga.") }
            try await store.backup(to: folder + "/copy.sqlite")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
                let text = String(decoding: bytes, as: UTF8.self).lowercased()
                for plain in Self.canaries { #expect(!text.contains(plain), "\(plain) in \(name)") }
                if name == "copy.sqlite" { #expect(text.contains("trotoar rusak di muka balai warga")) }
            }
            await store.close()
        }
    }

    private static let canaries = TestDesk.identity.values.map { $0.lowercased() }

    private static func hex(_ text: String) -> String {
        TestDesk.identity.values.first { $0.lowercased() == text }.map { $0.utf8.map { String(format: "%02x", $0) }.joined() } ?? text
    }
}
