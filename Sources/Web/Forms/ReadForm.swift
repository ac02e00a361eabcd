import HTTPTypes
public import Hummingbird

extension VisitContext {
    /// Reads the form of a POST from one of our own pages, in either format that browsers send.
    ///
    /// Throws a ``Problem`` for a body that is too large, broken or of another format, and for a form that another site made; one
    /// of our own whose token no longer fits comes back as a page that sends it once more.
    ///
    /// - Parameter filesField: the field of a form that takes files. Files that are too many, or that cut the form off, are then errors
    ///   beside that field, and what could be read comes back.
    public func readForm(_ request: Request, limits: FormLimits = .words, filesField: String? = nil) async throws -> FormInput {
        let isOwn = FormGuard.isOwnPage(
            origin: request.headers[HTTPField.Name.origin], fetchSite: HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] },
            publicOrigin: visit.site.publicOrigin)
        guard isOwn else { throw Problem(.forbidden, detail: "form.otherSite") }
        let input: FormInput
        do {
            input = FormInput(try await body(of: request, limits: limits), filesField: filesField)
        } catch let fault as FormFault {
            throw fault.problem
        }
        let token = input.raw(FormGuard.fieldName)
        let fits = !visit.isNewVisitor && visit.site.formGuard.accepts(token, visitor: visit.visitor, session: visit.sessionToken)
        if let fault = input.interruption, filesField == nil || !fits { throw fault.problem }
        guard fits else { throw RefusedForm(form: input) }
        return input
    }

    private func body(of request: Request, limits: FormLimits) async throws -> FormBody {
        let type = request.headers[.contentType] ?? ""
        if let boundary = MultipartParser.boundary(ofContentType: type) {
            return try await MultipartReader.read(request.body, boundary: boundary, limits: limits)
        }
        let format = HeaderParameters(type).value.lowercased()
        if format == "multipart/form-data" { throw FormFault.malformed }
        guard format == "application/x-www-form-urlencoded" else { throw FormFault.unsupported }
        let most = min(limits.total, FormLimits.allFields)
        guard let bytes = try await request.body.bytes(atMost: most) else { throw FormFault.textTooLong }
        return try FormBody.urlencoded(bytes, limits: limits)
    }
}
