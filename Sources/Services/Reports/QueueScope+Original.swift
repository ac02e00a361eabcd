import DataAccess
import Domain
import IndonesianText

extension QueueScope {
    /// The line as the seat may read it, where it reads the public title that is public already; nil where it was found by words that
    /// are hidden from the seat, so that nobody can guess who an anonymous reporter is by searching for his number.
    func readable(_ row: QueueRow, foundBy words: [String], in session: any Session) throws -> QueueRow? {
        guard !isRedacted, try !showsOriginal(row, in: session) else { return row }
        guard try words.isEmpty || isFound(row, by: words, in: session) else { return nil }
        var hidden = row
        hidden.title = PersonalData.masked(row.title)
        return hidden
    }

    private func showsOriginal(_ row: QueueRow, in session: any Session) throws -> Bool {
        let isRead = OriginalText.isRead(by: actor, mode: row.mode, isVerified: row.isVerified, desk: row.holder?.agency)
        // An inspectorate reads a report of another body where it has no part in it, which the line does not say.
        guard isRead, row.mode.isAnonymous, actor.role == .internalAuditor, row.holder?.agency != actor.agency,
            let stored = try session.first(ReportSQL.byID(row.id))
        else { return isRead }
        return try ReportSQL.stored(stored).report.showsOriginal(to: actor)
    }

    private func isFound(_ row: QueueRow, by words: [String], in session: any Session) throws -> Bool {
        guard let text = try session.first(ReportTextSQL.whole(row.id)) else { return false }
        let readable = try (0..<3).map { PersonalData.masked(try text.text($0)) }
        let known = Set(SearchWrites.words(row.code, readable).split(separator: " ").map(String.init))
        return words.allSatisfy(known.contains)
    }
}
