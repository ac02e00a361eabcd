import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

/// Reports in many states, made by lot; the same in every run.
@Suite("What a list shows is what the case shows") struct ListsAndCasesTests {
    @Test("for every role, scope, state and mode: the same reports, in the same words", arguments: [7, 1_708] as [UInt64])
    func lists(seed: UInt64) async throws {
        try await TestDesk.with(.sqlite) { desk in
            let codes = try await DrawnReports(desk, seed: seed).make(36)
            _ = try await desk.office.indexNewReports(limit: 100)
            var rowsSeen = 0
            for actor in Self.onlookers(desk) {
                let name = "\(actor.role.map { "\($0)" } ?? "") \(actor.agency?.rawValue ?? 0) \(actor.unitPath.map(\.rawValue))"
                var cases: [TrackingCode: CaseFile] = [:]
                for code in codes { cases[code] = try? await desk.office.caseFile(code, for: .officer(actor)) }
                var listed: Set<TrackingCode> = []
                for view in [QueueFilter.View.all, .invited, .awaitingYes] {
                    for row in try await queue(desk, actor, QueueFilter(view: view)) {
                        let file = try #require(cases[row.code], "\(name) lists in \(view) what he may not open")
                        #expect(row.title == file.title && row.state == file.state && row.mode == file.mode, "\(name) \(view)")
                        #expect(row.closure == file.closure, "\(name) \(view)")
                        listed.insert(row.code)
                        rowsSeen += 1
                    }
                }
                for line in try await desk.office.overdueBoard(for: actor, lines: 100).worst {
                    #expect(cases[line.code]?.title == line.title, "\(name) reads on the board what he may not open")
                }
                let unlisted = Set(cases.keys).subtracting(listed)
                #expect(unlisted.isEmpty, "\(name) may open what he does not list: \(unlisted.count)")
                try await search(desk, actor, name, cases)
            }
            #expect(rowsSeen > 120)
            try await publicLists(desk, codes)
        }
    }

    /// A word leads to a report where it stands in what its reader reads of it, and nowhere else.
    private func search(_ desk: TestDesk, _ actor: Actor, _ name: String, _ cases: [TrackingCode: CaseFile]) async throws {
        for words in [DrawnReports.number, DrawnReports.word, DrawnReports.place] {
            var found: Set<TrackingCode> = []
            for view in [QueueFilter.View.all, .invited] {
                found.formUnion(try await queue(desk, actor, QueueFilter(view: view, words: words)).map(\.code))
            }
            let readable = cases.values.filter { "\($0.title) \($0.body) \($0.place.landmark)".contains(words) }.map(\.code)
            #expect(found == Set(readable), "\(name) searches \(words)")
        }
    }

    private func publicLists(_ desk: TestDesk, _ codes: [TrackingCode]) async throws {
        var cases: [TrackingCode: CaseFile] = [:]
        for code in codes { cases[code] = try? await desk.office.caseFile(code, for: .everyone) }
        #expect(!cases.isEmpty && cases.count < codes.count)
        let all = try await desk.office.publicReports(PublicFilter(), limit: 100).rows
        #expect(Set(all.map(\.code)) == Set(cases.keys))
        for row in all {
            let file = try #require(cases[row.code])
            #expect(row.title == file.title && row.excerpt == file.body && row.state == file.state && row.closure == file.closure)
        }
        for agency in [desk.cast.city, desk.cast.neighbour] {
            let rows = try await desk.office.publicReports(PublicFilter(agency: agency), limit: 100).rows
            #expect(Set(rows.map(\.code)) == Set(cases.values.filter { $0.holder?.agency == agency }.map(\.code)))
        }
        for words in [DrawnReports.number, DrawnReports.word, DrawnReports.publicWord] {
            let rows = try await desk.office.publicReports(PublicFilter(words: words), limit: 100).rows
            let readable = cases.values.filter { "\($0.title) \($0.body)".contains(words) }.map(\.code)
            #expect(Set(rows.map(\.code)) == Set(readable), "the public searches \(words)")
        }
    }

    @Test("what a reporter asks about his data is told in the words of the case, to who may open it")
    func dataRequests() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let codes = try await DrawnReports(desk, seed: 9).make(12)
            for code in codes {
                try? await desk.office.askAboutData(.erasure, words: "Hapus \(DrawnReports.number) dari uraian.", of: code)
            }
            for office in [desk, try desk.inOwnInstallation()] {
                var told = 0
                for actor in Self.onlookers(desk) {
                    for request in (try? await office.office.openDataRequests(for: actor)) ?? [] {
                        let words = try #require(request.request.words)
                        let file = try? await office.office.caseFile(request.code, for: .officer(actor))
                        let report = try await office.stored(request.code).report
                        if let file { #expect(request.words == file.texts[words.id]) }
                        #expect(request.words.contains(DrawnReports.number) == report.showsOriginal(to: actor, in: office.office.scope))
                        told += file == nil ? 0 : 1
                    }
                }
                #expect(told > 0)
            }
        }
    }

    private func queue(_ desk: TestDesk, _ actor: Actor, _ filter: QueueFilter) async throws -> [QueueRow] {
        var (rows, after): ([QueueRow], ListCursor?) = ([], nil)
        repeat {
            let page = try await desk.office.queue(for: actor, filter: filter, after: after, limit: 10)
            rows += page.rows
            after = page.next
        } while after != nil
        return rows
    }

    /// Every role of the office, of both bodies and their units.
    private static func onlookers(_ desk: TestDesk) -> [Actor] {
        let cast = desk.cast
        let seats: [(Role, ID<Agency>?, [ID<WorkUnit>])] = [
            (.nationalAdmin, nil, []), (.ombudsman, nil, []), (.nationalPartner, nil, []), (.agencyAdmin, cast.city, []),
            (.agencyAdmin, cast.neighbour, []), (.supervisor, cast.city, []), (.supervisor, cast.neighbour, []), (.leader, cast.city, []),
            (.leader, cast.neighbour, []), (.internalAuditor, cast.city, cast.auditor.unitPath), (.internalAuditor, cast.neighbour, []),
            (.liaisonOfficer, cast.city, [cast.roads]), (.liaisonOfficer, cast.city, [cast.health]), (.liaisonOfficer, cast.neighbour, []),
            (.unitOperator, cast.city, [cast.roads]), (.unitOperator, cast.city, [cast.health]), (.assistant, cast.city, []),
        ]
        return seats.enumerated().map { index, seat in
            Actor(kind: .officer(ID(Int64(900 + index))), role: seat.0, agency: seat.1, unitPath: seat.2)
        }
    }
}
