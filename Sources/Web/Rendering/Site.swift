/// What all pages of one installation share.
public final class Site: Sendable {
    public let templates: TemplateLibrary
    public let assets: AssetStore
    public let formGuard: FormGuard
    public let cookies: CookieNames
    /// Name of the service, in the header and in each title.
    public let name: String
    /// Scheme, host and port under which people reach the service, without a path: `https://lapor.example`.
    public let publicOrigin: String
    /// Shows the component gallery, and says on the page what a template lacks.
    public let isDevelopment: Bool

    /// Where to tell the operator of a security fault, as a URI (`mailto:…`): as he set it, else the page that helps everybody.
    public let securityContact: String
    /// Where somebody is led who leaves quickly: a page elsewhere that anybody may be looking at.
    public let leavePage: String

    /// Weather, of the state's own meteorological office.
    public static let weather = "https://www.bmkg.go.id/"

    /// Reads and checks everything at once, so that a fault in a template stops the start and not a visitor.
    public init(
        resources: ResourceFolder, formGuard: FormGuard, publicURL: String, name: String = "Lapor", isDevelopment: Bool = false,
        securityContact: String? = nil, leavePage: String = weather
    ) throws {
        let catalogues = try Catalogues(resources: resources)
        templates = try TemplateLibrary(resources: resources, catalogues: catalogues)
        assets = try AssetStore(resources: resources)
        self.formGuard = formGuard
        self.name = name
        self.isDevelopment = isDevelopment
        self.leavePage = leavePage
        let origin = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        publicOrigin = origin
        self.securityContact = securityContact ?? origin + SiteURL.help.path
        cookies = CookieNames(isSecure: publicURL.hasPrefix("https:"))
    }
}
