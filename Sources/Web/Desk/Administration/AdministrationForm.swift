import Domain

/// One form of the administration. Its words stand in the catalogue under its name.
protocol AdministrationForm: Sendable {
    var name: String { get }
    var list: AdministrationList { get }
    /// Ends something; the button says so.
    var isGrave: Bool { get }
    /// Changes who may do what: asked only of who has just proved himself.
    var needsProof: Bool { get }
    /// The field that takes files; nil where it takes none.
    var filesField: String? { get }

    /// What stands in the form before anything is typed. Throws where the entry is unknown.
    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)]

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component]

    /// Does it, and says where to go; nil with a fault on the form.
    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome?
}

extension AdministrationForm {
    var isGrave: Bool { false }
    var filesField: String? { nil }
    var needsProof: Bool { [.officers, .roleProfiles, .requests].contains(list) }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] { [] }
}
