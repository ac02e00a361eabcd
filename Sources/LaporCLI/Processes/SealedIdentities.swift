import Domain
import Sealing
import Services
import Vault

/// Hands the vault's side what was sealed; it alone can open it.
struct SealedIdentities: SealedIdentityStore {
    let office: Office

    func sealedIdentity(ofReport reportID: Int64) async throws -> SealedIdentity? {
        try await office.sealedIdentity(of: ID(reportID))
    }
}
