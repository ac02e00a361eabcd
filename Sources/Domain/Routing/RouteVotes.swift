/// What the sources say of the same question. Several words of one source count as its surest; different sources strengthen one another;
/// whoever contradicts lowers the certainty of both.
struct RouteVotes<Value: Codable & Sendable & Hashable> {
    private(set) var reasons: [Value: [RouteReason]] = [:]
    private var order: [Value] = []

    mutating func add(_ value: Value, _ reason: RouteReason) {
        guard reason.percent > 0 else { return }
        if reasons[value] == nil { order.append(value) }
        reasons[value, default: []].append(reason)
    }

    mutating func remove(_ value: Value) {
        reasons[value] = nil
        order.removeAll { $0 == value }
    }

    /// - Parameter factor: what past corrections leave of a certainty, 0 to 1.
    func ranked(limit: Int = RouteSuggestion.most, factor: (Value) -> Double = { _ in 1 }) -> [Suggested<Value>] {
        let scores: [Double] = order.map { Self.joined(reasons[$0] ?? []) * factor($0) }
        var found: [(score: Double, suggested: Suggested<Value>)] = []
        for (index, value) in order.enumerated() {
            let rival = scores.enumerated().reduce(0.0) { most, other in other.offset == index ? most : max(most, other.element) }
            let percent = Int((scores[index] * (1 - rival / 2) * 100).rounded())
            guard percent >= Self.least else { continue }
            let sorted = (reasons[value] ?? []).sorted { $0.percent > $1.percent }
            found.append((scores[index], Suggested(value, percent: percent, reasons: sorted)))
        }
        // Where two are equally sure the one named first comes first.
        return found.enumerated().sorted { one, other in
            one.element.score == other.element.score ? one.offset < other.offset : one.element.score > other.element.score
        }.prefix(limit).map(\.element.suggested)
    }

    /// Less is no help to anybody.
    private static var least: Int { 5 }

    private static func joined(_ reasons: [RouteReason]) -> Double {
        var surest: [RouteReason.Source: Int] = [:]
        for reason in reasons { surest[reason.source] = max(surest[reason.source] ?? 0, min(reason.percent, 100)) }
        return 1 - surest.values.reduce(1.0) { left, percent in left * (1 - Double(percent) / 100) }
    }
}
