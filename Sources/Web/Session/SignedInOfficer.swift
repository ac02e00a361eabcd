/// Who is signed in, as far as the pages' frame needs to know.
public protocol SignedInOfficer: Sendable {
    /// Name as the officer gave it.
    var displayName: String { get }
    /// Role and unit, in words.
    var displayRole: Phrase { get }
    /// Entries of the main menu that this officer may use.
    var sections: [Link] { get }
    /// Single keys act on his pages (WCAG 2.1.4).
    var usesKeys: Bool { get }
}

extension SignedInOfficer {
    public var usesKeys: Bool { false }
}
