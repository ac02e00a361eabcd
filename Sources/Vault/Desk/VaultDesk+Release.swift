import DataAccess
import Domain
import Logging
import Sealing
public import Services

extension VaultDesk {
    public func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey {
        try check(words: [release.askedBy, release.reason])
        let kept = try await keptKey(of: release.original.keyHolder)
        guard let holder = ring.key(kept.fingerprint) else {
            logger.error("the key of original \(release.original) is wrapped to a key that is not here")
            throw .refused(.otherKey)
        }
        guard let dataKey = try? IdentityOpener(key: holder).unwrap(kept.wrapped.bytes) else {
            logger.warning("the key of an original does not open: \(release.original)")
            throw .refused(.doesNotOpen)
        }
        let entry = LoggedOpening(release, at: now())
        // On disk before anybody can open anything.
        try await writeDown(entry)
        return ReleasedKey(dataKey.withBytes { Array(UnsafeBufferPointer(start: $0, count: dataKey.count)) })
    }
}
