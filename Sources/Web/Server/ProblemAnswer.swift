import Foundation
import HTTPTypes
import Hummingbird

/// A problem as people read it or as programs do (RFC 9457).
struct ProblemAnswer {
    let problem: Problem
    let visit: Visit

    func response() throws -> Response {
        var response = visit.wantsJSON ? try json() : try page()
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        if !problem.allowed.isEmpty { response.headers[.allow] = problem.allowed.map(\.rawValue).joined(separator: ", ") }
        return response
    }

    private var title: Phrase { "problem.\(problem.kind.rawValue).title" }
    private var detail: Phrase { problem.detail ?? "problem.\(problem.kind.rawValue).detail" }

    private func page() throws -> Response {
        let isOfficer = visit.officer != nil
        let link = isOfficer ? Link("layout.section.queue", to: .officerQueue) : Link("problem.home", to: .home)
        let model: ViewObject = [
            "detail": .phrase(detail), "incident": ViewValue(problem.incident),
            "link": .component(LinkButton(link.label, href: link.href, kind: .secondary)),
        ]
        let layout: Page.Layout = isOfficer ? .officer : .citizen
        let page = Page(
            title: title, template: "problem/page", model: model, errors: problem.fields, layout: layout, status: problem.kind.status)
        return try PageRenderer(visit: visit).response(page)
    }

    private struct Field: Encodable {
        let field: String
        let message: String
        let remedy: String?
    }

    private struct Body: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let incident: String?
        let errors: [Field]?
    }

    private func json() throws -> Response {
        func words(_ phrase: Phrase) -> String { phrase.words(in: visit.catalogue) ?? phrase.description }
        let fields = problem.fields.all.map { Field(field: $0.field, message: words($0.key), remedy: $0.remedy.map(words)) }
        let body = Body(
            type: "about:blank", title: words(title), status: problem.kind.status.code, detail: words(detail),
            incident: problem.incident, errors: fields.isEmpty ? nil : fields)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let headers: HTTPFields = [.contentType: "application/problem+json", .contentLanguage: visit.language.rawValue]
        let content = try ByteBuffer(bytes: encoder.encode(body))
        return Response(status: problem.kind.status, headers: headers, body: ResponseBody(byteBuffer: content))
    }
}
