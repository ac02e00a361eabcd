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

    /// Questions that addresses take, with words and the code of the report among them.
    func questions() async throws -> [String: [String]] {
        let (code, word) = (report.code.canonical, Canary.story.rawValue)
        let rules = try await report.desk.office.rules.current()
        let today = ClockZone.wib.date(of: report.desk.office.now())
        let (quarter, version) = (Quarter(of: today), rules.procedures.versions(of: nil).first?.id.description ?? "")
        let category = rules.categories.roots.first { !$0.isClosed }
        let topic = category?.id.description ?? ""
        var questions: [String: [String]] = [
            "/laporan": ["cari=\(word)", "instansi=kota-surabaya", "kabupaten=35.78", "topik=\(category?.slug ?? "")"],
            "/api/v1/log/entries": ["from=0&to=5"], "/api/v1/log/heads": ["after=0"], "/api/v1/log/inclusion": ["index=0", "index=3"],
            "/api/v1/log/consistency": ["from=1&to=3"], "/api/v1/regions": ["q=surabaya"],
            "/api/v1/questions": ["category=\(category?.slug ?? "")", "category=\(word)"],
            "/instansi": ["cari=surabaya"], "/tanya-jawab": ["cari=\(word)"], "/lacak": ["kode=\(code)"],
            "/petugas/pengembalian": ["instansi=kota-surabaya", "instansi=\(word)"], "/petugas/daftar-periksa": ["topik=\(topic)"],
            "/petugas/lembar": ["nomor=\(code)"], "/petugas/saringan": ["kabar=simpan"], "/petugas/kunjungan": ["kabar=hasil"],
        ]
        let unit = report.accusedUnit
        questions["/petugas/antrean"] = [
            "label=\(word)", "petugas=saya", "instansi=surabaya", "kata=\(code)", "kategori=\(topic)", "unit=\(unit.id)",
        ]
        for view in QueueFilter.View.allCases {
            questions["/petugas/antrean", default: []] += ["tampilan=\(view.rawValue)", "tampilan=\(view.rawValue)&kata=\(word)"]
        }
        for standing in PromiseStanding.allCases {
            questions["/janji", default: []] += ["status=\(standing.rawValue)", "status=\(standing.rawValue)&instansi=kota-surabaya"]
        }
        questions["/petugas/penyimpangan"] = [
            "triwulan=\(quarter)", "triwulan=\(quarter)&instansi=kota-surabaya", "triwulan=2001-1", "triwulan=\(word)",
        ]
        for step in 1...8 { questions["/petugas/penyimpangan", default: []].append("triwulan=\(quarter)&versi=\(version)&langkah=\(step)") }
        let lists: [String: [String]] = [
            "petugas": ["kata=\(word)", "berakhir=ya"], "instansi": ["kata=\(word)", "jenis=other", "status=none"],
            "unit": ["kata=\(word)", "instansi=\(unit.agency)"], "aturan": ["kata=\(word)"], "tenggat": ["kunci=verify"],
            "libur": ["tahun=2026"], "kategori": ["induk=\(topic)"], "artikel/baru": ["laporan=\(code)"],
            "kebocoran": ["dari=2026-01-01&sampai=\(today)"],
        ]
        for (list, asked) in lists { questions["/petugas/kelola/\(list)"] = asked }
        return questions
    }
}
