import DataAccess
public import Domain
public import Sealing

/// What a reporter left of himself, shown to him and kept nowhere.
public enum OwnIdentity: Sendable {
    /// Neither name nor contact.
    case none
    case opened([IdentityField: String])
    /// Destroyed, at the reporter's wish or by age; final when the vault's backups of before have gone.
    case erased(at: Instant)
    /// The vault is away: to be asked for again.
    case unavailable
}

extension OwnIdentity: CustomStringConvertible, CustomReflectable {
    public var description: String { "OwnIdentity(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Office {
    /// Opens what the reporter left of himself, for him. That he looked stands in the report's history and in the vault's log before
    /// anything is shown.
    public func ownIdentity(of code: TrackingCode) async throws -> OwnIdentity {
        let owner = try await stored(code).report.identityOwner
        guard let stored = try await storedIdentity(of: owner) else { return .none }
        if let erasedAt = stored.erasedAt { return .erased(at: erasedAt) }
        do {
            let opened = try await openIdentity(
                of: owner, fields: Set(IdentityField.allCases), askedBy: "reporter", reason: DataRight.access.rawValue)
            return .opened(opened.fields)
        } catch VaultFault.refused(.destroyed) {
            return .erased(at: now())
        } catch is VaultFault {
            return .unavailable
        }
    }

    /// The same for a page on which he puts it right; that he looked is recorded in the report's history.
    public func lookAtOwnIdentity(of code: TrackingCode) async throws -> OwnIdentity {
        guard case .opened = try await identityState(of: code), (try? await vault.status()) != nil else { return .unavailable }
        try await noteAccess(to: code, isWhole: true)
        return try await ownIdentity(of: code)
    }

    /// How the reporter's identity stands, without opening it.
    public func identityState(of code: TrackingCode) async throws -> OwnIdentity {
        guard let stored = try await storedIdentity(of: try await stored(code).report.identityOwner) else { return .none }
        return stored.erasedAt.map { .erased(at: $0) } ?? .opened([:])
    }

    func stored(_ code: TrackingCode) async throws -> StoredReport {
        guard let row = try await store.read({ session in try session.first(ReportSQL.byCode(code)) }) else { throw ServiceFault.notFound }
        return try ReportSQL.stored(row)
    }
}
