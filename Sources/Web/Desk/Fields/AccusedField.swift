import Domain
import Services

/// Choosing whom a report accuses: bodies and officials, one or several. Complete without scripts: a body is named, its people come with
/// the page, and what was chosen stands in a list that more is added to.
struct AccusedField: Sendable {
    private static let marksName = "accusedMark"
    private static let peopleName = "accusedPerson"
    /// Pressing these buttons only shows the form again: with the people of the body named, with what was chosen in the list.
    private static let people = "orang"
    private static let more = "tambah"
    /// Most that one act may accuse.
    private static let most = 20

    let body: BodyField

    static func wantsLook(_ form: FormInput) -> Bool { [people, more].contains(form.raw("action")) }

    func components(_ form: FormInput, _ scene: CaseScene) -> [any Component] {
        let (kept, words) = (form.all(Self.marksName), scene.words)
        var parts: [any Component] = []
        if !kept.isEmpty {
            let options = kept.compactMap { value in label(of: value, scene).map { Choice(value, $0) } }
            parts.append(
                Checkboxes(
                    Self.marksName, "desk.accused.kept", hint: "desk.accused.kept.hint", options: options, chosen: Set(kept),
                    error: form.errors[Self.marksName]))
        }
        parts += body.components(form, words)
        if let place = body.found(form, words) {
            let people = scene.people.filter { $0.body == place }
            if people.isEmpty {
                if form.raw("action") == Self.people { parts.append(Inset(.phrase("desk.accused.people.none"))) }
            } else {
                parts.append(
                    Checkboxes(
                        Self.peopleName, Phrase("desk.accused.people", ["body": words.name(of: place)]), hint: "desk.accused.people.hint",
                        options: people.map { Choice(value(of: $0), label(of: $0, scene), hint: hint(for: $0)) },
                        chosen: Set(form.all(Self.peopleName)), error: form.errors[Self.peopleName]))
            }
        }
        return parts + [
            Button("desk.accused.showPeople", kind: .secondary, name: "action", value: Self.people),
            Button("desk.accused.more", kind: .secondary, name: "action", value: Self.more),
        ]
    }

    /// The bodies whose people the form names or asks for.
    func places(_ form: FormInput, _ scene: CaseScene) -> [Holder] {
        let named = (form.all(Self.marksName) + form.all(Self.peopleName)).compactMap { holder(of: $0, isPerson: true) }
        return (named + [body.found(form, scene.words)].compactMap(\.self)).prefix(Self.most).reduce(into: []) { found, place in
            if !found.contains(place) { found.append(place) }
        }
    }

    /// The same form with what was chosen in the list, and room to choose again.
    func look(_ form: FormInput, _ scene: CaseScene) -> FormInput {
        guard form.raw("action") == Self.more else { return form }
        let values = Set(form.all(Self.marksName)).union(chosen(form, scene)).sorted()
        let taken = Set(body.names + [Self.marksName, Self.peopleName])
        return FormInput(form.answers.filter { !taken.contains($0.name) } + values.map { (Self.marksName, $0) })
    }

    /// Everybody chosen, each once; what is no body or person of the office is a fault of the form.
    func read(_ form: inout FormInput, _ scene: CaseScene) -> [Accused] {
        let kept = form.all(Self.marksName)
        var field = body
        if !kept.isEmpty || !form.all(Self.peopleName).isEmpty { field.isRequired = false }
        _ = field.read(&form, scene.words)
        var found: [Accused] = []
        for (name, values) in [(Self.marksName, kept), (Self.peopleName, chosen(form, scene))] {
            for value in values.prefix(Self.most) {
                guard let marks = marks(of: value, scene) else {
                    form.add(FieldError(FieldFault(name, .unknown), label: "desk.accused.kept"))
                    continue
                }
                found += marks.filter { !found.contains($0) }
            }
        }
        return found
    }

    /// People who are ticked are accused and not the body in which they sit.
    private func chosen(_ form: FormInput, _ scene: CaseScene) -> [String] {
        let people = form.all(Self.peopleName)
        guard let place = body.found(form, scene.words), !people.contains(where: { holder(of: $0, isPerson: true) == place }) else {
            return people
        }
        return people + [value(of: place)]
    }

    private func value(of place: Holder) -> String { "\(place.agency).\(place.unit?.description ?? BodyField.itself)" }

    private func value(of person: AccusablePerson) -> String { "\(value(of: person.body)).\(person.officer)" }

    private func holder(of value: String, isPerson: Bool) -> Holder? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == (isPerson ? 3 : 2), let agency = ID<Agency>(parts[0]) else { return nil }
        if parts[1] == BodyField.itself { return Holder(agency: agency) }
        return ID<WorkUnit>(parts[1]).map { Holder(agency: agency, unit: $0) }
    }

    private func person(of value: String, _ scene: CaseScene) -> AccusablePerson? { scene.people.first { self.value(of: $0) == value } }

    private func marks(of value: String, _ scene: CaseScene) -> [Accused]? {
        if let person = person(of: value, scene) { return person.marks }
        return holder(of: value, isPerson: false).flatMap(scene.words.rules.directory.target).map {
            [Accused(agency: $0.holder.agency, unit: $0.holder.unit)]
        }
    }

    private func label(of value: String, _ scene: CaseScene) -> Phrase? {
        if let person = person(of: value, scene) { return label(of: person, scene) }
        return holder(of: value, isPerson: false).flatMap(scene.words.rules.directory.target).map {
            .verbatim(scene.words.name(of: $0.holder))
        }
    }

    private func label(of person: AccusablePerson, _ scene: CaseScene) -> Phrase {
        Phrase(
            "desk.accused.person",
            phrases: [
                "name": .verbatim(person.name), "role": "desk.role.\(person.role.rawValue)",
                "body": .verbatim(scene.words.name(of: person.body)),
            ])
    }

    private func hint(for person: AccusablePerson) -> Phrase? { person.marks.count > 1 ? "desk.accused.leader" : nil }
}
