import DataAccess
import Domain
import Logging
import Sealing
public import Services

extension VaultDesk {
    public func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity {
        try check(opening)
        let fields = try await openFields(opening.fields, schema: opening.schema, of: opening.report)
        let moment = now()
        let entry = LoggedOpening(
            at: moment, report: opening.report, fields: fields.keys, purpose: .reveal, askedBy: opening.askedBy, reason: opening.reason)
        // On disk before anybody sees anything.
        try await writeDown(entry)
        return OpenedIdentity(fields: fields, openedAt: moment)
    }

    private func check(_ opening: IdentityOpening) throws(VaultFault) {
        try check(words: [opening.askedBy, opening.reason])
        guard opening.fields.count <= IdentityField.allCases.count, Set(opening.fields.map(\.field)).count == opening.fields.count else {
            throw .refused(.malformed)
        }
    }

    /// Who asks and why, as the vault's log takes it.
    func check(words: [String]) throws(VaultFault) {
        guard words.allSatisfy({ !$0.isEmpty && $0.utf8.count <= IdentityOpening.longestWord && Self.isPlain($0) }) else {
            throw .refused(.malformed)
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// Opens fields that the office sent, under the key that is kept here. Whatever does not fit together does not open.
    func openFields(_ fields: [SealedField], schema: UInt8, of report: ID<Report>) async throws(VaultFault) -> [IdentityField: String] {
        let key = try await keptKey(of: report)
        guard let holder = ring.key(key.fingerprint) else {
            logger.error("the key of report \(report) is wrapped to a key that is not here")
            throw .refused(.otherKey)
        }
        let sealed = SealedIdentity(
            schema: schema, keyFingerprint: key.fingerprint, wrappedKey: key.wrapped.bytes,
            fields: Dictionary(fields.map { ($0.field, $0.ciphertext.bytes) }, uniquingKeysWith: { first, _ in first }))
        do {
            return try IdentityOpener(key: holder).open(sealed, reportID: report.rawValue)
        } catch {
            logger.warning("an identity does not open: report \(report)")
            switch error {
            case .unknownSchema: throw .refused(.unknownSchema)
            case .otherKey: throw .refused(.otherKey)
            case .broken: throw .refused(.doesNotOpen)
            }
        }
    }
}
