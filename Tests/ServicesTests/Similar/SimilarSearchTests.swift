import DataAccess
import DataTestSupport
import Domain
import IndonesianText
import Testing

@testable import Services

@Suite("Similar reports")
struct SimilarSearchTests {
    private static let bridge = "Jembatan gantung di Kampung Rawa Indah putus talinya sejak banjir, anak sekolah harus memutar jauh."
    private static let again = "jembatan gantung kampung rawa indah talinya putus sejak banjir, anak2 sekolah memutar jauh sekali"
    private static let other = "Antrean di loket kependudukan sangat panjang dan petugas hanya satu orang."

    private func publish(_ code: TrackingCode, _ body: String, in desk: TestDesk) async throws {
        try await desk.verify(code, to: desk.cast.roads, publicText: PublicText(title: "Jembatan putus", body: body))
    }

    private func index(_ desk: TestDesk) async throws {
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
    }

    @Test("a desk sees what is alike in its scope, with the words, and remembers what is not the same", arguments: TestStores.engines)
    func desk(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let first = try await desk.submit(Self.bridge, agency: desk.cast.city)
            desk.pass(days: 2)
            let second = try await desk.submit(Self.again, agency: desk.cast.city)
            let secret = try await desk.submit(Self.bridge + " Tolong.", mode: .secret, agency: desk.cast.city)
            try await desk.submit(Self.other, agency: desk.cast.city)
            let elsewhere = try await desk.submit(Self.bridge, agency: desk.cast.neighbour)
            try await index(desk)
            for code in [first, second] { try await desk.verify(code, to: desk.cast.roads) }
            try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
            let found = try await desk.office.similarCases(to: first, for: desk.cast.admin)
            #expect(Set(found.map(\.row.code)) == [second, secret], "neither another matter nor another body's")
            let line = try #require(found.first { $0.row.code == second })
            #expect(line.mayBeSame && line.nearness.days == 2 && line.nearness.place == .district)
            #expect(line.likeness.shared.contains("gantung") || line.likeness.shared.contains("rawa"))
            try await desk.office.decide(on: second, and: first, areLinked: false, by: desk.cast.admin)
            #expect(try await desk.office.similarCases(to: first, for: desk.cast.admin).map(\.row.code) == [secret])
            try await desk.office.decide(on: first, and: second, areLinked: true, by: desk.cast.admin)
            #expect(try await desk.office.similarCases(to: first, for: desk.cast.admin).first { $0.isLinked }?.row.code == second)
            await #expect(throws: ServiceFault.notPermitted) {
                try await desk.office.decide(on: first, and: second, areLinked: false, by: desk.cast.liaison)
            }
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.decide(on: first, and: elsewhere, areLinked: false, by: desk.cast.admin)
            }
        }
    }

    @Test("who writes sees what was published near him in the last 90 days, and nothing else", arguments: TestStores.engines)
    func published(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let shown = try await desk.submit(Self.bridge + " Kata rahasia: kenanga merah.")
            let secret = try await desk.submit(Self.bridge, mode: .secret)
            let waiting = try await desk.submit(Self.bridge)
            try await publish(shown, Self.bridge, in: desk)
            try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
            try await index(desk)
            func ask(_ words: String, _ region: String? = "35.78.01.1001") async throws -> [TrackingCode] {
                try await desk.office.similarPublished(to: words, regionCode: region).map(\.code)
            }
            #expect(try await ask("jembatan gantung di kampung rawa indah putus") == [shown])
            #expect(try await ask("jembatan gantung di kampung rawa indah putus", nil) == [shown], "the place may come later")
            #expect(try await ask("jembatan gantung di kampung rawa indah putus", "35.15").isEmpty, "another regency")
            #expect(try await ask("kenanga merah rahasia kata itu").isEmpty, "the public knows the published words alone")
            #expect(try await ask("jembatan").isEmpty)
            #expect(try await ask("antrean panjang di loket kependudukan").isEmpty)
            #expect(try await desk.stored(waiting).report.state == .unverified)
            try await desk.act(shown, by: .reporter) { .raiseSecrecy(.secret, reason: $0.write("Saya takut.", as: .reason, for: .office)) }
            #expect(try await ask("jembatan gantung di kampung rawa indah putus").isEmpty, "gone in the moment that it is hidden")
            try await index(desk)
            #expect(try await desk.count("select count(*) from similar_reports where scope = 1") == 0)
        }
    }

    @Test("after 90 days it is no answer any more, and what names an official gets none")
    func bounds() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let shown = try await desk.submit(Self.bridge)
            try await publish(shown, Self.bridge, in: desk)
            try await index(desk)
            let words = "jembatan gantung di kampung rawa indah putus"
            #expect(try await desk.office.similarPublished(to: words, regionCode: nil).count == 1)
            let accusing = words + ". Lurah meminta uang pungli kepada warga sebelum memperbaikinya, camat menerima suap."
            #expect(try await desk.office.similarPublished(to: accusing, regionCode: "35.78.01").isEmpty)
            desk.pass(days: 91)
            #expect(try await desk.office.similarPublished(to: words, regionCode: nil).isEmpty)
        }
    }

    @Test("of an anonymous report no number that could name him is compared or shown")
    func anonymous() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let told = Self.bridge + " Hubungi saya di 081234567890."
            let first = try await desk.submit(told, mode: .anonymous, agency: desk.cast.city)
            let second = try await desk.submit(told, agency: desk.cast.city)
            try await index(desk)
            for code in [first, second] {
                try await desk.verify(code, mode: code == first ? .anonymous : .open, to: desk.cast.roads)
            }
            let line = try #require(try await desk.office.similarCases(to: second, for: desk.cast.admin).first { $0.row.code == first })
            #expect(!line.body.contains("081234567890") && !line.likeness.shared.contains("081234567890"))
        }
    }

    @Test("each number of the index is read to a bound, however many reports stand under it")
    func bounded() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let text = SimilarText(Self.bridge)
            let start = desk.clock.read()
            let entries = (1...400).map {
                SimilarEntry(id: ID(Int64($0)), text: text, region: "35.78.01", at: start.adding(seconds: Int64($0)))
            }
            try await desk.office.store.write { session in try SimilarFinder.desk.enter(entries, in: session) }
            let asked = SimilarEntry(id: ID(9999), text: text, region: "35.78.01", at: start.adding(seconds: 200))
            let (lines, loaded) = try await desk.office.store.read { session in
                var loaded: [ID<Report>] = []
                let lines = try SimilarFinder.desk.find(asked, limit: 5, in: session) { ids in
                    loaded = ids
                    return ids.map { SimilarEntry(id: $0, text: text, region: "35.78.01", at: start) }
                }
                return (lines, loaded)
            }
            #expect(loaded.count == SimilarFinder.before + SimilarFinder.after)
            #expect(lines.count == 1 && lines.first?.same.count == loaded.count - 1, "the same words are one line")
        }
    }

    @Test("a network that asks all day is asked to come later, and one that is not known never is")
    func share() async throws {
        try await TestDesk.with(.sqlite) { desk in
            for _ in 1...Office.similarTurns { try desk.office.takeSimilarTurn(from: "a") }
            #expect(throws: ServiceFault.tooMany(retryAfterSeconds: 3_600)) { try desk.office.takeSimilarTurn(from: "a") }
            for network in ["b", ""] { try desk.office.takeSimilarTurn(from: network) }
            desk.pass(days: 1)
            try desk.office.takeSimilarTurn(from: "a")
        }
    }
}
