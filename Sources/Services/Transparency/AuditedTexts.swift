import Domain

/// The marks that a report's events keep of its texts, held against the texts.
struct AuditedTexts {
    typealias Fault = (step: Int64, kind: ReportDifference.Kind)

    private var marks: [TextMark.Key: (digest: String, step: Int64)] = [:]
    /// The newest event from before marks were kept; texts of that time may have none.
    private var unmarkedUntil: Instant?
    private var seen: Set<TextMark.Key> = []
    private var faults: [Fault] = []

    /// - Parameter lines: what the event keeps; nil where it is from before marks were kept.
    mutating func add(_ lines: String?, at moment: Instant, step: Int64) {
        guard let lines else {
            unmarkedUntil = moment
            return
        }
        for line in lines.split(separator: "\n") {
            guard let mark = TextMark(line) else {
                faults.append((step, .textMissing))
                continue
            }
            marks[mark.key] = (mark.digest, step)
        }
    }

    /// - Parameter newest: the place of the report's newest event.
    mutating func check(
        _ id: ID<Report>, own: StoredOwnText?, writings: [StoredMark], versions: [StoredVersion], answers: [StoredAnswer], newest: Int64
    ) -> [Fault] {
        for writing in writings { hold(writing.key, writing.digest, at: writing.at, newest: newest) }
        // Answers from before they were marked have neither salt nor mark; beside a marked one there is none of those.
        let areMarked = marks.keys.contains { $0.place == .answer }
        for answer in answers where areMarked || answer.salt != nil {
            hold(TextMark.Key(place: .answer, id: answer.question.rawValue), answer.mark?.digest, at: nil, newest: newest)
        }
        let (whole, shown) = (TextMark.Key(place: .report, id: id.rawValue), TextMark.Key(place: .shown, id: id.rawValue))
        if let own { hold(whole, own.digest, at: nil, newest: newest) }
        for (index, version) in versions.enumerated() {
            // The first of them may be what the public could read before anybody decided: it has no mark of its own.
            if index == 0, version.digest == nil, marks[shown] != nil {
                hold(shown, own?.digest(of: version.text), at: version.at, newest: newest)
            } else {
                hold(version.key, version.digest, at: version.at, newest: newest)
            }
        }
        if let last = versions.last {
            if own?.shown != last.text { faults.append((newest, .shown)) }
        } else if let text = own?.shown {
            hold(shown, own?.digest(of: text), at: nil, newest: newest)
        }
        let missing = marks.filter { !seen.contains($0.key) }.map { (step: $0.value.step, kind: ReportDifference.Kind.textMissing) }
        return faults + missing.sorted { $0.step < $1.step }
    }

    /// - Parameters:
    ///   - digest: as the stored text gives it today; nil where its salt is gone.
    ///   - moment: when the text was written; nil where it came with the report.
    private mutating func hold(_ key: TextMark.Key, _ digest: String?, at moment: Instant?, newest: Int64) {
        guard let mark = marks[key] else {
            let isOld = unmarkedUntil.map { end in moment.map { $0 <= end } ?? true } ?? false
            if digest != nil || !isOld { faults.append((newest, .textUnrecorded)) }
            return
        }
        seen.insert(key)
        if digest != mark.digest { faults.append((mark.step, .textChanged)) }
    }
}
