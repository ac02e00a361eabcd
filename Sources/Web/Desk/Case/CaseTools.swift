import Domain
import Services

/// What can be opened about a case besides its acts, in one list: each entry where the seat may use it.
struct CaseTools {
    let scene: CaseScene

    private var file: CaseFile { scene.file }
    private var code: String { file.code.canonical }

    /// Other views of the case, those used most first.
    var links: [Link] {
        var links = [Link("desk.similar.link.case", to: .officerSimilar(code))]
        if worksOnIt { links.append(Link("desk.visit.case", to: .caseVisits(code))) }
        if file.identity?.isOffered == true { links.append(Link("identity.link", to: .officerIdentity(code))) }
        if scene.mayLinkBodies { links.append(Link("bodylink.link", to: .officerBodyLinks(code))) }
        if scene.doubt.isOffered { links.append(Link("triage.link", to: .officerTriage(code))) }
        if AppealFile.isOffered(file) { links.append(Link("track.file.heading", to: .officerAppealFile(code))) }
        if scene.keepsArticles, file.isPublic, file.state == .closed { links.append(Link("desk.article.keep", href: newArticle)) }
        return links
    }

    /// Paper for who works on it.
    var papers: [Link] {
        guard worksOnIt else { return [] }
        return [
            Link("desk.sheet.LD", to: .dispositionSheet(code)), Link("desk.letter.memorandum", to: .memorandum(code)),
            Link("desk.letter.cover", to: .coverLetter(code)), Link("desk.sheet.BA", to: .visitRecord(code)),
            Link("desk.sheet.return", to: .returnedSheet),
        ]
    }

    private var worksOnIt: Bool { file.moves.contains(.note) }

    private var newArticle: String {
        SiteURL.administrationEntry(AdministrationList.articles.rawValue, AdministrationScene.new)
            .path(query: [(name: ArticleEditor.report, value: code)])
    }
}
