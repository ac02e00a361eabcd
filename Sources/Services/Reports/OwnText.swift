import DataAccess
import Domain

/// What a reporter sent, with what the public may read of it where that is known at once.
struct OwnText: Sendable {
    var title: String
    var body: String
    var landmark: String
    var shown: PublicText?
    var salt = TextMark.salt()

    func insert(of id: ID<Report>) -> [Query] {
        [ReportWrites.insertText(self, of: id)] + (shown.map { [ReportWrites.setPublicText(id, $0)] } ?? [])
    }

    func marks(of id: ID<Report>) -> [TextMark] {
        [mark(of: id)] + (shown.map { [mark(of: id, shown: $0)] } ?? [])
    }

    func mark(of id: ID<Report>) -> TextMark {
        TextMark(.report, id.rawValue, [title, body, landmark], salt: salt)
    }

    func mark(of id: ID<Report>, shown text: PublicText) -> TextMark {
        TextMark(.shown, id.rawValue, [text.title, text.body], salt: salt)
    }
}
