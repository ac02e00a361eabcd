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
        let query = BreachSQL.looks(filter)
        let looks = try await store.read { session in try session.rows(query).compactMap(BreachSQL.look) }
        let line = act(
            .breachListed, by: actor, subject: filter.officer.map { "\($0)" } ?? "",
            detail: ["looks": "\(looks.count)", "subjects": "\(Set(looks.map(\.code)).count)"])
        try await store.write { session in _ = try session.run(OfficeLogSQL.insert(line)) }
        return BreachWorkbook(looks: looks)
    }

    /// Puts a letter to each reporter who can be reached in line. Gives how many.
    public func notifyOfBreach(_ workbook: BreachWorkbook, by actor: Actor) async throws -> Int {
        try require(.managePolicy, by: actor)
        let (moment, ids) = (now(), ids)
        let date = ClockZone.wib.date(of: workbook.looks.first?.at ?? moment)
        let codes = workbook.reachable.map(\.canonical).sorted()
        var told = 0
        for start in stride(from: 0, to: codes.count, by: 200) {
            let some = Array(codes[start..<min(start + 200, codes.count)])
            told += try await store.write { session in
                let rows = try session.rows(BreachSQL.reachable(some))
                for row in rows {
                    let letter = OutboxLetter(
                        id: ids.next(), report: try row.id(1), template: .breach, language: try row.text(2), payload: .init(date: date))
                    try OutboxWrites.insert(letter, at: moment, in: session)
                }
                return rows.count
            }
        }
        return told
    }
}
