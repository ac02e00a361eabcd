import DataAccess
import Domain
import Sealing

/// A code that fits a factor of an officer, not yet used up.
enum ShownFactor: Sendable {
    case factor(Factor, counter: Int64)
    case recovery([UInt8])

    /// For the log.
    var name: String {
        switch self {
        case .factor(let factor, _): factor.kind.rawValue
        case .recovery: "recovery"
        }
    }

    /// Uses it up; false where it was used meanwhile.
    func use(by officer: ID<Officer>, at moment: Instant, in session: any Session) throws -> Bool {
        switch self {
        case .factor(let factor, let counter):
            try session.run(FactorSQL.use(factor.id, counter: counter, above: factor.counter)) == 1
        case .recovery(let hash):
            try session.run(RecoveryCodeSQL.use(hash, of: officer, at: moment)) == 1
        }
    }
}

/// The factors of an officer with their secrets, to look at a code.
struct FactorKeys: Sendable {
    let factors: [(factor: Factor, secret: [UInt8])]

    /// One whose secret does not open (another key in the data folder) fits no code.
    init(_ rows: [ResultRow], officer: ID<Officer>, cipher: FactorCipher) throws {
        factors = try rows.compactMap { row in
            let factor = try FactorSQL.factor(row)
            return cipher.open(try row.blob(5), owner: Self.owner(officer, factor.kind)).map { (factor, $0) }
        }
    }

    static func owner(_ officer: ID<Officer>, _ kind: FactorKind) -> String { "\(kind.rawValue) \(officer)" }

    /// The first factor that this code fits now, after looking at all of them; nil for a wrong code and for one that was used.
    func shown(_ typed: String, at moment: Instant) throws -> ShownFactor? {
        let digits = typed.filter { $0 != " " && $0 != "-" }
        guard digits.utf8.count == OneTimeCode.digits else { return nil }
        return try factors.compactMap { entry -> ShownFactor? in
            try Self.counter(of: digits, for: entry.factor, secret: entry.secret, at: moment).map { .factor(entry.factor, counter: $0) }
        }.first
    }

    /// What the factor's counter becomes when this code is accepted; nil where it is not.
    static func counter(of digits: String, for factor: Factor, secret: [UInt8], at moment: Instant) throws -> Int64? {
        let maker = OneTimeCode(secret: secret)
        let used = UInt64(max(0, factor.counter))
        switch factor.kind {
        case .app:
            let step = OneTimeCode.step(atSecond: moment.rawValue / 1000)
            let steps = (step - min(step, Factor.drift))...(step + Factor.drift)
            return try maker.counter(of: digits, among: steps.filter { $0 > used }).map { Int64(clamping: $0) }
        case .card:
            let next = used..<min(used + 1 + Factor.lookAhead, UInt64(Factor.cardLength))
            return try used < UInt64(Factor.cardLength) ? maker.counter(of: digits, among: next).map { Int64(clamping: $0 + 1) } : nil
        }
    }
}
