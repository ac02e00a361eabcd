import DataAccess
public import Domain
public import Sealing

/// A file that its viewer may have: what it is, and where its content lies.
public struct StoredFile: Sendable {
    public let id: ID<Attachment>
    public let kind: FileKind
    public let bytes: Int
    public let content: ContentHash
    /// A small copy of an image, JPEG or WebP.
    public let preview: ContentHash?
    /// The same file may be kept by anybody's browser, because anybody may see it.
    public let isPublic: Bool
}

extension Office {
    /// A file of a report, for whoever may see it there: decided by `CaseFile` and by nothing else.
    /// - Parameter viewer: who is looking, given the report: a reporter is one for the report that both codes opened, and
    ///   everyone for all others.
    public func file(
        _ id: ID<Attachment>, for viewer: @Sendable (TrackingCode) async throws -> Viewer
    ) async throws -> StoredFile {
        guard let row = try await store.read({ session in try session.first(AttachmentSQL.byID(id)) }) else {
            return try await publicCopy(ID(id.rawValue))
        }
        guard let code = try row.optionalText(5).flatMap({ TrackingCode($0) }) else { throw ServiceFault.notFound }
        let viewer = try await viewer(code)
        // For everyone one small look decides, as on the report's own page.
        if viewer == .everyone, try await publicVersion(of: code) == nil { throw ServiceFault.notFound }
        let shown = try await caseFile(code, for: viewer)
        guard shown.files.contains(where: { $0.id == id }) else { throw ServiceFault.notFound }
        return try Self.file(id, row, isPublic: viewer == .everyone)
    }

    /// A copy of a picture that the public sees now, for anyone while the public may know of its report.
    private func publicCopy(_ id: ID<PublicCopy>) async throws -> StoredFile {
        guard let row = try await store.read({ session in try session.first(PublicPictureSQL.shown(id)) }),
            let code = TrackingCode(try row.text(11)), try await publicVersion(of: code) != nil
        else { throw ServiceFault.notFound }
        let picture = try PublicPictureSQL.picture(row)
        return StoredFile(
            id: ID(id.rawValue), kind: picture.kind, bytes: picture.bytes, content: picture.content, preview: picture.preview,
            isPublic: true)
    }

    /// A file of the draft that the token opens.
    public func file(_ id: ID<Attachment>, ofDraft token: RandomToken) async throws -> StoredFile {
        guard let draft = try await draft(token),
            let row = try await store.read({ session in try session.first(AttachmentSQL.byID(id)) }),
            try row.optionalID(4, of: Draft.self) == draft.id
        else { throw ServiceFault.notFound }
        return try Self.file(id, row, isPublic: false)
    }

    private static func file(_ id: ID<Attachment>, _ row: ResultRow, isPublic: Bool) throws -> StoredFile {
        guard let content = ContentHash(try row.text(2)) else { throw ServiceFault.notFound }
        return StoredFile(
            id: id, kind: try row.raw(0), bytes: try row.int(1), content: content,
            preview: try row.optionalText(3).flatMap { ContentHash($0) }, isPublic: isPublic)
    }
}
