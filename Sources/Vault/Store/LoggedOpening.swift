import DataAccess
import Domain
import Sealing
import Services

/// One line of the vault's log: that an identity was opened, never what it said.
struct LoggedOpening: Sendable {
    enum Purpose: String, Sendable {
        /// The vault wrote a letter itself; nobody saw the address.
        case notice
        /// Fields left the vault.
        case reveal
    }

    var id: Int64
    var at: Instant
    var report: ID<Report>
    /// Names of the fields, in the order of the alphabet, with a space between; or `original:` and the number of the upload.
    var fields: String
    var purpose: Purpose
    var askedBy: String
    var reason: String

    init(at: Instant, report: ID<Report>, fields: some Sequence<IdentityField>, purpose: Purpose, askedBy: String, reason: String) {
        var random = SecureRandom()
        id = Int64.random(in: 1...Int64.max, using: &random)
        self.at = at
        self.report = report
        self.fields = fields.map(\.rawValue).sorted().joined(separator: " ")
        self.purpose = purpose
        self.askedBy = askedBy
        self.reason = reason
    }

    /// The key of a kept original left the vault.
    init(_ release: OriginalRelease, at moment: Instant) {
        self.init(at: moment, report: release.report, fields: [], purpose: .reveal, askedBy: release.askedBy, reason: release.reason)
        fields = "original:\(release.original)"
    }

    init(_ row: ResultRow) throws {
        id = try row.int64(0)
        at = try row.instant(1)
        report = try row.id(2)
        fields = try row.text(3)
        purpose = try row.raw(4)
        askedBy = try row.text(5)
        reason = try row.text(6)
    }
}
