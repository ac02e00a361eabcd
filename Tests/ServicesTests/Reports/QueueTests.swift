import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The officers' queue")
struct QueueTests {
    @Test("shows each seat what it may read and nothing more", arguments: TestStores.engines)
    func scopes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let codes = try await Lives.live(at: desk)
            func seen(_ actor: Actor) async throws -> Set<String> {
                let page = try await desk.office.queue(for: actor, filter: QueueFilter(view: .all), limit: 100)
                let found = Set(page.rows.map(\.code))
                return Set(codes.filter { found.contains($0.value) }.keys)
            }
            let roads: Set = ["inProgress", "answered", "closed"]
            #expect(try await seen(desk.cast.verifier).isSuperset(of: ["unverified", "asked", "inProgress", "answered", "closed"]))
            #expect(try await seen(desk.cast.liaison).isSuperset(of: roads))
            #expect(try await seen(desk.cast.liaison).isDisjoint(with: ["unverified", "asked", "accused"]))
            #expect(try await seen(desk.cast.healthLiaison) == [])
            #expect(try await seen(desk.cast.auditor).contains("accused"))
            #expect(try await seen(desk.cast.neighbourAdmin) == [])
            #expect(try await seen(desk.cast.supervisor).isDisjoint(with: ["secret", "sensitive"]))
            #expect(try await desk.office.queue(for: .reporter, filter: QueueFilter()).rows.isEmpty)
            for actor in [
                desk.cast.verifier, desk.cast.admin, desk.cast.liaison, desk.cast.healthLiaison, desk.cast.supervisor, desk.cast.auditor,
                desk.cast.neighbourAdmin,
            ] {
                // The list and the case itself agree for every seat and every report.
                let listed = try await seen(actor)
                for (name, code) in codes {
                    let file = try? await desk.office.caseFile(code, for: .officer(actor))
                    if listed.contains(name) {
                        #expect(file != nil, "\(name) is listed for \(actor.role?.rawValue ?? "") and cannot be opened")
                    }
                }
            }
        }
    }

    @Test("in an agency's own installation what comes in lies on its own desk", arguments: TestStores.engines)
    func ownInstallation(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let home = try desk.inOwnInstallation()
            let code = try await home.submit()
            for view in [QueueFilter.View.open, .all] {
                let page = try await home.office.queue(for: home.cast.admin, filter: QueueFilter(view: view))
                #expect(page.rows.map(\.code) == [code], "\(view)")
            }
            #expect(try await home.office.queueCounts(for: home.cast.admin)[.open] == 1)
            #expect(try await home.office.queue(for: home.cast.liaison, filter: QueueFilter(view: .all)).rows.isEmpty)
            #expect(try await home.office.caseFile(code, for: .officer(home.cast.admin)).moves.contains(.verify))
        }
    }

    @Test("the leader lists what the public may read of his agency, in the words that the public reads", arguments: TestStores.engines)
    func leader(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let codes = try await Lives.live(at: desk)
            let leader = Actor(kind: .officer(ID(77)), role: .leader, agency: desk.cast.city)
            func rows(_ filter: QueueFilter, _ actor: Actor) async throws -> [QueueRow] {
                try await desk.office.queue(for: actor, filter: filter, limit: 100).rows
            }
            let listed = try await rows(QueueFilter(view: .all), leader)
            let known = Set(listed.map(\.code))
            #expect(Set(codes.filter { known.contains($0.value) }.keys) == ["inProgress", "answered", "closed", "accused"])
            #expect(Set(listed.map(\.title)) == ["Jalan berlubang"])
            for row in listed { #expect(try await desk.office.caseFile(row.code, for: .officer(leader)).title == row.title) }
            #expect(try await rows(QueueFilter(view: .all, words: "jembatan"), leader).isEmpty)
            #expect(try await rows(QueueFilter(view: .all, words: "sekolah"), leader).count == 4)
            #expect(try await desk.office.queueCounts(for: leader)[.open] ?? 0 > 0)
            let neighbour = Actor(kind: .officer(ID(78)), role: .leader, agency: desk.cast.neighbour)
            #expect(try await rows(QueueFilter(view: .all), neighbour).isEmpty)
        }
    }

    @Test("gives every report once, page by page, while others come in", arguments: TestStores.engines)
    func pages(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var codes: Set<TrackingCode> = []
            for number in 0..<11 {
                codes.insert(try await desk.submit("Laporan nomor \(number) tentang lampu jalan."))
                desk.clock.pass(seconds: 60)
            }
            for view in [QueueFilter.View.open, .all] {
                var found: [TrackingCode] = []
                var after: ListCursor?
                repeat {
                    let page = try await desk.office.queue(for: desk.cast.verifier, filter: QueueFilter(view: view), after: after, limit: 3)
                    #expect(page.rows.count <= 3)
                    found += page.rows.map(\.code)
                    after = page.next.flatMap { ListCursor($0.description) }
                    _ = try await desk.submit("Datang di tengah jalan.")
                    desk.clock.pass(seconds: 60)
                } while after != nil && found.count < 100
                #expect(Set(found).count == found.count)
                #expect(Set(found).isSuperset(of: codes))
            }
        }
    }

    @Test("a code of letters alone is looked for as one word when it is written as codes are")
    func codesOfLetters() throws {
        #expect(SearchQuery.words("NSH-DGC-RTNS") == SearchQuery.words("NSHDGCRTNS"))
        #expect(SearchQuery.words("NSH-DGC-RTNS").count == 1)
        #expect(SearchQuery.words("jalan-jalan rusak") == ["jalan", "rusak"])
    }

    @Test("is found by the stem of a word and by its slang", arguments: TestStores.engines)
    func words(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit("Jalanan gak pernah diperbaiki sejak banjir.")
            _ = try await desk.submit("Antrean loket terlalu panjang.")
            let early = try await desk.office.queue(
                for: desk.cast.verifier, filter: QueueFilter(view: .all, words: code.displayed))
            #expect(early.rows.map(\.code) == [code], "a code is found before its words are")
            #expect(try await desk.office.indexNewReports(limit: 1) == 1)
            #expect(try await desk.office.indexNewReports() == 1)
            #expect(try await desk.office.indexNewReports() == 0)
            for words in ["perbaiki", "memperbaiki", "PERBAIKAN", "jalan tidak", code.displayed, code.canonical] {
                let page = try await desk.office.queue(for: desk.cast.verifier, filter: QueueFilter(view: .all, words: words))
                #expect(page.rows.map(\.code) == [code], "\(words)")
            }
            let none = try await desk.office.queue(for: desk.cast.verifier, filter: QueueFilter(view: .all, words: "kereta"))
            #expect(none.rows.isEmpty)
        }
    }

    @Test("counts what its views show", arguments: TestStores.engines)
    func counts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await Lives.live(at: desk)
            for actor in [desk.cast.verifier, desk.cast.admin, desk.cast.liaison] {
                for (view, count) in try await desk.office.queueCounts(for: actor) {
                    let page = try await desk.office.queue(for: actor, filter: QueueFilter(view: view), limit: 100)
                    #expect(page.rows.count == count, "\(view) of \(actor.role?.rawValue ?? "")")
                }
            }
        }
    }
}
