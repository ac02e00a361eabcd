/// The monthly sample of closed cases that the inspectorate of an agency looks at (K.6).
public enum AuditSample {
    /// No agency is asked for more in a month.
    public static let most = 60

    /// How many: a tenth of the closures by silence and a twentieth of the others, each rounded up; raised to the lesser of five and a
    /// third of all, rounded up; sixty at most.
    /// - Parameters:
    ///   - closures: all closures of the month, those by silence included.
    ///   - silence: those by silence; held within the closures.
    public static func size(closures: Int, silence: Int) -> Int {
        let closures = max(0, closures)
        let silence = min(max(0, silence), closures)
        let drawn = part(10, of: silence) + part(20, of: closures - silence)
        return min(most, max(drawn, min(5, part(3, of: closures))))
    }

    /// Which ones: the first in the order of a hash that nobody could know before the period had ended, of the first head of the
    /// transparency log after it and the tracking code. Silence and others are drawn apart; what the raise adds comes from all.
    /// - Parameter hash: bytes as hexadecimal digits or anything else that sorts; equal ones are ordered by code.
    public static func draw(silence: [TrackingCode], others: [TrackingCode], hash: (TrackingCode) -> String) -> [TrackingCode] {
        func ordered(_ codes: [TrackingCode]) -> [TrackingCode] {
            codes.map { ($0, hash($0)) }.sorted { ($0.1, $0.0.description) < ($1.1, $1.0.description) }.map(\.0)
        }
        let (quiet, rest) = (ordered(silence), ordered(others))
        let (first, second) = (part(10, of: quiet.count), part(20, of: rest.count))
        let chosen = Array(quiet.prefix(first)) + Array(rest.prefix(second))
        let left = ordered(Array(quiet.dropFirst(first)) + Array(rest.dropFirst(second)))
        let size = size(closures: silence.count + others.count, silence: silence.count)
        return Array(ordered(chosen + Array(left.prefix(max(0, size - chosen.count)))).prefix(size))
    }

    private static func part(_ divisor: Int, of count: Int) -> Int { count / divisor + (count % divisor > 0 ? 1 : 0) }
}
