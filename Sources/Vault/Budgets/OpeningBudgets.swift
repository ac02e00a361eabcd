import Foundation

/// How much the vault opens before it stops by itself, whoever asks and whatever he says of himself. Only the vault's own settings raise
/// them; the work of an ordinary office stays far below.
public struct OpeningBudgets: Sendable, Equatable {
    /// What is counted for itself, so that one kind of work never stands still for another.
    public enum Share: String, CaseIterable, Sendable {
        /// Looks of officers whom the mode of a report lets see who wrote it: in all, in an hour.
        case views
        /// The same of one officer, in a day.
        case viewsEach = "views-each"
        /// Openings on a request that was granted, or for danger to life: in all, in an hour.
        case reveals
        /// The same of one officer, in a day.
        case revealsEach = "reveals-each"
        /// Reporters who see their own data: in all, in an hour.
        case reporters
        /// Letters to reporters, which nobody reads here: in all, in an hour.
        case letters

        var standard: Int {
            switch self {
            case .views: 240
            case .viewsEach: 100
            case .reveals: 30
            case .revealsEach: 20
            case .reporters: 60
            case .letters: 5000
            }
        }

        /// Seconds over which it is counted.
        var span: Int64 {
            switch self {
            case .viewsEach, .revealsEach: 24 * 3600
            case .views, .reveals, .reporters, .letters: 3600
            }
        }
    }

    private var limits: [Share: Int] = [:]

    /// Those of an ordinary office.
    public init() {}

    /// `views=1000,letters=20000`: what is not named stays as it is. Nil for anything else.
    public init?(_ text: String) {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, let share = Share(rawValue: pair[0]), limits[share] == nil, let limit = Int(pair[1]),
                (1...1_000_000).contains(limit)
            else { return nil }
            limits[share] = limit
        }
    }

    public subscript(share: Share) -> Int { limits[share] ?? share.standard }

    /// All of them, as they can be set.
    public var text: String { Share.allCases.map { "\($0.rawValue)=\(self[$0])" }.joined(separator: ",") }
}
