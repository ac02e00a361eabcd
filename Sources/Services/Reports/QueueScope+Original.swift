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
        guard row.mode.isAnonymous else { return true }
        // Of an admin and an inspectorate the line does not say whether they verify it, or have no part in it.
        guard actor.role == .agencyAdmin || actor.role == .internalAuditor else { return actor.role == .nationalAdmin }
        guard let stored = try session.first(ReportSQL.byID(row.id)) else { return false }
        return try ReportSQL.stored(stored).report.showsOriginal(to: actor, in: office)
    }

    private func isFound(_ row: QueueRow, by words: [String], in session: any Session) throws -> Bool {
        guard let text = try session.first(ReportTextSQL.whole(row.id)) else { return false }
        let readable = try (0..<3).map { PersonalData.masked(try text.text($0)) }
        let known = Set(SearchWrites.words(row.code, readable).split(separator: " ").map(String.init))
        return words.allSatisfy(known.contains)
    }
}
