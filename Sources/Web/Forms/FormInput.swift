import IndonesianText

/// A form that was sent, read field by field; what is wrong with it gathers in ``errors``.
///
/// Reading never fails: a missing or faulty answer is its empty value together with an error, so that the page can be shown again
/// as it was filled in.
public struct FormInput: Sendable {
    private var body: FormBody
    /// What is wrong so far, in the order in which fields were read.
    public private(set) var errors = FieldErrors.none

    /// - Parameter filesField: where what is wrong with the files as they came is told.
    init(_ body: FormBody, filesField: String? = nil) {
        self.body = body
        guard let filesField else { return }
        if let fault = body.interruption { errors.add(fault.error(beside: filesField)) }
        for name in body.surplus.prefix(Self.mostTold) {
            errors.add(FieldError(filesField, Phrase("form.files.tooMany", ["name": String(name.prefix(80))])))
        }
    }

    /// Files beyond the number that are told one by one.
    private static let mostTold = 10

    /// Why the end of the form is missing; nil for one that came whole.
    var interruption: FormFault? { body.interruption }

    /// A form with these answers, for tests and for a page that is filled in beforehand.
    public init(_ answers: [(name: String, value: String)]) {
        body = FormBody(fields: answers.map { (name: $0.name, bytes: Array($0.value.utf8)) })
    }

    /// Nothing is wrong so far.
    public var isValid: Bool { errors.isEmpty }

    /// Adds what the page itself found wrong.
    public mutating func add(_ error: FieldError) {
        errors.add(error)
    }

    /// The answer as typed, for showing again; a mark stands where bytes are no text.
    public func raw(_ name: String) -> String {
        body.fields.first { $0.name == name }.map { Self.shown($0.bytes) } ?? ""
    }

    private static func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }

    /// The same form with another answer in one field.
    func answering(_ name: String, with words: String) -> FormInput {
        var other = self
        other.body.fields.removeAll { $0.name == name }
        other.body.fields.append((name: name, bytes: Array(words.utf8)))
        return other
    }

    /// Whether the field was sent at all, as a pressed button is.
    public func has(_ name: String) -> Bool {
        body.fields.contains { $0.name == name }
    }

    /// One answer in words, without blanks at its ends and with plain line breaks.
    ///
    /// - Parameters:
    ///   - label: the field as errors name it, in the text under the key.
    ///   - limit: most characters.
    public mutating func text(_ name: String, _ label: Phrase, required: Bool = false, limit: Int = 1000) -> String {
        let bytes = body.fields.first { $0.name == name }?.bytes ?? []
        guard let typed = String(validating: bytes, as: UTF8.self), !typed.unicodeScalars.contains("\u{0}") else {
            add(FieldError(name, Phrase("form.notText", phrases: ["label": label])))
            return ""
        }
        let words = CleanText.isInvisible(typed) ? "" : Self.tidied(typed)
        if words.isEmpty, required {
            add(FieldError(name, Phrase("form.required", phrases: ["label": label])))
        } else if words.count > limit {
            let arguments = ["label": label, "limit": .number(limit), "excess": .number(words.count - limit)]
            add(FieldError(name, Phrase("form.tooLong", phrases: arguments)))
        }
        return words
    }

    /// One answer out of a known set; anything else is an error.
    public mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ label: Phrase, as type: Value.Type = Value.self, required: Bool = false
    ) -> Value? {
        let answer = raw(name)
        if let value = Value(rawValue: answer) { return value }
        if required || !answer.isEmpty {
            add(FieldError(name, Phrase("form.chooseOne", phrases: ["label": label])))
        }
        return nil
    }

    /// Every ticked box of a group that is in the known set; unknown ones are an error.
    public mutating func choices<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ label: Phrase, as type: Value.Type = Value.self
    ) -> [Value] {
        let answers = all(name)
        let values = answers.compactMap(Value.init(rawValue:))
        if values.count != answers.count { add(FieldError(name, Phrase("form.chooseOne", phrases: ["label": label]))) }
        return values
    }

    /// Every answer under that name, as typed.
    public func all(_ name: String) -> [String] {
        body.fields.filter { $0.name == name }.map { Self.shown($0.bytes) }
    }

    /// Every answer as typed, in its order.
    var answers: [(name: String, value: String)] {
        body.fields.map { (name: $0.name, value: Self.shown($0.bytes)) }
    }

    /// Fields under which files came, each once.
    var fileFields: [String] {
        var seen: Set<String> = []
        return body.files.map(\.field).filter { seen.insert($0).inserted }
    }

    /// A box that is ticked or not.
    public func isTicked(_ name: String) -> Bool {
        !raw(name).isEmpty
    }

    /// A whole number within a range.
    public mutating func number(_ name: String, _ label: Phrase, in range: ClosedRange<Int>, required: Bool = false) -> Int? {
        let answer = Self.tidied(raw(name))
        if answer.isEmpty, !required { return nil }
        if let value = Int(answer), range.contains(value) { return value }
        let arguments = ["label": label, "least": .verbatim(String(range.lowerBound)), "most": .verbatim(String(range.upperBound))]
        add(FieldError(name, Phrase("form.number", phrases: arguments)))
        return nil
    }

    /// A day from its three fields; nil with an error where it is no day, nil without where it is empty and may be.
    public mutating func date(_ name: String, _ label: Phrase, required: Bool = false) -> (year: Int, month: Int, day: Int)? {
        let fields = dateFields(name)
        if let date = fields.date { return date }
        if required || !fields.isEmpty {
            add(FieldError(name, Phrase(fields.isEmpty ? "form.required" : "form.noSuchDay", phrases: ["label": label])))
        }
        return nil
    }

    /// The three fields of a day, as typed.
    public func dateFields(_ name: String) -> DateFields {
        DateFields(
            day: Self.tidied(raw(DateFields.dayName(name))), month: Self.tidied(raw(DateFields.monthName(name))),
            year: Self.tidied(raw(DateFields.yearName(name))))
    }

    /// Files sent under that name; empty where none was chosen. They vanish with the form unless moved elsewhere.
    public func files(_ name: String) -> [UploadedFile] {
        body.files.filter { $0.field == name }
    }

    /// Key made when the form was begun, or nil where the form carries none that is well formed.
    public var composeKey: String? {
        let key = raw(FormGuard.composeFieldName)
        return RandomWord.isWellFormed(key) ? key : nil
    }

    private static func tidied(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let trimmed = lines.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(trimmed[...last])
    }
}
