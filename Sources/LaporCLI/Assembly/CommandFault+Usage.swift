import ArgumentParser

extension CommandFault {
    /// What was wrong with the words on the command line; nil where they were not what was wrong.
    static func usageLine(for error: any Error) -> String? {
        guard Lapor.exitCode(for: error) == .validationFailure else { return nil }
        let words = Lapor.message(for: error).split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }
        guard !words.isEmpty else { return nil }
        return "lapor: \(UsageWords.indonesian(words.joined(separator: " "))) (lihat `lapor --help`)"
    }
}

extension Substring {
    fileprivate func trimming(while isBlank: (Character) -> Bool) -> Substring {
        var rest = drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }
}
