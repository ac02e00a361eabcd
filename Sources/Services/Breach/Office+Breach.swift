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
    /// says since when and which kinds of data. Who has a letter of this breach already gets another only where more kinds came to light.
    ///
    /// The clock of the breach's notice stops only where somebody was written to and the vault's log was read: else those whom the office's
    /// register does not know may still be owed a letter. No other breach is touched.
    /// - Parameter id: the breach that the letters are of; nil only where none waits, else `ServiceFault.invalid`. `ServiceFault.notFound`
    ///   where it is unknown or closed.
    public func notifyOfBreach(_ workbook: BreachWorkbook, of id: ID<RecordedBreach>?, by actor: Actor) async throws -> BreachNotice {
        try require(.managePolicy, by: actor)
        if let id {
            guard try await store.read({ session in try session.first(BreachSQL.open(id)) }) != nil else { throw ServiceFault.notFound }
        } else if try await breaches(by: actor, limit: 1).contains(where: { $0.endedAt == nil }) {
            throw ServiceFault.invalid([FieldFault("breach", .missing)])
        }
        let moment = now()
        let (told, known) = try await queueLetters(of: workbook, breach: id, at: moment)
        let line = act(
            .breachNotified, by: actor, subject: id.map { "\($0)" } ?? "",
            detail: ["letters": "\(told)", "subjects": "\(workbook.subjects.count)"])
        let isAnswer = told + known > 0 && workbook.hasVaultLog
        return try await store.write { session in
            try session.run(OfficeLogSQL.insert(line))
            guard let id else { return BreachNotice(letters: told, isNotified: false) }
            try session.run(BreachSQL.notified(id, letters: told, at: isAnswer ? moment : nil))
            let notified = try session.first(BreachSQL.open(id)).flatMap { try $0.optionalInstant(0) }
            return BreachNotice(letters: told, isNotified: notified != nil)
        }
    }

    /// Gives how many letters, and how many had theirs before.
    private func queueLetters(
        of workbook: BreachWorkbook, breach: ID<RecordedBreach>?, at moment: Instant
    ) async throws -> (told: Int, known: Int) {
        let ids = ids
        let letters = workbook.letters
        let owners = letters.keys.sorted { $0.rawValue < $1.rawValue }
        var (told, known) = (0, 0)
        for start in stride(from: 0, to: owners.count, by: 200) {
            let some = Array(owners[start..<min(start + 200, owners.count)])
            let sum = try await store.write { session in
                var sum = (told: 0, known: 0)
                let before = try breach.map { try BreachLetterSQL.told($0, some, in: session) } ?? [:]
                for row in try session.rows(BreachSQL.languages(some)) {
                    let owner: ID<Report> = try row.id(0)
                    guard let said = letters[owner] else { continue }
                    if let named = before[owner], said.data.isSubset(of: named) {
                        sum.known += 1
                        continue
                    }
                    let data = DisclosedKind.allCases.filter(said.data.contains)
                    if let breach { try session.run(BreachLetterSQL.tell(breach, owner, data, at: moment)) }
                    let letter = OutboxLetter(
                        id: ids.next(), report: owner, template: .breach, language: try row.text(1),
                        payload: .init(date: ClockZone.wib.date(of: said.first), data: data))
                    try OutboxWrites.insert(letter, at: moment, in: session)
                    sum.told += 1
                }
                return sum
            }
            told += sum.told
            known += sum.known
        }
        return (told, known)
    }
}
