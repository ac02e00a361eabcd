import DataSQLite
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing
import Vault

@testable import Services

@Suite("What moved leaves no trace in the office's files")
struct IdentityTraceTests {
    @Test("neither identity nor wrapped key of fifteen reports is in a database file or journal after moving")
    func canary() async throws {
        try await TestStores.withFolder { folder in
            let store = try SQLiteStore(path: folder + "/lapor.sqlite")
            try await TestDesk.image.fill(store)
            try await TestDesk.with(store: store) { office in
                try await TestKeys.with(office.clock) { keys in
                    let desk = office.with(keys.desk, sealingTo: keys.ring.current.publicKey)
                    var traces: [Data] = []
                    for number in 0..<15 {
                        let email = "canary\(number).\(UUID().uuidString.lowercased())@contoh.invalid"
                        let new = desk.newReport("Lampu jalan nomor \(number) padam.", identity: [.email: email, .name: "Nama \(email)"])
                        let id = try await desk.reportID(desk.office.submit(new).code)
                        let wrapped = try #require(try await desk.office.storedIdentity(of: id)?.wrappedKey)
                        traces += [Data(email.utf8), Data(wrapped)]
                        // Between the others: keys leave while reports come.
                        if number % 7 == 0 { _ = try await desk.office.handOverKeys(limit: 3) }
                    }
                    func found() throws -> Int {
                        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                        let files = names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
                        return traces.count { trace in files.contains { $0.firstRange(of: trace) != nil } }
                    }
                    // The search finds what is there.
                    #expect(try found() > 0)
                    while try await desk.office.handOverKeys().isMore {}
                    #expect(try await desk.office.forgetJournal(since: office.clock.read()))
                    #expect(try found() == 0)
                    #expect(try await keys.desk.status().kept == 15)
                }
            }
            await store.close()
        }
    }
}
