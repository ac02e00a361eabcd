/// Cuts a text of an office into its sentences.
enum Sentences {
    /// In their order, without blanks at their ends; a line ends a sentence too.
    static func all(in text: String) -> [String] {
        var (sentences, current): ([String], String) = ([], "")
        func ends(_ mark: Character, before next: Character?) -> Bool {
            guard mark == "." else { return true }
            guard next?.isWhitespace ?? true else { return false }
            let word = current.split(whereSeparator: \.isWhitespace).last.map { Normaliser.fold(String($0)) } ?? ""
            return !shortened.contains(word) && !isNumber(word)
        }
        func close() {
            let words = current.drop(while: \.isWhitespace)
            if let last = words.lastIndex(where: { !$0.isWhitespace }) { sentences.append(String(words[...last])) }
            current = ""
        }
        var rest = Substring(text)
        while let mark = rest.popFirst() {
            if mark.isNewline {
                close()
                continue
            }
            let isEnd = (mark == "." || mark == "?" || mark == "!") && ends(mark, before: rest.first)
            current.append(mark)
            if isEnd, rest.first.map({ !".?!".contains($0) }) ?? true { close() }
        }
        close()
        return sentences
    }

    /// `1.` at the head of a line is no sentence.
    private static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.count <= 2 && word.allSatisfy(\.isNumber) }

    private static let shortened: Set<String> = [
        "jl", "jln", "no", "kec", "kel", "kab", "gg", "dr", "ir", "sdr", "yth", "tgl", "pt", "cv", "hlm", "dll", "dsb", "dkk", "ds",
        "bpk", "drs", "rp", "kep", "tel", "telp",
    ]
}
