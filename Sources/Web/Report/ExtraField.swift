import Domain
import IndonesianText

/// One extra question on its page: the field by its kind, a box for who cannot say, and how both are read.
struct ExtraField {
    private enum Answer: String, CaseIterable {
        case yes = "ya"
        case no = "tidak"
    }

    private static let earliestYear = 1945

    let question: ExtraQuestion
    let isEnglish: Bool

    var name: String { "q-\(question.id)" }
    private var unknownName: String { "\(name)-tidaktahu" }
    private var label: Phrase { .verbatim(question.label(english: isEnglish)) }

    private var hint: Phrase? {
        let help = question.help(english: isEnglish)
        let range = question.kind == .number ? self.range : nil
        return switch (help, range) {
        case (let help?, let range?): Phrase("extra.hint.both", phrases: ["help": .verbatim(help), "range": range])
        case (let help?, nil): .verbatim(help)
        case (nil, let range): range
        }
    }

    /// What may be counted, and in what.
    private var range: Phrase? {
        let unit = question.unit ?? ""
        switch (question.least, question.most) {
        case (let least?, let most?):
            return Phrase("extra.range", ["least": Self.written(least), "most": Self.written(most), "unit": unit])
        case (let least?, nil): return Phrase("extra.least", ["least": Self.written(least), "unit": unit])
        case (nil, let most?): return Phrase("extra.most", ["most": Self.written(most), "unit": unit])
        case (nil, nil): return unit.isEmpty ? nil : Phrase("extra.unit", ["unit": unit])
        }
    }

    func components(_ form: FormInput) -> [any Component] {
        let error = form.errors[name]
        let field: any Component =
            switch question.kind {
            case .text:
                TextInput(
                    name, label, hint: hint, value: form.raw(name), error: error, width: .medium, limit: ExtraQuestion.longestText)
            case .number: TextInput(name, label, hint: hint, value: form.raw(name), error: error, kind: .number, width: .short, limit: 20)
            case .date: DateInput(name, label, hint: hint, value: form.dateFields(name), error: error)
            case .choice:
                Radios(
                    name, label, hint: hint,
                    options: question.options.enumerated().map { Choice(String($0), .verbatim($1.name(english: isEnglish))) },
                    chosen: form.raw(name), error: error)
            case .yesNo:
                Radios(
                    name, label, hint: hint, options: Answer.allCases.map { Choice($0.rawValue, "extra.\($0.rawValue)") },
                    chosen: form.raw(name), error: error)
            }
        let unknown = Checkboxes(
            unknownName, "extra.unknown.legend", options: [Choice("ya", "extra.unknown")], chosen: form.isTicked(unknownName) ? ["ya"] : [])
        return question.isRequired ? [field, unknown] : [field]
    }

    /// Nil with an error where it is no answer, nil without where nothing was said and nothing has to be.
    func read(_ form: inout FormInput) -> ExtraAnswer? {
        guard let value = value(&form) else {
            guard form.errors[name] == nil else { return nil }
            if form.isTicked(unknownName) { return answer(.unknown) }
            if question.isRequired { form.add(FieldError(name, Phrase("extra.required", phrases: ["label": label]))) }
            return nil
        }
        guard question.accepts(value) else {
            form.add(
                FieldError(name, Phrase("extra.outOfRange", phrases: ["label": label, "range": range ?? "extra.range.none"])))
            return nil
        }
        return answer(value)
    }

    private func answer(_ value: ExtraValue) -> ExtraAnswer {
        ExtraAnswer(question: question.id, version: question.version, value: value)
    }

    private func value(_ form: inout FormInput) -> ExtraValue? {
        switch question.kind {
        case .text:
            let words = form.text(name, label, limit: ExtraQuestion.longestText)
            return words.isEmpty || form.errors[name] != nil ? nil : .text((try? CleanText.line(words)) ?? "")
        case .number:
            let typed = form.text(name, label, limit: 20)
            guard !typed.isEmpty, form.errors[name] == nil else { return nil }
            if let number = Self.number(typed) { return .number(number) }
            form.add(FieldError(name, Phrase("extra.notNumber", phrases: ["label": label])))
            return nil
        case .choice:
            let typed = form.raw(name)
            if typed.isEmpty { return nil }
            if let place = Int(typed), question.options.indices.contains(place) { return .choice(place) }
            form.add(FieldError(name, Phrase("form.chooseOne", phrases: ["label": label])))
            return nil
        case .yesNo: return form.choice(name, label, as: Answer.self).map { .yesNo($0 == .yes) }
        case .date:
            guard let day = form.date(name, label) else { return nil }
            guard day.year >= Self.earliestYear, let date = CivilDate(year: day.year, month: day.month, day: day.day) else {
                form.add(FieldError(name, Phrase("form.noSuchDay", phrases: ["label": label])))
                return nil
            }
            return .date(date)
        }
    }

    /// “1.500” and “1500” are the same number; one comma or point before fewer or more than three digits begins a fraction.
    static func number(_ typed: String) -> Double? {
        let plain = typed.replacing("\u{2212}", with: "-").filter { $0 != " " }
        guard !plain.isEmpty, plain.count <= 15, plain.allSatisfy({ ($0.isASCII && $0.isNumber) || ".,-".contains($0) }) else { return nil }
        let groups = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        if groups.count > 1, (groups.first?.count ?? 0) <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            return Double(plain.filter { $0 != "." })
        }
        return Double(plain.replacing(",", with: "."))
    }

    private static func written(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }

    /// What a program sent, as the page would have sent it; nil where it is of another kind than the question. A choice comes by its place
    /// or its name, a date as `2026-01-31`.
    func typed(_ sent: SentAnswer) -> [(name: String, value: String)]? {
        switch (question.kind, sent) {
        case (_, .unknown): return [(unknownName, "ya")]
        case (.text, .words(let words)): return [(name, words)]
        case (.number, .number(let number)): return [(name, Self.written(number).replacing(".", with: ","))]
        case (.choice, .number(let place)): return [(name, Self.written(place))]
        case (.choice, .words(let words)):
            let place = question.options.firstIndex { words == $0.indonesianName || words == $0.englishName }
            return [(name, place.map(String.init) ?? "?")]
        case (.yesNo, .truth(let isYes)): return [(name, (isYes ? Answer.yes : .no).rawValue)]
        case (.date, .words(let words)):
            guard let day = CivilDate(words) else { return [(DateFields.dayName(name), "?")] }
            return [
                (DateFields.dayName(name), String(day.day)), (DateFields.monthName(name), String(day.month)),
                (DateFields.yearName(name), String(day.year)),
            ]
        default: return nil
        }
    }

    /// The answers of a draft as the page fills them in.
    static func filled(_ answers: [ExtraAnswer], for questions: [ExtraQuestion]) -> FormInput {
        var typed: [(name: String, value: String)] = []
        for question in questions {
            let field = ExtraField(question: question, isEnglish: false)
            guard let answer = answers.first(where: { $0.question == question.id }), question.accepts(answer.value) else { continue }
            switch answer.value {
            case .text(let words): typed.append((field.name, words))
            case .choice(let place): typed.append((field.name, String(place)))
            case .number(let number): typed.append((field.name, written(number).replacing(".", with: ",")))
            case .yesNo(let isYes): typed.append((field.name, (isYes ? Answer.yes : .no).rawValue))
            case .unknown: typed.append((field.unknownName, "ya"))
            case .date(let day):
                typed.append((DateFields.dayName(field.name), String(day.day)))
                typed.append((DateFields.monthName(field.name), String(day.month)))
                typed.append((DateFields.yearName(field.name), String(day.year)))
            }
        }
        return FormInput(typed)
    }
}
