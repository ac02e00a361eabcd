import DataAccess
public import Domain
import Sealing

extension Office {
    /// Whether code and receipt belong together. An unknown code, a wrong receipt and a guesser who is held back get the same
    /// answer for the same work; only wrong tries count against anyone.
    /// - Parameter network: where the try comes from, as coarse as one connection's network; kept as a hash for a quarter of an
    ///   hour, never stored or logged. Empty where it is not known.
    public func opens(_ code: TrackingCode, with receipt: ReceiptCode, from network: String) async throws -> Bool {
        let wait = guesses.begin(code, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let given = receiptHash(receipt, of: code)
        let stored = try await store.read { session in try session.first(ReportSQL.receiptHash(code))?.blob(0) }
        let compared = stored ?? [UInt8](repeating: 0, count: KeyedHash.length)
        let belongs = ConstantTime.equal(given, compared) && stored != nil
        if belongs { guesses.forgive(code, from: network) }
        return belongs
    }
}
