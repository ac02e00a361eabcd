import HTTPTypes
import Hummingbird

/// Draws a page in its frame and makes the answer that carries it.
struct PageRenderer {
    let visit: Visit

    /// A template asked for something that no model gave. Thrown only in development.
    struct Fault: Error, CustomStringConvertible {
        let page: String
        let names: [String]
        var description: String { "\(page) lacks \(names.joined(separator: ", "))" }
    }

    func response(_ page: Page) throws -> Response {
        let drawn = try drawn(page)
        var response = drawn.response(takesGzip: visit.takesGzip)
        if drawn.containsForm, visit.isNewVisitor {
            response.setCookie(visit.site.cookies.cookie(visit.site.cookies.visitor, visit.visitor))
        }
        return response
    }

    /// The page as it goes out, to this visitor and, where it says nothing personal, to others.
    func drawn(_ page: Page) throws -> DrawnPage {
        let writer = try draw(page)
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .contentLanguage: visit.language.rawValue]
        if let ending = page.ending, let refresh = HTTPField.Name("Refresh") {
            headers[refresh] = "\(ending.seconds); url=\(ending.url.path)"
        }
        let isShared: Bool
        if case .public(let maxAge) = page.cache, !writer.containsForm, visit.officer == nil, visit.quiet == nil {
            headers[.cacheControl] = "public, max-age=\(maxAge)"
            headers[.vary] = "Accept-Language, Accept-Encoding, Cookie"
            isShared = true
        } else {
            headers[.cacheControl] = "no-store"
            isShared = false
        }
        let bytes = visit.quiet.map { QuietMarkup(quiet: $0).rewritten(writer.bytes) } ?? writer.bytes
        return DrawnPage(
            status: page.status, headers: headers, bytes: ByteBuffer(bytes: bytes), containsForm: writer.containsForm,
            isShared: isShared)
    }

    func draw(_ page: Page) throws -> HTMLWriter {
        var renderer = TemplateRenderer(library: visit.site.templates, language: visit.language, formToken: visit.formToken)
        renderer.draw("layout/\(page.layout.rawValue)", scope(of: page))
        let unknown = renderer.writer.unknownNames
        if visit.site.isDevelopment, !unknown.isEmpty { throw Fault(page: page.template, names: unknown) }
        return renderer.writer
    }

    private func scope(of page: Page) -> ViewObject {
        let site = visit.site
        let usesKeys = page.layout == .officer && visit.officer?.usesKeys == true
        return [
            "language": .text(visit.language.rawValue), "title": .phrase(page.title), "siteName": .text(site.name),
            "errorTitle": .flag(!page.errors.isEmpty), "style": .text(site.assets.url("lapor.css")),
            "scripts": .list(page.scripts.map { .text(site.assets.url($0)) }),
            "keys": .flag(usesKeys), "keysScript": usesKeys ? .text(site.assets.url("keys.js")) : .none,
            "mark": .text(site.assets.url("mark.svg")), "icon": .text(site.assets.url(visit.quiet == nil ? "mark.svg" : "blank.svg")),
            "quiet": .flag(visit.quiet != nil), "quietScript": .text(site.assets.url("quiet.js")),
            "leave": .text(SiteURL.quietLeave.path),
            "home": .text((page.layout == .officer ? SiteURL.officerQueue : .home).path),
            "languages": .list(Language.allCases.map(languageLink)), "sections": .list(sections(of: page).map(sectionLink)),
            "footerLinks": ViewValue(footerLinks),
            "breadcrumbs": page.breadcrumbs.isEmpty ? .none : .component(Breadcrumbs(page.breadcrumbs)),
            "back": ViewValue(page.back?.path), "errorSummary": page.errors.isEmpty ? .none : .component(ErrorSummary(page.errors)),
            "content": .drawing(template: page.template, page.model.view), "officer": .flag(visit.officer != nil),
            "officerName": ViewValue(visit.officer?.displayName),
            "officerRole": ViewValue(visit.officer?.displayRole), "signOut": .text(SiteURL.officerSignOut.path),
        ]
    }

    private func languageLink(_ language: Language) -> ViewValue {
        .object([
            "code": .text(language.rawValue), "name": .text(language.ownName), "isCurrent": .flag(language == visit.language),
            "href": .text("\(visit.path)?\(LanguageChoice.name)=\(language.rawValue)"),
        ])
    }

    private func sections(of page: Page) -> [Link] {
        switch page.layout {
        case .officer: visit.officer?.sections ?? []
        case .citizen:
            [
                Link("layout.section.report", to: .report(.story)), Link("layout.section.track", to: .track),
                Link("layout.section.public", to: .publicReports),
            ]
        }
    }

    private func sectionLink(_ link: Link) -> ViewValue {
        let depth = link.href.hasPrefix("/petugas") ? 2 : 1
        func head(_ path: String) -> ArraySlice<Substring> { path.split(separator: "/").prefix(depth) }
        return .object([
            "label": .phrase(link.label), "href": .text(link.href), "isCurrent": .flag(head(link.href) == head(visit.path)),
        ])
    }

    private var footerLinks: [any Component] {
        [
            Link("layout.link.help", to: .help), Link("knowledge.title", to: .articles), Link("layout.link.agencies", to: .agencies),
            Link("public.promise.title", to: .promises),
            Link("layout.link.privacy", to: .privacy),
            Link("layout.link.terms", to: .terms), Link("layout.link.transparency", to: .transparency),
            Link("layout.link.officers", to: .officerSignIn), Link("layout.link.security", to: .securityText),
        ]
    }
}
