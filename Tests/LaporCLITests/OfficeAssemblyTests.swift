import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Testing

@testable import LaporCLI

@Suite("Putting an office together")
struct OfficeAssemblyTests {
    private func with(_ flags: [SettingKey: String], _ body: (Settings) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let resources = URL(filePath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Resources").standardized.path
        // Without one a child of this program makes the key; this program is a test.
        let key = try SealingPublicKey(bytes: Array(1...32)).text
        let own: [SettingKey: String] = [.data: folder, .resources: resources, .vaultPublicKey: key]
        try await body(try Settings(flags: own.merging(flags) { $1 }, environment: [:], file: nil))
    }

    @Test("an agency's own installation starts on an empty folder, and again on what it made")
    func agencyScope() async throws {
        try await with([.scope: "agency:kota-surabaya"]) { settings in
            for _ in 0..<2 {
                let assembly = try await OfficeAssembly(settings)
                let agency = try #require(try await assembly.office.rules.current().directory.agency(slug: "kota-surabaya"))
                #expect(assembly.office.scope == .agency(agency.id))
                #expect(try assembly.office.regions.find(#require(RegionCode("35.78")))?.name.isEmpty == false)
                await assembly.close()
            }
        }
    }

    @Test("an agency that does not exist is told with its setting")
    func unknownAgency() async throws {
        try await with([.scope: "agency:kota-atlantis"]) { settings in
            let fault = await #expect(throws: SettingsFault.self) { _ = try await OfficeAssembly(settings) }
            #expect(fault?.description.contains("kota-atlantis") == true)
        }
    }

    @Test("two processes on one folder make ids of their own")
    func twoProcesses() async throws {
        try await with([:]) { settings in
            let (one, other) = (try await OfficeAssembly(settings), try await OfficeAssembly(settings))
            #expect(one.lease.node != other.lease.node)
            await one.close()
            await other.close()
        }
    }
}
