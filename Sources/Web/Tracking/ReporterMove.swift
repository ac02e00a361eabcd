import Domain
import Services

/// What a reporter can do with a case. The raw value is the last part of its address, the noun that the move creates.
enum ReporterMove: String, CaseIterable {
    case answerQuestion = "jawaban"
    case confirm = "konfirmasi"
    case object = "keberatan"
    case rate = "penilaian"
    case addInformation = "informasi"
    case reopen = "pembukaan-kembali"
    case recurrence = "kambuh"
    case objectToClass = "keberatan-jenis"
    case appealAnswer = "banding"
    case appealArchive = "banding-arsip"
    case restore = "pemulihan"
    case unmerge = "pemisahan"
    case hideMore = "kerahasiaan"
    case showMore = "keterbukaan"
    case refer = "ombudsman"
    case referWithoutProvider = "ombudsman-langsung"
    case withdraw = "penarikan"

    /// Its row in the office's table.
    var move: Move {
        switch self {
        case .answerQuestion: .complete
        case .confirm: .confirm
        case .object: .object
        case .rate: .rate
        case .addInformation: .addInformation
        case .reopen: .reopen
        case .recurrence: .reportRecurrence
        case .objectToClass: .objectToClass
        case .appealAnswer: .appealAnswer
        case .appealArchive: .appealArchive
        case .restore: .restore
        case .unmerge: .unmerge
        case .hideMore: .raiseSecrecy
        case .showMore: .lowerSecrecy
        case .refer: .refer
        case .referWithoutProvider: .referWithoutProvider
        case .withdraw: .withdraw
        }
    }

    /// The page that tells the case offers the form itself and not a link to it.
    var isOnCasePage: Bool { self == .answerQuestion || self == .confirm || self == .rate }

    var takesFiles: Bool {
        switch self {
        case .answerQuestion, .object, .addInformation, .reopen: true
        default: false
        }
    }

    /// Nil where nothing is written.
    var words: TextField? {
        switch self {
        case .answerQuestion, .addInformation: .orFiles
        case .object, .objectToClass, .reopen, .recurrence, .appealAnswer, .appealArchive, .unmerge, .referWithoutProvider: .required
        case .restore, .withdraw: .optional
        case .confirm, .rate, .hideMore, .showMore, .refer: nil
        }
    }

    /// Whether words must be given.
    enum TextField {
        case required, optional
        /// Words, files or both.
        case orFiles
    }

    /// What the office calls the text of this move.
    var writingKind: WritingKind {
        switch self {
        case .answerQuestion: .reply
        case .object, .objectToClass: .objection
        case .addInformation: .information
        case .referWithoutProvider: .statement
        default: .reason
        }
    }

    /// Whether the case offers it now: the table allows it, and so do the conditions that are known before anything is written.
    func isOffered(by file: CaseFile, at now: Instant) -> Bool {
        guard file.moves.contains(move) else { return false }
        switch self {
        case .rate: return file.rating == nil
        case .object: return !isAppealed(file)
        case .addInformation: return file.state != .awaitingReporter
        case .reopen:
            return !file.isReopeningAsked && !isAppealed(file) && (file.reopenUntil?.isMet(doneAt: now) ?? false)
        case .recurrence: return file.reopenUntil?.isMet(doneAt: now) != true
        case .appealAnswer: return mayAppeal(file, at: now)
        case .appealArchive:
            let window = file.clocks.first { $0.running.key == .appealWindow }
            return window?.deadline.isMet(doneAt: now) == true && !file.timeline.contains { $0.kind == "archiveAppealed" }
        case .restore: return file.timeline.last { $0.kind == "archived" }?.detail == ArchiveCode.a08.rawValue
        case .hideMore: return file.mode != .anonymousAndSecret
        case .showMore: return file.mode != .open && file.reportClass != .whistleblowing
        default: return true
        }
    }

    /// The level above is still to decide.
    private func isAppealed(_ file: CaseFile) -> Bool {
        file.clocks.contains { $0.running.key == .appealDecision }
    }

    /// After one objection or reopening, and once in each round.
    private func mayAppeal(_ file: CaseFile, at now: Instant) -> Bool {
        let kinds = file.timeline.map(\.kind)
        guard kinds.contains("objected") || kinds.contains("reopened") else { return false }
        if file.state == .closed, file.reopenUntil?.isMet(doneAt: now) != true { return false }
        let round = kinds.lastIndex(of: "reopened").map { kinds[$0...] } ?? kinds[...]
        return !round.contains("answerAppealed")
    }
}
