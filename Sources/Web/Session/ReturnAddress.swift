/// Where an officer wanted to go before signing in: a page of officers on this very server, with its query.
struct ReturnAddress: Sendable, Equatable {
    /// Pages on the way in lead nowhere by themselves.
    private static let ways = [SiteURL.officerSignIn, .officerSignOut, .officerFactor, .officerProof].map(\.path)

    let text: String

    /// Nil for every other address, also for those that a browser might take for another server.
    init?(_ text: String) {
        let isPlain = text.utf8.count <= 2000 && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let turns = path.split(separator: "/").contains { $0 == ".." || $0 == "." }
        guard isPlain, path.hasPrefix("/petugas/"), !path.contains("//"), !turns,
            !Self.ways.contains(String(path))
        else { return nil }
        self.text = text
    }
}
