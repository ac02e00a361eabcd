/// What a one-time link lets its holder do.
public enum OfficerKeyPurpose: String, Sendable, CaseIterable {
    /// Set the first password.
    case invitation
    /// Set another.
    case reset

    /// How long the link is good, in seconds.
    var lifetime: Int64 {
        switch self {
        case .invitation: 7 * 24 * 60 * 60
        case .reset: 60 * 60
        }
    }

    var template: NoticeTemplate {
        switch self {
        case .invitation: .officerInvitation
        case .reset: .officerReset
        }
    }

    /// The path of the page, to which the letter adds the site.
    func link(_ token: String) -> String {
        switch self {
        case .invitation: "/petugas/undangan/\(token)"
        case .reset: "/petugas/sandi/\(token)"
        }
    }
}
