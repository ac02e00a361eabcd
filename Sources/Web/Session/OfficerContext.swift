public import Hummingbird

/// The context of officers' pages: it exists only for a signed-in officer, so that no such page can forget to ask.
public struct OfficerContext<Officer: SignedInOfficer>: VisitContext, ChildRequestContext {
    public var coreContext: CoreRequestContextStorage
    public var visit: Visit
    /// Who acts.
    public let officer: Officer

    /// Throws ``Problem/signInNeeded`` where nobody is signed in.
    public init(context: AppRequestContext) throws {
        guard let officer = context.visit.officer as? Officer else { throw Problem.signInNeeded }
        coreContext = context.coreContext
        visit = context.visit
        self.officer = officer
    }
}
