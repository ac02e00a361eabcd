import Domain
import Hummingbird
import Services

/// Who may ask about the data of a report: whoever has opened it with both codes, or has proved that its contact is his.
struct RightsAccess: Sendable {
    let office: Office
    let opened: OpenedCase

    init(office: Office) {
        self.office = office
        opened = OpenedCase(office: office)
    }

    /// Nil where the page has to ask for the codes first.
    func code(_ request: Request, _ context: AppRequestContext) async throws -> TrackingCode? {
        let code = try asked(context)
        guard let shown = try await opened.code(request, context, for: [.whole, .data]) else { return nil }
        if shown == code { return code }
        return try await office.isSameReporter(code, shown) ? code : nil
    }

    /// The case that was opened with both codes; who has proved a contact alone may share it with somebody. Nil where the codes have to be
    /// asked for first.
    func reporter(_ request: Request, _ context: AppRequestContext) async throws -> TrackingCode? {
        let code = try asked(context)
        guard let shown = try await opened.code(request, context) else { return nil }
        if shown == code { return code }
        return try await office.isSameReporter(code, shown) ? code : nil
    }

    /// The code in the address.
    func asked(_ context: AppRequestContext) throws -> TrackingCode {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }) else { throw Problem.notFound }
        return code
    }

    /// Both codes again, or the letter for who has lost one.
    func askAgain(_ context: AppRequestContext) throws -> Page {
        AskModel(code: try asked(context).displayed, asksForBoth: true).page(context)
    }
}
