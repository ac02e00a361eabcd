public import Domain
public import Hummingbird
public import Services

/// The files of reports, each for those who may see it.
public struct AttachmentPages<Context: VisitContext>: Sendable {
    /// Who is looking at the report of that code. Whoever has shown neither both codes nor a sign-in is everyone.
    public typealias ViewerOf = @Sendable (TrackingCode, Request, Context) async throws -> Viewer

    /// Query item that asks for the small copy of an image.
    static var previewName: String { "kecil" }

    private let office: Office
    private let viewer: ViewerOf

    public init(office: Office, viewer: @escaping ViewerOf) {
        self.office = office
        self.viewer = viewer
    }

    public func register(in pages: PageGroup<Context>) {
        let (office, viewer) = (office, viewer)
        pages.get(.attachment("")) { request, context in
            guard let id = context.parameters.get("id").flatMap({ ID<Attachment>($0) }) else { throw Problem.notFound }
            let file = try await office.file(id) { code in try await viewer(code, request, context) }
            return FileAnswer(file, office: office, isPreview: context.query.first(Self.previewName) != nil)
        }
    }
}
