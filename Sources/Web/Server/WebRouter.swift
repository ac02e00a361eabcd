public import Hummingbird

/// The parts that every installation has: error pages, static files, health, security contact and, in development, the gallery.
public struct WebRouter {
    /// The router to build the responder from.
    public let router: Router<AppRequestContext>
    /// Addresses and methods that were registered.
    public let routes: RouteTable
    /// Citizens' pages.
    public let pages: PageGroup<AppRequestContext>
    private let site: Site

    public init(site: Site) {
        self.site = site
        routes = RouteTable()
        router = Router(context: AppRequestContext.self)
        router.add(middleware: RefusalLog())
        router.add(middleware: ProblemMiddleware(routes: routes))
        pages = PageGroup(router.group(), table: routes)
        CommonPages(site: site).register(in: pages)
        if site.isDevelopment { GalleryPage().register(in: pages) }
    }

    /// Pages for signed-in officers of the type the sessions give: any other visitor is sent to sign in.
    public func officerPages<Officer: SignedInOfficer>(
        _ officer: Officer.Type, sessions: any SessionReader
    ) -> PageGroup<OfficerContext<Officer>> {
        PageGroup(group(with: sessions).group(context: OfficerContext<Officer>.self), table: routes)
    }

    /// Pages that anyone may open and that greet an officer who is signed in: signing in and out.
    public func pages(withSessions sessions: any SessionReader) -> PageGroup<AppRequestContext> {
        PageGroup(group(with: sessions), table: routes)
    }

    /// Problems are told within, where it is known who is signed in.
    private func group(with sessions: any SessionReader) -> RouterGroup<AppRequestContext> {
        router.group().add(middleware: OfficerSessionMiddleware(sessions: sessions)).add(middleware: ProblemMiddleware(routes: routes))
    }

    /// Everything put together, ready for a ``WebServer``.
    public func responder() -> VisitResponder<RouterResponder<AppRequestContext>> {
        VisitResponder(router.buildResponder(), site: site)
    }
}
