public import Domain
import IndonesianText

/// What speaks for a closer look at a report, found by the system and shown to a person with its reason. None of it marks anybody, and
/// none changes where or when a report is looked at.
public enum TriageSign: Sendable, Equatable {
    /// It came while its network or its browser sent more than the office expects.
    case crowded(SlowReason)
    /// As many other reports have nearly the same words.
    case sameText(Int)
    /// Words that insult somebody.
    case abuse([String])
    /// A report of nearly the same words was looked at and set aside, with its reason; its code.
    case setAside(TrackingCode)
    /// A report of the same reporter, linked to this one by himself, is marked so.
    case earlier(TrackingCode, TriageGrade)

    /// How much of the words has to be shared for two texts to count as copied.
    static let copied = 0.85
    /// So many copies are a sign.
    static let copies = 2

    static func inWords(of file: CaseFile) -> [TriageSign] {
        var signs: [TriageSign] = []
        if let reason = file.slowReason, reason != .age { signs.append(.crowded(reason)) }
        let words = AbuseWords.find(in: "\(file.title)\n\(file.body)")
        if !words.isEmpty { signs.append(.abuse(words)) }
        return signs
    }

    static func among(_ similar: [SimilarCase]) -> [TriageSign] {
        let same = similar.filter { $0.likeness.text >= copied }
        var signs: [TriageSign] = same.count >= copies ? [.sameText(same.count)] : []
        if let denied = similar.first(where: { $0.mayBeSame && $0.row.state == .archived }) { signs.append(.setAside(denied.row.code)) }
        return signs
    }
}
