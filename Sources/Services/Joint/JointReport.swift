public import Domain

/// A report that a neighbourhood files together (laporan bersama): one case, whose filer alone closes it, and backers who each say for
/// themselves whether the matter is settled.
public struct JointReport: Sendable, Equatable {
    /// What a backer thinks of the answer.
    public enum Verdict: String, Sendable, CaseIterable {
        case confirmed, objected
    }

    public struct Voice: Sendable, Equatable {
        public let verdict: Verdict
        /// What he said, without what tells who he is.
        public let words: String
        public let saidAt: Instant
    }

    /// Backers that one report takes.
    public static let most = 500
    /// Most characters of what a backer says.
    public static let longestWords = 1000

    public let isOpen: Bool
    public let backers: Int
    /// Of those who have said something, the latest first.
    public let voices: [Voice]

    /// How many backers think so.
    public func count(_ verdict: Verdict) -> Int { voices.count { $0.verdict == verdict } }
}

/// A joint report as whoever holds its link may know it: what the filer shows to the neighbourhood: its title without
/// what tells who he is, and no more of the report before it is published.
public struct JointInvitation: Sendable {
    public let code: TrackingCode
    public let title: String
    public let regionCode: String?
    public let backers: Int
    public let isPublic: Bool
}
