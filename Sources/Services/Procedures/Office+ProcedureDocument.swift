import DataAccess
public import Domain
import Sealing

extension Office {
    /// The signed document of a version: for anybody once it was put in force, of a draft for who keeps it.
    public func procedureDocument(_ id: ID<SopVersion>, for viewer: Actor?) async throws -> StoredFile {
        guard let version = try await rules.current().procedures[id],
            version.isIssued || viewer.map({ keepsProcedures(of: version.agency, $0) }) ?? false,
            let row = try await store.read({ session in try session.first(SopSQL.document(id)) }),
            try row.raw(4, as: FileScan.self).isFree, let content = ContentHash(try row.text(3))
        else { throw ServiceFault.notFound }
        return StoredFile(
            id: try row.id(0), kind: try row.raw(1), bytes: try row.int(2), content: content, preview: nil, isPublic: version.isIssued)
    }
}
