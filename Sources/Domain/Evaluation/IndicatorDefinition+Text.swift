extension IndicatorDefinition {
    private static let keys: Set<String> = [
        "id", "version", "name", "kind", "grain", "measure", "count", "of", "last", "split", "unit", "minimum", "cell", "from", "example",
    ]

    /// Read from lines of `key: value`, as an administrator may write it. What is left out is the usual: everything counted, no split, per
    /// cent, one row enough. Throws what is wrong with the first line that is; the rest is told by `faults`.
    public init(text: String) throws(IndicatorFault) {
        var values: [String: String] = [:]
        var examples: [IndicatorExample] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let trimmed = line.trimmingBlanks
            guard !trimmed.isEmpty else { continue }
            let pair = trimmed.split(separator: ":", maxSplits: 1).map(\.trimmingBlanks)
            guard pair.count == 2, !pair[1].isEmpty else { throw .unreadable(trimmed) }
            guard Self.keys.contains(pair[0]) else { throw .unknownKey(pair[0]) }
            if pair[0] == "example" {
                guard let example = IndicatorExample(pair[1]) else { throw .unreadable(trimmed) }
                examples.append(example)
            } else {
                guard values.updateValue(pair[1], forKey: pair[0]) == nil else { throw .twice(pair[0]) }
            }
        }
        func value<Value>(_ key: String, else usual: Value?, _ read: (String) -> Value?) throws(IndicatorFault) -> Value {
            guard let text = values[key] else {
                guard let usual else { throw .missing(key) }
                return usual
            }
            guard let value = read(text) else { throw .unreadable("\(key): \(text)") }
            return value
        }
        id = try value("id", else: nil) { $0 }
        version = try value("version", else: 1, Int.init)
        nameKey = try value("name", else: "indicator.\(id)") { $0 }
        kind = try value("kind", else: nil, MonevKind.init)
        grain = try value("grain", else: nil, Grain.init)
        measure = try value("measure", else: .share, IndicatorMeasure.init)
        counted = try FactFilter(text: values["count"] ?? "all")
        among = try FactFilter(text: values["of"] ?? "all")
        takesLast = try value("last", else: false) { $0 == "yes" ? true : $0 == "no" ? false : nil }
        split = values["split"] == nil ? nil : try value("split", else: nil, Split.init)
        unit = try value("unit", else: .percent, FigureUnit.init)
        minimumSample = try value("minimum", else: 1, Int.init)
        minimumCell = try value("cell", else: 0, Int.init)
        validFrom = try value("from", else: nil, CivilDate.init)
        self.examples = examples
    }

    /// The same, written; read again it is equal.
    public var text: String {
        var lines = [
            "id: \(id)", "version: \(version)", "name: \(nameKey)", "kind: \(kind.rawValue)", "grain: \(grain.rawValue)",
            "measure: \(measure)", "count: \(counted)", "of: \(among)", "last: \(takesLast ? "yes" : "no")",
        ]
        if let split { lines.append("split: \(split.field.rawValue)\(split.ofWhole ? " ofWhole" : "")") }
        lines += ["unit: \(unit.rawValue)", "minimum: \(minimumSample)", "cell: \(minimumCell)", "from: \(validFrom)"]
        return (lines + examples.map { "example: \($0)" }).joined(separator: "\n")
    }
}

extension IndicatorDefinition.Split {
    fileprivate init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let field = words.first.flatMap(FactField.init), words.count == 1 || (words.count == 2 && words[1] == "ofWhole") else {
            return nil
        }
        self.init(field, ofWhole: words.count == 2)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
