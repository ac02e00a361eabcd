import Domain
import Services

/// A letter of the office about a case, in the layout that official letters have (Peraturan ANRI 5/2021): a memorandum within the body
/// (nota dinas), or the cover letter with which papers are sent (surat pengantar). Number, place and signature are left for the hand.
struct OfficialLetter: ViewModel {
    enum Kind: String, CaseIterable {
        case memorandum, cover
    }

    let kind: Kind
    let scene: CaseScene

    private var file: CaseFile { scene.file }
    private var words: DeskWords { scene.words }

    var view: ViewObject {
        let isCover = kind == .cover
        return [
            "body": ViewValue(scene.agency.map { words.name(of: Holder(agency: $0)) }), "heading": .phrase("desk.letter.\(kind.rawValue)"),
            "isCover": .flag(isCover), "isMemorandum": .flag(!isCover), "to": to, "from": .text(scene.officer.place ?? ""),
            "matter": .text(CaseSheet.title(of: file)), "today": .text(words.date(scene.today)), "code": .text(file.code.displayed),
            "class": .phrase(file.reportClass.map { "desk.class.\($0.rawValue)" } ?? "desk.fact.class.none"),
            "files": ViewValue(file.files.count), "submitted": .text(words.date(words.zone.date(of: file.submittedAt))),
            "due": ViewValue(scene.nextClock.map { words.date($0.deadline.date) }), "hasDue": .flag(scene.nextClock != nil),
            "copies": .list(file.recipients.filter { $0 != file.holder }.map { .text(words.name(of: $0)) }),
            "hasCopies": .flag(file.recipients.contains { $0 != file.holder }),
        ]
    }

    private var to: ViewValue { file.holder.map { .text(words.name(of: $0)) } ?? .phrase("desk.holder.none") }
}
