import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Synchronization
import Testing

@testable import Services

/// An office with the real reference data, a clock that a test moves, and passwords that cost nothing.
struct TestOffice: Sendable {
    let office: Office
    let clock: TestClock

    static let reference: ReferenceSet = {
        ReferenceSet(
            provinces: [], regencies: [], districts: [], villages: [], retiredRegions: [],
            agencies: ReferenceFile<AgencyRow>(folder: folder).rows.map(\.row),
            holidays: ReferenceFile<HolidayRow>(folder: folder).rows.map(\.row),
            categories: ReferenceFile<CategoryRow>(folder: folder).rows.map(\.row), stopWords: [])
    }()

    static let resources: String = {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources").path
    }()

    static var folder: String { resources + "/Reference" }

    /// An empty office, or one with reference data.
    static func with(
        _ engine: TestEngine, scope: OfficeScope = .nation, isLoaded: Bool = true, accounts: AccountRules = AccountRules(),
        _ body: (TestOffice) async throws -> Void
    ) async throws {
        try await TestStores.withStore(engine, image: isLoaded ? loadedImage : emptyImage) { store in
            let clock = TestClock()
            try await body(TestOffice(office: try office(store, scope: scope, clock: clock, accounts: accounts), clock: clock))
        }
    }

    /// The tables, without a row.
    static let emptyImage = StoreImage("office") { store in
        _ = try await Migrator(folder: resources + "/Migrations").migrate(store)
    }

    private static let loadedImage = image("office with reference data", reference)

    /// The tables with reference data. Its ids are of a second before any test, so that no office on a copy makes one again.
    static func image(_ name: String, _ reference: ReferenceSet) -> StoreImage {
        StoreImage(name) { store in
            try await emptyImage.fill(store)
            let clock = TestClock()
            let office = try office(store, scope: .nation, clock: clock, ids: IDMaker(node: 0) { clock.read().adding(seconds: -1) })
            try await office.loadReference(reference, policies: try DeadlinePolicyRow.read(folder: folder).get())
        }
    }

    static func office(
        _ store: any DataStore, scope: OfficeScope, clock: TestClock, ids: IDMaker? = nil, accounts: AccountRules = AccountRules()
    ) throws -> Office {
        Office(
            store: store, ids: ids ?? IDMaker(node: nextNode(), now: clock.read), now: clock.read, scope: scope,
            hashes: try KeyedHash(key: SecretBytes.random(count: 32)), sealer: Sealer(publicKey: try SealingPublicKey(bytes: sealingKey)),
            logKey: try SigningKey(seed: SecretBytes(logSeed)),
            passwords: PasswordHasher(cost: PasswordCost(memory: 8, passes: 1)), blobs: NoBlobs(), cleaner: NoCleaner(),
            regions: RegionBook(RegionIndex(reference)), accounts: accounts)
    }

    /// Two offices of one test stand at the same moment, and must not make the same ids.
    private static func nextNode() -> Int {
        nodes.withLock { node in
            node = (node + 1) % IDMaker.nodes.count
            return node
        }
    }

    private static let nodes = Mutex(0)
    private static let logSeed = SecureRandom.bytes(count: 32)
    private static let sealingKey = SecureRandom.bytes(count: 32)

    /// An officer with that seat and password, signed in.
    func signIn(_ role: Role, agency: ID<Agency>? = nil, unit: ID<WorkUnit>? = nil, email: String) async throws -> SignedIn {
        _ = try await office.invite(
            email: email, name: "Petugas \(email)", seat: SeatForm(role: role, agency: agency, unit: unit), by: .system)
        try await office.acceptInvitation(try await link(.invitation), password: Self.password)
        return try await signedIn(email)
    }

    static let password = "kereta malam 47"

    func signedIn(_ email: String) async throws -> SignedIn {
        let token = try await office.signIn(email: email, password: Self.password)
        return try #require(try await office.officer(forSession: token))
    }

    /// The key in the last letter of that kind.
    func link(_ purpose: OfficerKeyPurpose) async throws -> String {
        let query: Query = "select id, payload from outbox where template = \(purpose.template.rawValue) order by id desc limit 1"
        let letter = try await office.store.read { session in
            try session.first(query).map { row in
                OutboxLetter(
                    id: try row.id(0), template: purpose.template, language: "id", payload: try StoredJSON.decode(from: try row.text(1)))
            }
        }
        let link = OfficerKeySeed.link(in: try #require(letter), by: office.hashes)
        return try #require(link?.split(separator: "/").last.map(String.init))
    }

    func count(_ query: Query) async throws -> Int {
        try await office.store.read { session in try session.first(query)?.int(0) ?? 0 }
    }

    func agency(_ slug: String) async throws -> AgencyEntry {
        try #require(try await office.rules.current().directory.agency(slug: slug))
    }
}

/// Stands still until a test moves it. Begins on Monday 5 January 2026, 09:00 WIB.
final class TestClock: Sendable {
    private let moment = Mutex(ClockZone.wib.instant(on: CivilDate(year: 2026, month: 1, day: 5) ?? .latest, hour: 9))

    var read: @Sendable () -> Instant {
        { self.moment.withLock { $0 } }
    }

    func pass(seconds: Int64) {
        moment.withLock { $0 = $0.adding(seconds: seconds) }
    }
}

private struct NoBlobs: BlobStore {
    func keep(fileAt path: String) async throws -> ContentHash { throw BlobFault.missing }
    func read(_ hash: ContentHash, from offset: Int, atMost count: Int) async throws -> [UInt8] { throw BlobFault.missing }
    func remove(_ hash: ContentHash, unlessKeptSince moment: Date) async throws {}
    func contents(inPart part: Int, notKeptSince moment: Date) async throws -> [ContentHash] { [] }
    var parts: Int { 0 }
}

private struct NoCleaner: FileCleaner {
    func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage { throw .unavailable }
    func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument { throw .unavailable }
}

func refusal(_ field: String, _ reason: FieldFault.Reason, limit: Int? = nil) -> ServiceFault {
    .invalid([FieldFault(field, reason, limit: limit)])
}
