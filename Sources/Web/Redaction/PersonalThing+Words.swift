import IndonesianText

extension PersonalThing {
    /// What it is, in the reader's words.
    var kindPhrase: Phrase { "redaction.kind.\(kind.rawValue)" }
    /// Why it should not be read by everybody.
    var reasonPhrase: Phrase { "redaction.why.\(kind.rawValue)" }
    var certaintyPhrase: Phrase { "redaction.certainty.\(String(describing: certainty))" }
}

extension MaskedText {
    /// The pieces as a template draws them, marks set apart.
    var view: ViewValue {
        .list(parts.map { .object(["text": .text($0.text), "isMark": .flag($0.isMark)]) })
    }
}
