import IndonesianText

extension RegionIndex {
    /// Regions for what a person types, best first: whole names before beginnings before words within a name before near misses,
    /// wider regions before narrower ones of the same name. Words for levels (`kab.`, `kec`, `desa`) narrow the search, the
    /// regions above may be named too (`sukamaju ciamis`), and codes in any writing are understood, retired ones as well.
    /// - Parameter limit: at most so many, at most 100.
    public func search(_ typed: String, limit: Int = 10) -> [FoundRegion] {
        let limit = min(max(limit, 0), 100)
        if let code = RegionCode(typed: typed), let found = find(code) { return limit > 0 ? [found] : [] }
        let question = Question(typed)
        guard !question.words.isEmpty, limit > 0 else { return [] }
        var best = answer(question, slips: .whereNothingElse, limit: limit)
        if best.isEmpty { best = answer(question, slips: .always, limit: limit) }
        return best.map(found)
    }

    /// What was typed, cut into words of names and words for levels.
    private struct Question {
        var words: [[UInt8]] = []
        /// The words of names, and all that was typed, each as one word: `lima puluh kota` holds a word for a level and is a name.
        var joined: Set<[UInt8]> = []
        var level: RegionLevel?
        var wantsCity: Bool?

        init(_ typed: String) {
            let typedWords = Tokeniser.words(typed, limit: 8)
            var names: [String] = []
            for word in typedWords {
                guard let level = RegionWords.level(word) else {
                    names += RegionWords.expand(word)
                    continue
                }
                self.level = max(self.level ?? level, level)
                if level == .regency { wantsCity = word.hasPrefix("kot") || word == "kodya" }
            }
            if names.isEmpty {
                names = typedWords
                level = nil
            }
            words = names.map { Array($0.utf8) }
            for together in [names, typedWords] where together.count > 1 {
                joined.insert(Array(together.joined().utf8.prefix(Tokeniser.longestWord)))
            }
        }
    }

    private enum Slips { case whereNothingElse, always }

    /// How well one word fits one region's own name.
    private enum Fit {
        static let wholeName: UInt8 = 60
        static let wholeNameBeginning: UInt8 = 45
        static let word: UInt8 = 40
        static let firstWordBeginning: UInt8 = 34
        static let wordBeginning: UInt8 = 30
        static let oneSlip: UInt8 = 20
        static let twoSlips: UInt8 = 10
    }

    private func answer(_ question: Question, slips: Slips, limit: Int) -> [Int] {
        var candidates: [Int] = []
        var isCandidate = [Bool](repeating: false, count: count)
        var fits: [[UInt8]] = []
        func note(_ posting: RegionVocabulary.Posting, _ fit: UInt8, in scores: inout [UInt8]) {
            let entry = posting.entry
            if scores[entry] < fit { scores[entry] = fit }
            if !isCandidate[entry] {
                isCandidate[entry] = true
                candidates.append(entry)
            }
        }
        for word in question.words {
            var scores = [UInt8](repeating: 0, count: count)
            var found = false
            vocabulary.forEach(beginningWith: word) { posting, isExact in
                found = true
                let fit =
                    switch (isExact, posting.isWhole, posting.isFirst) {
                    case (true, true, _): Fit.wholeName
                    case (true, false, _): Fit.word
                    case (false, true, _): Fit.wholeNameBeginning
                    case (false, false, true): Fit.firstWordBeginning
                    case (false, false, false): Fit.wordBeginning
                    }
                note(posting, fit, in: &scores)
            }
            let allowed = word.count < 4 ? 0 : word.count < 7 ? 1 : 2
            if allowed > 0, !found || slips == .always {
                vocabulary.forEach(within: allowed, of: word) { note($0, $1 == 1 ? Fit.oneSlip : Fit.twoSlips, in: &scores) }
            }
            fits.append(scores)
        }
        var whole: [UInt8] = []
        if !question.joined.isEmpty { whole = [UInt8](repeating: 0, count: count) }
        for joined in question.joined {
            vocabulary.forEach(beginningWith: joined) { posting, isExact in
                if posting.isWhole { note(posting, isExact ? Fit.wholeName : Fit.wholeNameBeginning, in: &whole) }
            }
        }
        var best = BestRegions(limit: limit)
        for entry in candidates {
            if let score = score(entry, fits, whole: whole.isEmpty ? 0 : whole[entry], question) {
                best.offer(entry, score: score, nameLength: nameLengths[entry])
            }
        }
        return best.entries
    }

    /// Every word must fit the region or one above it, and at least one the region itself; nil where not.
    private func score(_ entry: Int, _ fits: [[UInt8]], whole: UInt8, _ question: Question) -> Int? {
        var total = 0
        if whole > 0 {
            total = (Int(whole) + 10) * fits.count
        } else {
            var hasOwn = false
            for fit in fits {
                var best = Int(fit[entry])
                if best > 0 { hasOwn = true }
                var next = parent(of: entry)
                while let above = next {
                    best = max(best, Int(fit[above]) - 8)
                    next = parent(of: above)
                }
                if best <= 0 { return nil }
                total += best
            }
            if !hasOwn { return nil }
        }
        let code = codes[entry]
        total = total * 10 + Self.advantage(of: code.level)
        if let wanted = question.level { total += wanted == code.level ? 150 : -100 }
        if code.level == .regency, let wantsCity = question.wantsCity {
            total += wantsCity == (code.number / 1_000_000 % 100 >= 71) ? 40 : -40
        }
        return max(total, 0)
    }

    /// A wider region is meant more often; a province with the word in its name even before a village that is called so.
    private static func advantage(of level: RegionLevel) -> Int {
        switch level {
        case .province: 220
        case .regency: 60
        case .district: 30
        case .village: 0
        }
    }
}
