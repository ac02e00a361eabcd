import DataAccess
public import Domain
import Sealing

extension Office {
    /// Whether code and receipt belong together. Unknown code, wrong receipt and a locked-out guesser cost the same work and get
    /// the same answer.
    public func opens(_ code: TrackingCode, with receipt: ReceiptCode) async throws -> Bool {
        let given = receiptHash(receipt, of: code)
        let stored = try await store.read { session in try session.first(ReportSQL.receiptHash(code))?.blob(0) }
        let compared = stored ?? [UInt8](repeating: 0, count: KeyedHash.length)
        return ConstantTime.equal(given, compared) && stored != nil
    }
}
