import IndonesianText

/// How well the finder did on a corpus, by kind.
struct RedactionScore {
    private(set) var wanted: [PersonalKind: Int] = [:]
    private(set) var covered: [PersonalKind: Int] = [:]
    private(set) var right: [PersonalKind: Int] = [:]
    private(set) var wrong: [PersonalKind: Int] = [:]
    /// A few of what was missed or found wrongly, to be read when a figure falls.
    private(set) var examples: [String] = []

    init(_ samples: [RedactionCorpus.Sample]) {
        for sample in samples { judge(sample) }
    }

    /// Of the values that stand in the corpus, those that are hidden whole by what is proposed.
    func recall(_ kind: PersonalKind) -> Double {
        Double(covered[kind] ?? 0) / Double(max(1, wanted[kind] ?? 0))
    }

    /// Of what is proposed as this kind, the share that is of it.
    func precision(_ kind: PersonalKind) -> Double {
        Double(right[kind] ?? 0) / Double(max(1, (right[kind] ?? 0) + (wrong[kind] ?? 0)))
    }

    var lines: [String] {
        PersonalKind.allCases.compactMap { kind in
            let found = (right[kind] ?? 0) + (wrong[kind] ?? 0)
            guard wanted[kind] != nil || found > 0 else { return nil }
            return "\(kind.rawValue): recall \(covered[kind] ?? 0)/\(wanted[kind] ?? 0), precision \(right[kind] ?? 0)/\(found)"
        }
    }

    private mutating func judge(_ sample: RedactionCorpus.Sample) {
        let found = PersonalData.find(in: sample.text).filter(\.isProposed)
        if let value = sample.value {
            wanted[value.kind, default: 0] += 1
            if hides(value.range, found, in: sample.text) {
                covered[value.kind, default: 0] += 1
            } else {
                note("missed \(value.kind) (\(sample.disguise)): \(sample.text) -> \(PersonalData.masked(sample.text))")
            }
        }
        for finding in found {
            if let value = sample.value, value.kind == finding.kind, finding.range.overlaps(value.range) {
                right[finding.kind, default: 0] += 1
            } else {
                wrong[finding.kind, default: 0] += 1
                note("wrong \(finding.kind) (\(sample.disguise)): \(sample.text[finding.range]) in \(sample.text)")
            }
        }
    }

    /// No letter or digit of the value is left to read.
    private func hides(_ range: Range<String.Index>, _ found: [PersonalFinding], in text: String) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text.unicodeScalars[index]
            let isHidden = found.contains { $0.range.contains(index) }
            if !isHidden, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return false }
            index = text.unicodeScalars.index(after: index)
        }
        return true
    }

    private mutating func note(_ line: String) {
        if examples.count < 40 { examples.append(line) }
    }
}
