/// What the reader of the command line finds wrong with it, in the language of the terminal. It speaks English only; a sentence that is
/// not among those it has is ours, and Indonesian already.
enum UsageWords {
    static func indonesian(_ sentence: String) -> String {
        missing(sentence) ?? unknown(sentence) ?? wrongValue(sentence) ?? sentence
    }

    private static func missing(_ sentence: String) -> String? {
        if let found = sentence.wholeMatch(of: /Missing expected argument '(.+)'/) { return "\(found.1) belum ditulis" }
        if let found = sentence.wholeMatch(of: /Missing one of: (.+)/) { return "tulis salah satu dari \(found.1)" }
        if let found = sentence.wholeMatch(of: /Missing value for '(.+)'/) { return "\(found.1) belum diberi nilai" }
        if sentence == "Missing required subcommand." { return "perintahnya belum lengkap" }
        return nil
    }

    private static func unknown(_ sentence: String) -> String? {
        if let found = sentence.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?.*/) {
            return "pilihan \(found.1) tidak dikenal; mungkin maksudnya \(found.2)"
        }
        if let found = sentence.wholeMatch(of: /Unknown option '(.+?)'.*/) { return "pilihan \(found.1) tidak dikenal" }
        if let found = sentence.wholeMatch(of: /Invalid option: (.+)/) { return "pilihan \(found.1) tidak dikenal" }
        if let found = sentence.wholeMatch(of: /Unexpected argument '(.*)'/) { return "kata \(found.1) tidak dikenal di sini" }
        if let found = sentence.wholeMatch(of: /\d+ unexpected arguments: (.+)/) { return "kata \(found.1) tidak dikenal di sini" }
        return nil
    }

    private static func wrongValue(_ sentence: String) -> String? {
        if let found = sentence.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "pilihan \(found.1) tidak memakai nilai, tetapi diberi \(found.2)"
        }
        if let found = sentence.wholeMatch(of: /Value to be set with flag '(.+)' had already been set with flag '(.+)'/) {
            return "\(found.1) tidak dapat bersama \(found.2)"
        }
        guard let found = sentence.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(\.? ?.*)/) else { return nil }
        let parts = found.3.split(separator: "Please provide one of", maxSplits: 1)
        let choices = parts.count > 1 ? parts.last ?? "" : ""
        let words = choices.replacing("the following:", with: "").split { !$0.isLetter && !$0.isNumber && !"._-".contains($0) }
            .map { $0.trimmingSigns }.filter { !$0.isEmpty && $0 != "and" && $0 != "or" }
        return "nilai \(found.1) keliru untuk \(found.2)"
            + (words.isEmpty ? "" : "; tulis salah satu dari \(words.joined(separator: ", "))")
    }
}

extension Substring {
    /// Without the marks of a list and the stop at the end of a sentence.
    fileprivate var trimmingSigns: Substring {
        var rest = drop { ".-".contains($0) }
        while let last = rest.last, ".-".contains(last) { rest.removeLast() }
        return rest
    }
}
