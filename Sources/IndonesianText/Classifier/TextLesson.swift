/// Makes a model from reports that people have settled, oldest first.
public struct TextLesson: Sendable {
    /// Fewer teach nothing that holds.
    public static let leastExamples = 40
    /// Reports, and reports times labels, from which a model is learned at most: the newest. Keeps a lesson within minutes and half a gigabyte.
    public static let mostExamples = 200_000
    static let mostPairs = 30_000_000

    private let examples: [TextExample]
    private let threads: Int

    /// - Throws: where nothing can be learned from these.
    public init(_ examples: [TextExample], threads: Int = 1) throws(TextLessonRefusal) {
        guard examples.count >= Self.leastExamples else {
            throw .tooFewExamples(examples.count, least: Self.leastExamples)
        }
        let labels = Set(examples.map(\.label)).count
        guard labels >= 2 else { throw .oneLabel }
        guard labels <= Int(UInt16.max) else { throw .tooManyLabels(labels, most: Int(UInt16.max)) }
        self.examples = Array(examples.suffix(min(Self.mostExamples, max(Self.leastExamples, Self.mostPairs / labels))))
        self.threads = max(1, threads)
    }

    /// Learns, first without the newest tenth to see how well, then from all.
    /// - Parameter progress: told the share that is done, from 0 to 1.
    public func learn(progress: @Sendable (Double) -> Void = { _ in }) async throws -> TextModel {
        let held = examples.count / 10
        let trialed = examples.prefix(examples.count - held)
        guard held >= 20, Set(trialed.map(\.label)).count >= 2 else {
            return try await model(Array(examples), sharpness: GuessCertainty.usual, trial: nil) { progress($0) }
        }
        let first = try await model(Array(trialed), sharpness: GuessCertainty.usual, trial: nil) { progress($0 / 2) }
        let (trial, sharpness) = Self.trial(of: first, on: Array(examples.suffix(held)))
        return try await model(Array(examples), sharpness: sharpness, trial: trial) { progress(0.5 + $0 / 2) }
    }

    private static func trial(of model: TextModel, on examples: [TextExample]) -> (TextTrial, Double) {
        let numbers = Dictionary(uniqueKeysWithValues: model.labels.enumerated().map { ($1, $0) })
        var first = 0
        var amongThree = 0
        var known: [(scores: [Float], decided: Int)] = []
        for example in examples {
            guard let decided = numbers[example.label] else { continue }
            let scores = model.weights.scores(model.space.row(TextSigns(example.text, places: model.places, stemmer: Stemmer())))
            let above = scores.indices.count { scores[$0] > scores[decided] || (scores[$0] == scores[decided] && $0 < decided) }
            if above == 0 { first += 1 }
            if above < 3 { amongThree += 1 }
            if known.count < 2000 { known.append((scores, decided)) }
        }
        return (TextTrial(examples: examples.count, first: first, amongThree: amongThree), GuessCertainty.sharpness(known))
    }

    private func model(
        _ examples: [TextExample], sharpness: Double, trial: TextTrial?, progress: @Sendable (Double) -> Void
    ) async throws -> TextModel {
        let places = PlaceWords.of(examples)
        let space = Self.space(of: examples, places: places)
        progress(0.2)
        var rows = SparseRows()
        for example in examples { rows.append(space.row(TextSigns(example.text, places: places, stemmer: Stemmer()))) }
        progress(0.3)
        let labels = Self.labels(of: examples)
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Int32($0)) })
        let decided = examples.map { numbers[$0.label] ?? 0 }
        let separator = Separator(rows: rows, width: space.keys.count)
        let kept = try await weights(separator, decided, labels: labels.count) { progress(0.3 + 0.7 * $0) }
        return TextModel(
            labels: labels, examples: examples.count, trial: trial, places: places, space: space,
            weights: LabelWeights(kept, columns: space.keys.count), sharpness: sharpness)
    }

    /// Most frequent first, so that of two labels that are as likely the more frequent one is named first.
    private static func labels(of examples: [TextExample]) -> [String] {
        var counts: [String: Int] = [:]
        for example in examples { counts[example.label, default: 0] += 1 }
        return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }

    private static func space(of examples: [TextExample], places: Set<String>) -> SignSpace {
        let rare = examples.count / 50_000
        let least = (term: 2 + rare, letters: 3 + rare)
        var terms = SignCount()
        var letters = SignCount()
        for example in examples {
            let signs = TextSigns(example.text, places: places, stemmer: Stemmer())
            terms.glance(signs.terms)
            letters.glance(signs.letters)
        }
        for example in examples {
            let signs = TextSigns(example.text, places: places, stemmer: Stemmer())
            terms.count(signs.terms, least: least.term)
            letters.count(signs.letters, least: least.letters)
        }
        let known =
            terms.known(least: least.term, of: examples.count) + letters.known(least: least.letters, of: examples.count)
        let ordered = known.sorted { $0.key < $1.key }
        return SignSpace(keys: ordered.map(\.key), weights: ordered.map(\.weight))
    }

    private typealias Kept = (bias: Float, cells: [(column: Int32, value: Float)])

    private func weights(
        _ separator: Separator, _ decided: [Int32], labels: Int, progress: @Sendable (Double) -> Void
    ) async throws -> [Kept] {
        var kept = [Kept](repeating: (0, []), count: labels)
        try await withThrowingTaskGroup(of: (Int, Kept).self) { group in
            var next = 0
            func start() {
                guard next < labels else { return }
                let label = next
                next += 1
                group.addTask {
                    try Task.checkCancellation()
                    let weights = separator.weights(for: Int32(label), among: decided)
                    let cells = weights.dropLast().enumerated().compactMap { column, value in
                        abs(value) >= LabelWeights.least ? (column: Int32(column), value: value) : nil
                    }
                    return (label, (weights.last ?? 0, cells))
                }
            }
            for _ in 0..<threads { start() }
            var done = 0
            while let (label, entry) = try await group.next() {
                kept[label] = entry
                done += 1
                progress(Double(done) / Double(labels))
                start()
            }
        }
        return kept
    }
}
