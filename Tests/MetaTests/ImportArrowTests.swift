import Testing

/// The drawing of the layers: which of our modules and C libraries a target may import. Everything of Apple's standard
/// library is free; Foundation and packages are listed apart, because `Domain` has neither.
@Suite("Imports follow the arrows of the drawing")
struct ImportArrowTests {
    /// Our own modules and the C libraries, target by target, as `CONTRIBUTING.md` draws them.
    static let arrows: [String: Set<String>] = [
        "Domain": [],
        "IndonesianText": ["Domain", "CStemmer"],
        "Sealing": ["Domain", "CSodium", "CCrypto"],
        "QRCodes": ["CQREncode"],
        "DataAccess": ["Domain"],
        "DataSQLite": ["Domain", "DataAccess", "CSQLite"],
        "DataPostgres": ["Domain", "DataAccess", "CLibPQ"],
        "Services": ["Domain", "IndonesianText", "Sealing", "DataAccess"],
        "Channels": ["Domain", "Services", "CCurl"],
        "Media": ["CVips", "CQPDF", "CZlib"],
        "Vault": ["Domain", "Sealing", "CSodium", "Channels", "Services", "DataAccess", "DataSQLite"],
        "Web": ["Domain", "Services", "IndonesianText", "Sealing", "QRCodes", "CZlib"],
        "LaporCLI": [
            "Domain", "IndonesianText", "Sealing", "DataAccess", "DataSQLite", "DataPostgres", "Services", "Channels", "Media",
            "Vault", "Web",
        ],
    ]

    /// Packages, by the targets that may know them.
    static let packages: [String: Set<String>] = [
        "GRDB": ["DataSQLite"],
        "Hummingbird": ["Web", "LaporCLI"],
        "HummingbirdCore": ["Web"],
        "HTTPTypes": ["Web"],
        "NIOCore": ["Web"],
        "NIOPosix": ["Web"],
        "NIOHTTP1": ["Web"],
        "ArgumentParser": ["LaporCLI"],
        "ServiceLifecycle": ["Web", "LaporCLI"],
        "UnixSignals": ["LaporCLI"],
        "Logging": ["Services", "Channels", "Vault", "Web", "LaporCLI"],
    ]

    static let withoutFoundation: Set<String> = ["Domain", "IndonesianText", "Sealing", "QRCodes"]
    static let standard: Set<String> = ["Swift", "Synchronization", "RegexBuilder", "Dispatch", "Glibc", "Musl", "Darwin"]
    static let foundations: Set<String> = ["Foundation", "FoundationEssentials", "FoundationNetworking"]

    @Test("every target is in the drawing, and every import is an arrow of it")
    func arrowsHold() throws {
        for source in try Repository.sources() {
            let allowed = try #require(Self.arrows[source.target], "\(source.path): the target is not in the drawing")
            for module in imports(of: source) {
                #expect(
                    allowed.contains(module)
                        || Self.packages[module]?.contains(source.target) == true
                        || Self.standard.contains(module)
                        || (Self.foundations.contains(module) && !Self.withoutFoundation.contains(source.target)),
                    "\(source.path) imports \(module)")
            }
        }
    }

    @Test("the core needs nothing but the standard library, not even an operating system")
    func domainIsPure() throws {
        for source in try Repository.sources() where source.target == "Domain" {
            #expect(imports(of: source).subtracting(["Swift", "RegexBuilder", "Synchronization"]).isEmpty, "\(source.path)")
        }
    }

    /// Nothing else in the program may be able to read identities: not the pages, not the workers, not another command.
    @Test("the private half of the keys is known to the vault's own command alone")
    func privateHalf() throws {
        let users = try Repository.sources().filter { $0.target != "Vault" && imports(of: $0).contains("Vault") }
        try #require(!users.isEmpty)
        for source in users { #expect(source.path.hasPrefix("Sources/LaporCLI/Vault/"), "\(source.path)") }
        for source in try Repository.sources() where !["Vault", "Sealing"].contains(source.target) {
            #expect(source.places { $0.strings.contains("lapor-vault-key") } == [])
        }
    }

    private func imports(of source: SwiftSource) -> Set<String> {
        var found: Set<String> = []
        for line in source.lines {
            let words = line.code.split(separator: " ").map(String.init)
            guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { continue }
            guard words[..<at].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) }) else {
                continue
            }
            let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "typealias", "var", "let"]
            let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
            found.insert(String(name.split(separator: ".").first ?? ""))
        }
        return found
    }
}
