/// One sentence of an answer, with the signs that can be read in it.
struct AnswerSentence: Sendable {
    let text: String
    let words: [String]

    init(_ text: String) {
        self.text = text
        words = Tokeniser.words(text)
    }

    /// The words of an act that is done, as they stand there; nil where there is none, or where it is only meant to be done.
    var act: String? {
        for (index, word) in words.enumerated() {
            let before = words[max(0, index - 3)..<index]
            // What stands between the mark and the verb is no verb of its own.
            let isDone =
                before.lastIndex(where: AnswerWords.done.contains).map {
                    AnswerWords.noAct.isDisjoint(with: words[$0..<index])
                } ?? false
            if AnswerWords.acts.contains(word), isDone || AnswerWords.intent.isDisjoint(with: before.suffix(2)) { return phrase(index) }
            let isVerb = word.count > 4 && (word.hasPrefix("di") || word.hasPrefix("me"))
            if isDone, isVerb, !AnswerWords.noAct.contains(word),
                !AnswerWords.noVerbs.contains(word), !before.contains("belum")
            {
                return phrase(index)
            }
            // "telah melakukan perbaikan" is an act, "telah melakukan koordinasi" none.
            if isDone, word == "melakukan" || word == "dilakukan", let noun = words.dropFirst(index + 1).first,
                !AnswerWords.noActNouns.contains(noun)
            {
                return phrase(index)
            }
        }
        return nil
    }

    private func phrase(_ index: Int) -> String { words[max(0, index - 1)...min(words.count - 1, index + 2)].joined(separator: " ") }

    /// It speaks of coordinating, forwarding or meaning to do something.
    var isIntent: Bool {
        words.contains {
            AnswerWords.noAct.contains($0) || AnswerWords.noActNouns.contains($0) || AnswerWords.acts.contains($0) || $0 == "akan"
                || $0 == "segera"
        }
    }

    /// `5 Mei`, `05/05/2026`, `hari Senin`, `kemarin`.
    var hasDate: Bool {
        for (index, word) in words.enumerated() {
            let next = words.dropFirst(index + 1).prefix(2)
            if let day = Int(word), (1...31).contains(day), let month = next.first {
                if AnswerWords.months.contains(month) { return true }
                if let number = Int(month), (1...12).contains(number), let year = next.last.flatMap({ Int($0) }), year >= 20,
                    next.count == 2
                {
                    return true
                }
            }
            if AnswerWords.days.contains(word) { return true }
            if word == "hari", next.first == "ini" { return true }
        }
        return false
    }

    var hasNumber: Bool { words.contains { $0.contains(where: \.isNumber) } }

    /// A number with what it counts.
    var hasFigure: Bool {
        zip(words, words.dropFirst()).contains { pair in
            (pair.0.contains(where: \.isNumber) && AnswerWords.measures.contains(pair.1))
                || (pair.0 == "rp" && pair.1.contains(where: \.isNumber))
        }
    }

    var namesUnit: Bool { !AnswerWords.units.isDisjoint(with: words) }

    func holds(_ phrase: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: phrase) }
    }

    /// Rough words, or fault laid on the reporter.
    var blame: String? {
        for (index, word) in words.enumerated() {
            if AnswerWords.rude.contains(word) { return word }
            if AnswerWords.faults.contains(word),
                let whom = words.dropFirst(index + 1).prefix(2).first(where: AnswerWords.reporters.contains)
            {
                return "\(word) \(whom)"
            }
        }
        return nil
    }

    /// Written in capitals, or with several exclamation marks.
    var isShouted: Bool {
        if text.contains("!!") { return true }
        let long = text.split(whereSeparator: { !$0.isLetter }).filter { $0.count >= 4 }
        let loud = long.count { $0.allSatisfy(\.isUppercase) }
        return loud >= 3 && loud * 2 > long.count
    }
}
