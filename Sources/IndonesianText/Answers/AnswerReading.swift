import Domain

/// One reading of an answer beside the report that it answers: hints for its author, criterion by criterion.
public struct AnswerReading: Sendable {
    let answer: String
    let sentences: [AnswerSentence]
    private let report: String
    private let hasEvidence: Bool
    private let earlier: [String]

    /// - Parameters:
    ///   - report: the text that the author of the answer may read, no more.
    ///   - hasEvidence: files go with the answer.
    ///   - earlier: what the same author answered to other reports.
    public init(_ answer: String, to report: String, hasEvidence: Bool = false, earlier: [String] = []) {
        self.answer = answer
        self.report = report
        self.hasEvidence = hasEvidence
        self.earlier = earlier
        sentences = Sentences.all(in: answer).map(AnswerSentence.init)
    }

    /// In the order of the rubric; empty for an answer of which nothing is written yet.
    public var hints: [AnswerHint] {
        guard sentences.contains(where: { !$0.words.isEmpty }) else { return [] }
        return questions + acts + evidence + ground + nextStep + tone + personal + rights
    }

    // MARK: (a)

    private var questions: [AnswerHint] {
        var hints: [AnswerHint] = []
        if CopiedAnswer.isCopy(answer, of: earlier) { hints.append(AnswerHint(.everyQuestion, .copied)) }
        let asked = ReportQuestions.all(in: report)
        if asked.isEmpty { return hints + [AnswerHint(.everyQuestion, .noQuestion)] }
        let open = asked.filter { !touches($0) }
        if open.isEmpty { return hints + [AnswerHint(.everyQuestion, .questionsTouched)] }
        return hints + open.map { AnswerHint(.everyQuestion, .questionOpen, words: $0) }
    }

    /// A third of what the question says comes back in the answer, and a date where it asks when, a figure where it asks how much.
    private func touches(_ question: String) -> Bool {
        let words = Tokeniser.words(question)
        if words.contains(where: { $0.hasPrefix("kapan") }), !sentences.contains(where: \.hasDate) { return false }
        if words.contains(where: { $0.hasPrefix("berapa") }), !sentences.contains(where: \.hasNumber) { return false }
        let asked = SearchText.query(question).filter { !$0.allSatisfy(\.isNumber) }
        guard !asked.isEmpty else { return true }
        return asked.count { roots.contains($0) } * 3 >= asked.count
    }

    private var roots: Set<String> { Set(SearchText.index(answer).split(separator: " ").map(String.init)) }

    // MARK: (b)

    private var acts: [AnswerHint] {
        let acting = sentences.filter { $0.act != nil }
        guard let first = acting.first else {
            let intent = sentences.first { $0.isIntent }
            return [AnswerHint(.actDone, intent == nil ? .actMissing : .intentOnly, words: intent?.text ?? "")]
        }
        var hints = [AnswerHint(.actDone, .actNamed, words: first.act ?? "")]
        if !acting.contains(where: \.hasDate) { hints.append(AnswerHint(.actDone, .actUndated, words: first.text)) }
        if !acting.contains(where: \.namesUnit) { hints.append(AnswerHint(.actDone, .actWithoutUnit, words: first.text)) }
        return hints
    }

    // MARK: (c) (d) (e)

    private var evidence: [AnswerHint] {
        if hasEvidence { return [AnswerHint(.evidence, .evidenceAttached)] }
        let named = sentences.first { !AnswerWords.evidence.isDisjoint(with: $0.words) || $0.holds(["berita", "acara"]) }
        return [AnswerHint(.evidence, named == nil ? .evidenceMissing : .evidenceNamed, words: named?.text ?? "")]
    }

    private var ground: [AnswerHint] {
        let named = sentences.first { !AnswerWords.grounds.isDisjoint(with: $0.words) || $0.hasFigure }
        return [AnswerHint(.ground, named == nil ? .groundMissing : .groundNamed, words: named?.text ?? "")]
    }

    private var nextStep: [AnswerHint] {
        let named = sentences.first { sentence in
            (sentence.hasDate && !AnswerWords.ahead.isDisjoint(with: sentence.words))
                || (sentence.namesUnit && !AnswerWords.visits.isDisjoint(with: sentence.words))
        }
        return [AnswerHint(.nextStep, named == nil ? .nextStepMissing : .nextStepNamed, words: named?.text ?? "")]
    }

    // MARK: (f) (g) (h)

    /// Sentences of more words are hard to read aloud.
    static let longestSentence = 30

    private var tone: [AnswerHint] {
        var hints: [AnswerHint] = []
        if let rude = sentences.lazy.compactMap(\.blame).first { hints.append(AnswerHint(.plainWords, .blame, words: rude)) }
        if let loud = sentences.first(where: \.isShouted) { hints.append(AnswerHint(.plainWords, .shouting, words: loud.text)) }
        if let long = sentences.first(where: { $0.words.count > Self.longestSentence }) {
            hints.append(AnswerHint(.plainWords, .longSentence, words: long.text))
        }
        return hints.isEmpty ? [AnswerHint(.plainWords, .plain)] : hints
    }

    private var personal: [AnswerHint] {
        let found = PersonalData.find(in: answer).filter(\.isProposed)
        guard !found.isEmpty else { return [AnswerHint(.noPersonalData, .noPersonalData)] }
        return found.prefix(3).map { AnswerHint(.noPersonalData, .personalData, words: String(answer[$0.range])) }
    }

    private var rights: [AnswerHint] {
        var missing: [AnswerSign] = []
        let words = Set(sentences.flatMap(\.words))
        if !words.contains(where: {
            $0.contains("tanggap") || $0.hasPrefix("menanggapi") || $0.hasPrefix("keberatan") || $0 == "balas" || $0 == "membalas"
        }) {
            missing.append(.replyMissing)
        }
        let opens = words.contains { $0.hasSuffix("buka") || $0.hasPrefix("dibuka") }
        if !(opens && (words.contains("kembali") || words.contains("lagi"))) { missing.append(.reopenMissing) }
        if !words.contains("ombudsman") { missing.append(.ombudsmanMissing) }
        return missing.isEmpty ? [AnswerHint(.rightsTold, .rightsTold)] : missing.map { AnswerHint(.rightsTold, $0) }
    }
}
