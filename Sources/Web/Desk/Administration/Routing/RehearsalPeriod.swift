import Domain
import Services

/// Over which past reports something is rehearsed.
enum RehearsalPeriod {
    /// The last three months.
    static func beginning(_ scene: AdministrationScene) -> [(name: String, value: String)] {
        scene.today.adding(days: -90).answers(to: "from") + scene.today.answers(to: "to")
    }

    static func fields(_ form: FormInput) -> [any Component] {
        [form.day("from", "administration.rehearsal.from"), form.day("to", "administration.rehearsal.to")]
    }

    /// Nil with a fault on the form.
    static func read(_ form: inout FormInput) -> (from: CivilDate, to: CivilDate)? {
        let from = form.civilDate("from", "administration.rehearsal.from", required: true)
        let to = form.civilDate("to", "administration.rehearsal.to", required: true)
        guard let from, let to else { return nil }
        return (from, to)
    }
}
