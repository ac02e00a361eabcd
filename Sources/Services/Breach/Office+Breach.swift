import DataAccess
public import Domain

extension Office {
    /// Who must be told of a breach: every look at an identity in the time, of one officer, one body or one session where it is named.
    /// Listing is itself written into the office's log. `ServiceFault.notFound` for a session that is no longer known.
    public func breachWorkbook(_ filter: BreachFilter, by actor: Actor) async throws -> BreachWorkbook {
        try require(.managePolicy, by: actor)
        guard filter.from < filter.to else { throw ServiceFault.invalid([FieldFault("to", .outOfRange)]) }
        var filter = filter
        if let session = filter.session {
            let found = try await store.read { reading in
                try reading.first(BreachSQL.session(session)).map {
                    (officer: try $0.id(0, of: Officer.self), from: try $0.instant(1), to: try $0.instant(2))
                }
            }
            guard let found else { throw ServiceFault.notFound }
            filter.officer = found.officer
            filter.from = max(filter.from, found.from)
            filter.to = min(filter.to, found.to.adding(milliseconds: 1))
        }
        let search = BreachSearch(filter: filter, openings: await openings(filter))
        let book = try await store.read { session in try search.workbook(in: session) }
        let line = act(
            .breachListed, by: actor, subject: filter.officer.map { "\($0)" } ?? "",
            detail: ["looks": "\(book.looks.count)", "subjects": "\(book.subjects.count)"])
        try await store.write { session in _ = try session.run(OfficeLogSQL.insert(line)) }
        return book
    }

    /// The lines of the vault's log; nil where it is away, or does not answer to the end.
    private func openings(_ filter: BreachFilter) async -> [VaultOpening]? {
        var lines: [VaultOpening] = []
        while true {
            let asked = OpeningsAsked(from: filter.from, to: filter.to.adding(seconds: BreachSearch.lag), after: lines.last)
            guard let more = try? await vault.openings(asked) else { return nil }
            lines += more
            if more.count < OpeningsAsked.most { return lines }
        }
    }

    /// Puts a letter to each one who can be reached in line, also to those who wished no letters: the law binds (UU 27/2022 article 46). It
    /// says since when and which kinds of data. Gives how many; breaches that wait have their notice by it.
    public func notifyOfBreach(_ workbook: BreachWorkbook, by actor: Actor) async throws -> Int {
        try require(.managePolicy, by: actor)
        let (moment, ids) = (now(), ids)
        let letters = workbook.letters
        let owners = letters.keys.sorted { $0.rawValue < $1.rawValue }
        var told = 0
        for start in stride(from: 0, to: owners.count, by: 200) {
            let some = Array(owners[start..<min(start + 200, owners.count)])
            told += try await store.write { session in
                let rows = try session.rows(BreachSQL.languages(some))
                for row in rows {
                    let owner: ID<Report> = try row.id(0)
                    guard let said = letters[owner] else { continue }
                    let data = DisclosedKind.allCases.filter(said.data.contains)
                    let letter = OutboxLetter(
                        id: ids.next(), report: owner, template: .breach, language: try row.text(1),
                        payload: .init(date: ClockZone.wib.date(of: said.first), data: data))
                    try OutboxWrites.insert(letter, at: moment, in: session)
                }
                return rows.count
            }
        }
        let line = act(
            .breachNotified, by: actor, subject: "", detail: ["letters": "\(told)", "subjects": "\(workbook.subjects.count)"])
        try await store.write { [told] session in
            try session.run(BreachSQL.notified(told, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        return told
    }
}
