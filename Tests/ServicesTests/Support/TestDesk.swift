import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

/// A small office at work: one city with two units and an inspectorate, a neighbour city, the national desk, real people on the seats,
/// a clock that a test moves.
struct TestDesk: Sendable {
    let office: Office
    let clock: TestClock
    let cast: Cast

    struct Cast: Sendable {
        var city: ID<Agency>
        var neighbour: ID<Agency>
        var roads: ID<WorkUnit>
        var health: ID<WorkUnit>
        var verifier: Actor
        var admin: Actor
        var liaison: Actor
        var healthLiaison: Actor
        var supervisor: Actor
        var auditor: Actor
        var neighbourAdmin: Actor
        var category: ID<Domain.Category>
    }

    /// What the tests need of the shipped reference data.
    private static let reference: ReferenceSet = {
        let folder = TestOffice.folder
        let slugs: Set<String> = ["kota-surabaya", "kabupaten-sidoarjo", "kemenko-polkam"]
        return ReferenceSet(
            provinces: ReferenceFile<ProvinceRow>(folder: folder).rows.map(\.row).filter { $0.code.description == "35" },
            regencies: ReferenceFile<RegencyRow>(folder: folder).rows.map(\.row).filter { $0.code.description.hasPrefix("35.") },
            districts: ReferenceFile<DistrictRow>(folder: folder).rows.map(\.row).filter { $0.code.description.hasPrefix("35.78") },
            villages: ReferenceFile<VillageRow>(folder: folder).rows.map(\.row).filter { $0.code.description.hasPrefix("35.78") },
            retiredRegions: [],
            agencies: TestOffice.reference.agencies.filter { slugs.contains($0.slug) }, holidays: TestOffice.reference.holidays,
            categories: TestOffice.reference.categories.filter { $0.parentID == nil || $0.parentID == 31 }, stopWords: [])
    }()

    /// Clocks, codes and keys are the same on every store that a test puts under its office.
    private static let hashKey = SecureRandom.bytes(count: 32)

    static func with(_ engine: TestEngine, _ body: (TestDesk) async throws -> Void) async throws {
        try await TestStores.withStore(engine, image: image) { store in
            try await with(store: store, body)
        }
    }

    /// The tables with the reference data of the city.
    static let image = TestOffice.image("a city", reference)

    /// The same on a store of the test's own that holds ``image``.
    static func with(store: any DataStore, _ body: (TestDesk) async throws -> Void) async throws {
        let clock = TestClock()
        let office = try office(on: store, clock: clock, ids: IDMaker(node: 0, now: clock.read))
        try await body(TestDesk(office: office, clock: clock, cast: try await people(of: office)))
    }

    private static func office(
        on store: any DataStore, clock: TestClock, ids: IDMaker, scope: OfficeScope = .nation, sealer: Sealer? = nil,
        vault: any IdentityVault = AbsentVault()
    ) throws -> Office {
        let pattern = try TestOffice.office(store, scope: scope, clock: clock)
        return Office(
            store: store, ids: ids, now: clock.read, scope: scope, hashes: try KeyedHash(key: SecretBytes(hashKey)),
            sealer: sealer ?? pattern.sealer, logKey: pattern.logKey, passwords: pattern.passwords, blobs: pattern.blobs,
            cleaner: pattern.cleaner,
            regions: RegionBook(RegionIndex(reference)), vault: vault)
    }

    /// The same office beside a vault that can open what it seals.
    func beside(_ vault: any IdentityVault, sealedTo key: SealingPublicKey) throws -> TestDesk {
        TestDesk(
            office: try Self.office(
                on: office.store, clock: clock, ids: office.ids, sealer: Sealer(publicKey: key), vault: vault), clock: clock, cast: cast)
    }

    /// The same office on another store: one that fails, one that is shared with a second worker.
    func on(_ store: any DataStore) throws -> TestDesk {
        TestDesk(office: try Self.office(on: store, clock: clock, ids: office.ids), clock: clock, cast: cast)
    }

    /// The same bodies and people where the city runs an installation of its own.
    func inOwnInstallation() throws -> TestDesk {
        TestDesk(
            office: try Self.office(on: office.store, clock: clock, ids: office.ids, scope: .agency(cast.city)), clock: clock, cast: cast)
    }

    private static func people(of office: Office) async throws -> Cast {
        let directory = try await office.rules.current().directory
        let city = try #require(directory.agency(slug: "kota-surabaya"))
        var form = AgencyForm(city)
        form.connectionStatus = .direct
        try await office.editAgency(city.id, form, by: .system)
        let neighbour = try #require(directory.agency(slug: "kabupaten-sidoarjo")).id
        let roads = try await office.createUnit(UnitForm(name: "Dinas Jalan"), in: city.id, by: .system)
        let health = try await office.createUnit(UnitForm(name: "Dinas Kesehatan"), in: city.id, by: .system)
        let inspectorate = try await office.createUnit(UnitForm(name: "Inspektorat", duty: .inspectorate), in: city.id, by: .system)
        var people = 0
        func person(_ role: Role, _ agency: ID<Agency>?, _ unit: ID<WorkUnit>? = nil) async throws -> Actor {
            people += 1
            let invited = try await office.invite(
                email: "petugas\(people)@contoh.invalid", name: "Petugas \(people)", seat: SeatForm(role: role, agency: agency, unit: unit),
                by: .system)
            let officer = try #require(invited.made)
            // Nobody signs in here; that a password is set is enough for a roster.
            _ = try await office.store.write { session in try session.run(OfficerSQL.setPassword("-", of: officer)) }
            return Actor(kind: .officer(officer), role: role, agency: agency, unitPath: unit.map { [$0] } ?? [])
        }
        let category = try #require(try await office.rules.current().categories.category(slugPath: "perhubungan")).id
        // The roster is complete only with a second admin.
        _ = try await person(.agencyAdmin, city.id)
        defer { office.rules.forget() }
        return Cast(
            city: city.id, neighbour: neighbour, roads: roads, health: health, verifier: try await person(.nationalAdmin, nil),
            admin: try await person(.agencyAdmin, city.id), liaison: try await person(.liaisonOfficer, city.id, roads),
            healthLiaison: try await person(.liaisonOfficer, city.id, health),
            supervisor: try await person(.supervisor, city.id), auditor: try await person(.internalAuditor, city.id, inspectorate),
            neighbourAdmin: try await person(.agencyAdmin, neighbour), category: category)
    }
}
