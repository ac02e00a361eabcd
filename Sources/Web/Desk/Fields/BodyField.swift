import Domain
import Services

/// Choosing a body: by words among all agencies, or from the tree of one agency's units, or both. Complete without scripts: words that
/// match several agencies bring the form back with those to choose from.
struct BodyField: Sendable {
    /// Most agencies that a search offers.
    private static let most = 8
    /// Stands for the agency itself where its units are listed.
    static let itself = "-"

    let name: String
    let label: Phrase
    var hint: Phrase?
    /// The agency whose units are listed; nil lists none.
    var unitsOf: ID<Agency>?
    /// The agency itself may be chosen beside its units.
    var offersItself = false
    /// Other agencies may be searched for.
    var searches = true
    /// Offered without being searched for.
    var proposed: [ID<Agency>] = []
    var isRequired = true
    /// A unit of the agency named may be chosen too: its units come with the page once the agency is named.
    var offersUnits = false
    /// These bodies and no other: who may examine a report that accuses somebody.
    var only: [Holder]?

    /// Pressing the button only shows the units of the agency named.
    static let showUnits = "unit"

    static func wantsUnits(_ form: FormInput) -> Bool { form.raw("action") == showUnits }

    /// The names under which the answers come.
    var names: [String] { [name, agencyName, wordsName, unitName] }

    /// The body chosen so far; nothing is found wrong.
    func found(_ form: FormInput, _ words: DeskWords) -> Holder? {
        var form = form
        return read(&form, words)?.holder
    }

    private var wordsName: String { "\(name)Words" }
    private var unitName: String { "\(name)Unit" }
    private var agencyName: String { unitsOf == nil ? name : "\(name)Agency" }

    func components(_ form: FormInput, _ words: DeskWords) -> [any Component] {
        if let only {
            return [
                Radios(
                    name, label, hint: hint, options: only.map { Choice(Self.value(of: $0), .verbatim(words.name(of: $0))) },
                    chosen: form.raw(name), error: form.errors[name])
            ]
        }
        var parts: [any Component] = []
        if let agency = unitsOf {
            let own = offersItself ? [Choice(Self.itself, .verbatim(words.name(of: Holder(agency: agency))))] : []
            parts.append(
                SelectBox(
                    name, label, hint: hint, options: own + UnitChoices.of(agency, in: words), chosen: form.raw(name),
                    error: form.errors[name]))
        }
        guard searches else { return parts }
        let offered = offers(form, words.rules.directory)
        if !offered.isEmpty {
            parts.append(
                Radios(
                    agencyName, unitsOf == nil ? label : "desk.body.others", hint: unitsOf == nil ? hint : nil,
                    options: offered.map { Choice($0.id.description, .verbatim($0.name)) }, chosen: form.raw(agencyName),
                    error: form.errors[agencyName]))
        }
        parts.append(
            TextInput(
                wordsName, offered.isEmpty && unitsOf == nil ? label : "desk.body.search", hint: searchHint(hasOffers: !offered.isEmpty),
                value: form.raw(wordsName), error: form.errors[wordsName] ?? (offered.isEmpty && unitsOf == nil ? form.errors[name] : nil),
                kind: .search, width: .medium, limit: 120))
        return parts + units(form, words)
    }

    private func units(_ form: FormInput, _ words: DeskWords) -> [any Component] {
        guard offersUnits, unitsOf == nil else { return [] }
        let button = Button(
            Phrase("desk.body.showUnits", phrases: ["label": label]), kind: .secondary, name: "action", value: Self.showUnits)
        guard let agency = chosen(form, words) else { return [button] }
        return [
            button,
            SelectBox(
                unitName, Phrase("desk.body.unit", phrases: ["label": label]), options: UnitChoices.of(agency.id, in: words),
                chosen: form.raw(unitName), error: form.errors[unitName], prompt: Phrase("desk.body.unit.whole", ["agency": agency.name])),
        ]
    }

    /// What the field is for stands beside how to search, unless the choice above says it already.
    private func searchHint(hasOffers: Bool) -> Phrase {
        guard let hint, !hasOffers, unitsOf == nil else { return "desk.body.hint" }
        return Phrase("desk.body.hintBeside", phrases: ["hint": hint, "how": "desk.body.hint"])
    }

    /// The body chosen; nil with a fault on the form, or without one where none was asked for.
    func read(_ form: inout FormInput, _ words: DeskWords) -> Target? {
        let directory = words.rules.directory
        if let only {
            let chosen = only.first { Self.value(of: $0) == form.raw(name) }
            if chosen == nil, isRequired {
                form.add(FieldError(name, only.isEmpty ? "fault.rule.needsExaminer" : Phrase("form.required", phrases: ["label": label])))
            }
            return chosen.flatMap(directory.target)
        }
        if let agency = unitsOf, !form.raw(name).isEmpty {
            if form.raw(name) == Self.itself, offersItself { return directory.target(for: Holder(agency: agency)) }
            let target = ID<WorkUnit>(form.raw(name)).flatMap { directory.target(for: Holder(agency: agency, unit: $0)) }
            if target == nil { form.add(FieldError(FieldFault(name, .unknown), label: label)) }
            return target
        }
        if searches, let found = agency(&form, directory) {
            guard offersUnits, unitsOf == nil, !form.raw(unitName).isEmpty else { return directory.target(for: Holder(agency: found.id)) }
            let target = ID<WorkUnit>(form.raw(unitName)).flatMap { directory.target(for: Holder(agency: found.id, unit: $0)) }
            if target == nil {
                form.add(FieldError(FieldFault(unitName, .unknown), label: Phrase("desk.body.unit", phrases: ["label": label])))
            }
            return target
        }
        if isRequired, form.errors[name] == nil, form.errors[wordsName] == nil {
            form.add(FieldError(name, Phrase("form.required", phrases: ["label": label])))
        }
        return nil
    }

    private static func value(of body: Holder) -> String {
        body.unit.map { "\(body.agency)-\($0)" } ?? "\(body.agency)"
    }

    /// The agency named so far, by a choice or by words that mean one; nil while there are several or none.
    func chosen(_ form: FormInput, _ words: DeskWords) -> AgencyEntry? {
        if let chosen = ID<Agency>(form.raw(agencyName)).flatMap({ words.rules.directory.agency($0) }) { return chosen }
        let typed = form.raw(wordsName)
        let found = typed.isEmpty ? [] : words.rules.directory.search(typed, limit: Self.most)
        return found.count == 1 ? found.first : nil
    }

    private func agency(_ form: inout FormInput, _ directory: Directory) -> AgencyEntry? {
        let typed = form.text(wordsName, label, limit: 120)
        let found = typed.isEmpty ? [] : directory.search(typed, limit: Self.most)
        if let chosen = ID<Agency>(form.raw(agencyName)).flatMap({ directory.agency($0) }) {
            // What was filled in beforehand is never taken for what was typed.
            guard found.isEmpty || found.contains(where: { $0.id == chosen.id }) else {
                form.add(FieldError(agencyName, "desk.body.conflict"))
                return nil
            }
            return chosen
        }
        guard !typed.isEmpty else { return nil }
        if found.count == 1 { return found.first }
        form.add(FieldError(found.isEmpty ? wordsName : agencyName, found.isEmpty ? "desk.body.unknown" : "desk.body.several"))
        return nil
    }

    private func offers(_ form: FormInput, _ directory: Directory) -> [AgencyEntry] {
        let chosen = ID<Agency>(form.raw(agencyName)).map { [$0] } ?? []
        let searched = directory.search(form.raw(wordsName), limit: Self.most).map(\.id)
        var seen: Set<ID<Agency>> = []
        return (proposed + chosen + searched).filter { seen.insert($0).inserted }.compactMap { directory.agency($0) }
    }
}
