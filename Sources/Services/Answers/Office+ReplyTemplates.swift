import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The templates of one owner, by code; of the nation where no agency is named.
    public func replyTemplates(of agency: ID<Agency>?, by actor: Actor) async throws -> [ReplyTemplate] {
        try require(.managePacks, about: agency, by: actor)
        return try await store.read { session in try session.rows(ReplyTemplateSQL.kept(by: agency)).map(ReplyTemplateSQL.template) }
    }

    /// `ServiceFault.notFound` for one that is withdrawn or that the actor does not keep.
    public func replyTemplate(_ id: ID<ReplyTemplate>, by actor: Actor) async throws -> ReplyTemplate {
        guard let row = try await store.read({ session in try session.first(ReplyTemplateSQL.byID(id)) }) else {
            throw ServiceFault.notFound
        }
        let template = try ReplyTemplateSQL.template(row)
        guard may(.managePacks, about: template.agency, by: actor) else { throw ServiceFault.notFound }
        return template
    }

    /// A ready text for the officers of its owner; a code that is taken is a fault of the form.
    public func addReplyTemplate(_ form: ReplyTemplateForm, by actor: Actor) async throws -> ID<ReplyTemplate> {
        try require(.managePacks, about: form.agency, by: actor)
        let (id, form): (ID<ReplyTemplate>, _) = (ids.next(), try await checked(form))
        let log = act(.templateAdded, by: actor, about: form.agency, subject: "\(id)", detail: ["code": form.code])
        try await storeTemplate {
            try $0.run(ReplyTemplateSQL.insert(id, form, at: now()))
            try $0.run(OfficeLogSQL.insert(log))
        }
        return id
    }

    /// Its owner stays; answers that were written with it stay as they are.
    public func editReplyTemplate(_ id: ID<ReplyTemplate>, _ form: ReplyTemplateForm, by actor: Actor) async throws {
        var form = form
        form.agency = try await replyTemplate(id, by: actor).agency
        form = try await checked(form)
        let log = act(.templateEdited, by: actor, about: form.agency, subject: "\(id)", detail: ["code": form.code])
        try await storeTemplate { [form] in
            guard try $0.run(ReplyTemplateSQL.update(id, form, at: now())) == 1 else { throw ServiceFault.notFound }
            try $0.run(OfficeLogSQL.insert(log))
        }
    }

    /// Offers it no more.
    public func withdrawReplyTemplate(_ id: ID<ReplyTemplate>, by actor: Actor) async throws {
        let template = try await replyTemplate(id, by: actor)
        let log = act(.templateWithdrawn, by: actor, about: template.agency, subject: "\(id)", detail: ["code": template.code])
        try await storeTemplate {
            guard try $0.run(ReplyTemplateSQL.withdraw(id, at: now())) == 1 else { throw ServiceFault.notFound }
            try $0.run(OfficeLogSQL.insert(log))
        }
    }

    private func storeTemplate(_ write: @Sendable @escaping (any Session) throws -> Void) async throws {
        do {
            try await store.write { session in try write(session) }
        } catch StoreFault.unique("reply_templates_code_key") {
            throw FormCheck.refuse("code", .taken)
        }
    }

    private func checked(_ form: ReplyTemplateForm) async throws -> ReplyTemplateForm {
        var (form, check) = (form, FormCheck())
        form.code = check.line("code", form.code, limit: Self.longestCode)
        let isCode = form.code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        check.require(isCode, "code", .malformed)
        form.code = form.code.uppercased()
        form.title = check.line("title", form.title, limit: TextLimits.name)
        form.body = check.lines("body", form.body, limit: TextLimits.answer)
        check.require(!TemplateText(form.body).isMalformed, "body", .malformed)
        if let category = form.category {
            check.require(try await rules.current().categories.entry(category) != nil, "category", .unknown)
        }
        try check.pass()
        return form
    }

    private static let longestCode = TextLimit(characters: 20)
}
