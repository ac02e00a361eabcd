import DataAccess
public import Domain
import Sealing

extension Office {
    /// Whether this very form was carried out before. It is known by its own key, which only the person has to whom it was shown; the
    /// answer holds where that person may not see the report any more.
    public func hasCarriedOut(formKey: String?, on code: TrackingCode) async throws -> Bool {
        guard let formKey else { return false }
        let hash = answerKey(formKey, on: code)
        return try await store.read { session in try session.first(ReportWrites.answered(hash)) != nil }
    }

    func answerKey(_ formKey: String, on code: TrackingCode) -> [UInt8] {
        hashes.hash(code.canonical + formKey, for: .idempotencyKey)
    }
}
