import Domain
import Services

/// What the reporter said of an accusation, for the verifier to decide: whom it accuses, or that it accuses nobody. Nothing is chosen
/// beforehand.
enum SaidAccusationField {
    private enum Answer: String, CaseIterable {
        case somebody, nobody
    }

    private static let name = "said"

    static func components(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        guard scene.file.isAccusationSaid else { return [] }
        return [
            form.radios(
                name, "desk.said.label", hint: "desk.said.hint", Answer.allCases.map { Choice($0.rawValue, "desk.said.\($0.rawValue)") })
        ]
    }

    /// Whether the verifier finds that nobody is accused. An answer that does not fit what else was chosen is a fault of the form.
    static func readNobody(_ form: inout FormInput, _ scene: CaseScene, isAnybodyNamed: Bool) -> Bool {
        guard scene.file.isAccusationSaid else { return false }
        let answer = form.choice(name, "desk.said.label", as: Answer.self, required: true)
        if answer == .somebody, !isAnybodyNamed, scene.file.accused.isEmpty { form.add(FieldError(name, "desk.said.whom")) }
        if answer == .nobody, isAnybodyNamed { form.add(FieldError(name, "desk.said.both")) }
        return answer == .nobody
    }
}
