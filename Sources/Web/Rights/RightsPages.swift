import Domain
import HTTPTypes
import Hummingbird
import Sealing
public import Services

/// What a reporter may ask about his own data (UU 27/2022): a copy, who received it, putting right, ending a consent, erasing.
public struct RightsPages: Sendable {
    /// Query item that names what was just done.
    static let news = "kabar"

    private let office: Office
    private let access: RightsAccess

    public init(office: Office) {
        self.office = office
        access = RightsAccess(office: office)
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.ownData(""), handler: show)
        pages.get(.ownDataAction("", ""), handler: showForm)
        pages.post(.ownDataAction("", ""), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = try await access.code(request, context) else { return try access.askAgain(context) }
        return try await RightsOverview(office: office).page(code, context, hasReceipt: try await hasReceipt(request, context))
    }

    @Sendable private func showForm(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let noun = try noun(context)
        guard noun.hasForm else { throw Problem.notFound }
        guard let code = try await access.code(request, context) else { return try access.askAgain(context) }
        return try await RightsForm(office: office, noun: noun).page(code, FormInput(try await beginning(noun, code)))
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let noun = try noun(context)
        let form = try await context.readForm(request)
        guard let code = try await access.code(request, context) else { return try access.askAgain(context) }
        switch noun {
        case .copy:
            let data = try await office.ownData(of: code)
            return OwnDataText(data, rules: try await office.rules.current(), office: office, context)
        case .copyForPrograms:
            let data = try await office.ownData(of: code)
            return DownloadedJSON(OwnDataDocument(data, directory: try await office.rules.current().directory), name: "data-saya.json")
        case .correction, .withdrawal, .erasure, .request:
            return try await RightsForm(office: office, noun: noun).take(code, form)
        }
    }

    /// The reporter sees what he left before he puts it right; that he looked is written down.
    private func beginning(_ noun: RightsNoun, _ code: TrackingCode) async throws -> [(name: String, value: String)] {
        guard noun == .correction, case .opened(let fields) = try await office.lookAtOwnIdentity(of: code) else { return [] }
        return fields.map { (name: $0.key.rawValue, value: $0.value) }
    }

    private func noun(_ context: AppRequestContext) throws -> RightsNoun {
        guard let noun = context.parameters.get("noun").flatMap(RightsNoun.init) else { throw Problem.notFound }
        return noun
    }

    private func hasReceipt(_ request: Request, _ context: AppRequestContext) async throws -> Bool {
        try await access.opened.code(request, context) != nil
    }
}
