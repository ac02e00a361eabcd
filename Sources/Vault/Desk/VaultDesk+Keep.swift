import DataAccess
import Domain
import Logging
import Sealing
public import Services

extension VaultDesk {
    /// A key that was handed over and looked at: what opens is wrapped to the present key.
    private enum Checked: Sendable {
        case sound(dataKey: SecretBytes, WrappedKey)
        case refused(KeyReceipt.Verdict)
    }

    public func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] {
        guard handover.keys.count <= KeyHandover.most, handover.inUse.count <= 64 else { throw .refused(.tooLarge) }
        let checked = handover.keys.map { ($0.report, check($0)) }
        let seen = Set(handover.inUse).union(handover.keys.map(\.fingerprint))
        let (ring, moment) = (ring, now())
        let receipts = try await changed { session in
            for fingerprint in seen { try session.run(VaultSQL.see(fingerprint, at: moment)) }
            try session.run(VaultSQL.mark(.survey, at: moment))
            return try checked.map { report, checked in
                KeyReceipt(report: report, verdict: try Self.settle(report, checked, ring: ring, at: moment, in: session))
            }
        }
        // What was replaced is then in no file of the store, like what was destroyed.
        if handover.keys.contains(where: \.replaces) { _ = try? await store.emptyJournal() }
        for receipt in receipts where receipt.verdict != .kept {
            logger.warning("a key was not taken: report \(receipt.report), \(receipt.verdict.rawValue)")
        }
        return receipts
    }

    private func check(_ key: WrappedKey) -> Checked {
        guard let holder = ring.key(key.fingerprint) else { return .refused(.otherKey) }
        guard let dataKey = try? IdentityOpener(key: holder).unwrap(key.wrapped.bytes) else { return .refused(.doesNotOpen) }
        let current = ring.current.publicKey
        if key.fingerprint == current.fingerprint { return .sound(dataKey: dataKey, key) }
        guard let wrapped = try? current.wrap(dataKey) else { return .refused(.doesNotOpen) }
        return .sound(
            dataKey: dataKey,
            WrappedKey(report: key.report, fingerprint: current.fingerprint, wrapped: wrapped, replaces: key.replaces))
    }

    /// A destroyed key does not come back. A kept one is replaced only where the reporter has sealed his data anew; that forgets it, as
    /// destroying it would, and opens nothing.
    private static func settle(
        _ report: ID<Report>, _ checked: Checked, ring: VaultKeyRing, at moment: Instant, in session: any Session
    ) throws -> KeyReceipt.Verdict {
        if try session.first(VaultSQL.destroyed(report)) != nil { return .destroyed }
        switch checked {
        case .refused(let verdict): return verdict
        case .sound(let dataKey, let key):
            guard let row = try session.first(VaultSQL.kept(report)) else {
                try session.run(VaultSQL.keep(key, at: moment))
                return .kept
            }
            let kept = try row.blob(1)
            if let holder = ring.key(try row.text(0)), let held = try? IdentityOpener(key: holder).unwrap(kept), held.equals(dataKey) {
                return .kept
            }
            guard key.replaces else { return .conflict }
            try session.run(VaultSQL.replace(key, at: moment))
            return .kept
        }
    }
}
