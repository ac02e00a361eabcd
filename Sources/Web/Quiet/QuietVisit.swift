public import Sealing

/// A visit that is to leave no trace on its device. Every citizen's address is written under a word that lives in this visit's cookie
/// alone: when that is gone, nobody can read from the browser's history what was looked at, not even the office.
public struct QuietVisit: Sendable {
    /// The word in the cookie.
    public let token: RandomToken
    private let cipher: AddressCipher

    /// Nil for a cookie that is none of ours.
    public init?(_ cookie: String?) {
        guard let cookie, let token = RandomToken(cookie), let cipher = try? AddressCipher(token) else { return nil }
        self.token = token
        self.cipher = cipher
    }

    /// Whether the address is a citizen's page or file. Programs', officers' and the site's own files keep their addresses, and so do
    /// the pages of quiet visits themselves.
    static func covers(_ path: some StringProtocol) -> Bool {
        guard path.hasPrefix("/"), !path.hasPrefix("//") else { return false }
        let first = path.dropFirst().prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return !["petugas", "aset", "api", "open311", "sehat", "galeri", "security.txt", ".well-known"].contains(first)
            && first != quietHead && first != leaveHead
    }

    private static let quietHead = SiteURL.quiet.path.dropFirst()
    private static let leaveHead = SiteURL.quietLeave.path.dropFirst()

    /// What the address is called in this visit; those that are not covered keep their name.
    func name(of address: String) -> String {
        guard Self.covers(address) else { return address }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let named = SiteURL.quietPage(cipher.seal(String(parts[0]))).path
        return parts.count == 2 ? "\(named)#\(parts[1])" : named
    }

    /// The address behind a name that this visit gave; nil for any other path.
    func address(named path: String) -> String? {
        let head = SiteURL.quiet.path + "/"
        guard path.hasPrefix(head), let address = cipher.open(path.dropFirst(head.count)), Self.covers(address) else { return nil }
        return address
    }
}
