import Domain
import IndonesianText

extension QueueScope {
    /// The line as the seat may read it; where it reads the public title that is public already.
    func readable(_ row: QueueRow) -> QueueRow {
        guard !isRedacted,
            !OriginalText.isRead(by: actor, mode: row.mode, isVerified: row.isVerified, desk: row.holder?.agency)
        else { return row }
        var hidden = row
        hidden.title = PersonalData.masked(row.title)
        return hidden
    }
}
