import DataAccess
public import Domain
import Sealing

extension HashPurpose {
    /// The mark of a receipt by which its report is found.
    static let receiptLookup = HashPurpose(rawValue: "receipt-lookup")
}

extension Office {
    /// The report that the receipt alone opens; nil where none has it, or where by chance two have. A receipt of nobody and a guesser
    /// who is held back get the same answer for the same work as everybody else.
    /// - Parameter network: as for ``opens(_:with:from:)``. The tries of one network count together, whatever was guessed, and so do those
    ///   of all networks.
    /// - Parameter seconds: the least that it waits.
    public func code(openedBy receipt: ReceiptCode, from network: String, after seconds: Int = 0) async throws -> TrackingCode? {
        let wait = max(receiptGuesses.begin(Self.anyReceipt, from: network), seconds)
        _ = wrongTries.begin(Self.anyReceipt, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let lookup = receiptLookup(receipt)
        let found = try await store.read { session in
            try session.rows(ReportSQL.byReceipt(lookup)).map { (code: TrackingCode(try $0.text(0)), hash: try $0.blob(1)) }
        }
        var random = SecureRandom()
        let code = found.first?.code ?? TrackingCode.make(random: &random)
        let compared = found.first?.hash ?? [UInt8](repeating: 0, count: KeyedHash.length)
        guard ConstantTime.equal(receiptHash(receipt, of: code), compared), found.count == 1 else { return nil }
        receiptGuesses.forgive(Self.anyReceipt, from: network)
        wrongTries.forgive(Self.anyReceipt, from: network)
        return code
    }

    /// What is guessed at where no report is named.
    static let anyReceipt = "receipt"

    /// Whether code and receipt belong together. An unknown code, a wrong receipt and a guesser who is held back get the same
    /// answer for the same work; only wrong tries count against anyone.
    /// - Parameter network: where the try comes from, as coarse as one connection's network; kept as a hash for a quarter of an
    ///   hour, never stored or logged. Empty where it is not known.
    /// - Parameter seconds: the least that it waits; nil where nobody asked what the try costs, and a network that guesses waits its turn.
    ///   `ServiceFault.unavailable` where a hundred of its tries wait already: nothing was looked at.
    public func opens(
        _ code: TrackingCode, with receipt: ReceiptCode, from network: String, after seconds: Int? = nil
    ) async throws -> Bool {
        var turn = seconds ?? 0
        if seconds == nil, asksForWork(from: network) {
            guard let own = try await slowTurns.turn(network) else { throw ServiceFault.unavailable(retryAfterSeconds: 60) }
            turn = own
        }
        let wait = max(guesses.begin(code.canonical, from: network), turn)
        _ = wrongTries.begin(Self.anyReceipt, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let stored = try await store.read { session in
            try session.first(ReportSQL.receipt(code)).map { (hash: try $0.blob(0), code: TrackingCode(try $0.text(1))) }
        }
        let given = receiptHash(receipt, of: stored?.code ?? code)
        let compared = stored?.hash ?? [UInt8](repeating: 0, count: KeyedHash.length)
        let belongs = ConstantTime.equal(given, compared) && stored != nil
        if belongs {
            guesses.forgive(code.canonical, from: network)
            wrongTries.forgive(Self.anyReceipt, from: network)
        }
        return belongs
    }

    /// Whether one receipt opens both reports: they are matters of one telling (row 31).
    public func isSameReporter(_ code: TrackingCode, _ other: TrackingCode) async throws -> Bool {
        let codes = try await store.read { session in
            try [code, other].map { try session.first(ReportSQL.receipt($0))?.text(1) }
        }
        guard let first = codes.first, let first, codes.allSatisfy({ $0 == first }) else { return false }
        return true
    }
}
