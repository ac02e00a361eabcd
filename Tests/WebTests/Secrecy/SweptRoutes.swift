import Domain
import Services

@testable import Web

/// Every address of the router with its parts filled in, so that a new route is swept by itself. A part with a new name is a fault of
/// the test until somebody says what stands for it.
struct SweptRoutes {
    struct UnknownPart: Error {
        let name: String
        let pattern: String
    }

    /// “METHOD pattern”, as the router registered them.
    let routes: [String]
    private let values: [String: [String]]
    private let report: SecretCase

    init(_ routes: RouteTable, of report: SecretCase) {
        self.routes = routes.all
        self.report = report
        values = [
            "code": [report.code.canonical],
            // Nobody's: who holds a living one was given what it opens, and the tests of each kind say what that is.
            "token": [String(repeating: "A", count: 43)],
            "step": ["1", "2"], "slug": ["kota-surabaya"],
            "list": AdministrationList.allCases.map(\.rawValue), "hash": ["0"], "name": ["site.css"], "page": ["bukan"],
            "kind": ["bukan"],
        ]
    }

    /// What is done with the last part of this address: by a reporter or by officers on a case, or by administrators on a list.
    private static func nouns(of pattern: String) -> [String] {
        if pattern.contains("{list}") { return ["pengakhiran", "kursi", "batas"] }
        if pattern.contains("/tanda/") { return CaseMarkPages.nouns }
        if pattern.hasPrefix("/petugas") { return CaseActs.all.map(\.noun) }
        return ReporterMove.allCases.map(\.rawValue) + [
            CasePage.printNoun, CasePage.closeNoun, CasePage.mandateNoun, CasePage.jointNoun, AppealFile.noun,
        ]
    }

    /// What stands for an id: the question about the identity or the request for a second yes that waits, an officer and a new entry on the
    /// lists of administrators, else the file.
    private func ids(in pattern: String) -> [String] {
        if pattern.hasPrefix("/petugas/identitas") || pattern.contains("permintaan") { return report.waiting + ["1"] }
        return [pattern.contains("{list}") ? report.officer.description : report.attachment.description, "baru"]
    }

    private func values(of name: String, in pattern: String) -> [String]? {
        switch name {
        case "noun": Self.nouns(of: pattern)
        case "id": ids(in: pattern)
        default: values[name]
        }
    }

    /// Those that change under what names the others are met, or end the visit, come last.
    func paths(_ method: String) throws -> [String] {
        let paths = try routes.filter { $0.hasPrefix("\(method) ") }.flatMap { try filled(String($0.dropFirst(method.count + 1))) }
        let last = [SiteURL.quiet.path, SiteURL.quietLeave.path]
        return paths.filter { !last.contains($0) } + last.filter { paths.contains($0) }
    }

    /// The same address with each of the values of its parts.
    private func filled(_ pattern: String) throws -> [String] {
        var paths = [""]
        for segment in pattern.split(separator: "/") {
            guard segment.hasPrefix("{") else {
                paths = paths.map { "\($0)/\(segment)" }
                continue
            }
            let name = String(segment.dropFirst().dropLast())
            guard let values = values(of: name, in: pattern) else {
                throw UnknownPart(name: name, pattern: pattern)
            }
            paths = paths.flatMap { path in values.map { "\(path)/\($0)" } }
        }
        return paths == [""] ? ["/"] : paths
    }

    /// Questions that addresses take, with words of the report among them.
    static let questions: [String: [String]] = [
        "/laporan": ["cari=\(Canary.story.rawValue)", "instansi=kota-surabaya", "kabupaten=35.78"],
        "/petugas/antrean": QueueFilter.View.allCases.flatMap {
            ["tampilan=\($0.rawValue)", "tampilan=\($0.rawValue)&kata=\(Canary.story.rawValue)"]
        },
        "/petugas/kelola/petugas": ["kata=\(Canary.story.rawValue)"],
        "/api/v1/log/entries": ["from=0&to=5"], "/api/v1/log/heads": ["after=0"], "/api/v1/log/inclusion": ["index=0", "index=3"],
        "/api/v1/log/consistency": ["from=1&to=3"], "/api/v1/regions": ["q=surabaya"],
        "/instansi": ["cari=surabaya"],
    ]
}
