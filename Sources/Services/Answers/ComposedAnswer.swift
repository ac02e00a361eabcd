public import Domain

extension CaseFile {
    /// One draft of the parts that other bodies have given: what was drafted already, then each part that has come in since, under the
    /// name of its body. Parts that went out with an earlier answer are not repeated.
    public func composedAnswer(naming name: (Holder) -> String) -> String {
        let drafted = draftAnswer.flatMap { texts[$0.wording.id] }
        let last = draftAnswer == nil ? "answered" : "answerDrafted"
        let since = timeline.last { $0.kind == last }?.sequence ?? 0
        let parts = contributions.compactMap { part -> String? in
            guard let answer = part.answer, let text = texts[answer.id],
                let given = timeline.last(where: { $0.kind == "contributed" && $0.writing == answer.id })?.sequence,
                given > since
            else { return nil }
            return "\(name(part.from.holder)):\n\(text)"
        }
        return ([drafted].compactMap(\.self) + parts).joined(separator: "\n\n")
    }
}
