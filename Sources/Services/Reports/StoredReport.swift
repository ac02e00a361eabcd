import DataAccess
public import Domain

/// A report as loaded for a decision: the value that rules work on, with what its row says beside it.
public struct StoredReport: Sendable {
    public var report: Report
    public let code: TrackingCode
    public let language: String
    public let hasEmail: Bool
    public let submittedAt: Instant
    /// Why it is checked after the others; nil where it is not, or is taken up.
    public var slowReason: SlowReason?
    /// The code of its place; nil where it is not known.
    public let regionCode: String?
}

enum ReportSQL {
    static let columns: Query = "r.id, r.code, r.language, r.has_email, r.submitted_at, r.aggregate, r.slow_reason, r.region_code"
    /// Where further columns of such a row begin.
    static let columnCount = 8

    static func byCode(_ code: TrackingCode) -> Query {
        Query("select \(splice: columns) from reports r where r.code = \(code.canonical)", named: "report.byCode")
    }

    static func byID(_ id: ID<Report>) -> Query {
        Query("select \(splice: columns) from reports r where r.id = \(id)", named: "report.byID")
    }

    static func byCompose(_ hash: [UInt8]) -> Query {
        Query("select code from reports where compose_hash = \(hash)", named: "report.byCompose")
    }

    /// The receipt that opens the report, and the code with which it was given: those of the report in which the matter was first told.
    static func receipt(_ code: TrackingCode) -> Query {
        Query(
            """
            select coalesce(o.receipt_hash, r.receipt_hash), coalesce(o.code, r.code)
            from reports r left join reports o on o.id = r.origin_id where r.code = \(code.canonical)
            """, named: "report.receipt")
    }

    /// The reports whose receipt has this mark: one, or two where chance gave the same.
    static func byReceipt(_ lookup: [UInt8]) -> Query {
        Query("select code, receipt_hash from reports where receipt_lookup = \(lookup) limit 2", named: "report.byReceipt")
    }

    static func byIDs(_ ids: [ID<Report>]) -> Query {
        Query("select \(splice: columns) from reports r where r.id in \(list: ids) order by r.id", named: "report.byIDs")
    }

    /// One row where the public may know of the report, with a number that grows with whatever the public sees of it, none where it is unknown, unverified, secret or sensitive.
    static func publicVersion(_ code: TrackingCode) -> Query {
        Query(
            """
            select r.version + (select count(*) + count(p.withdrawn_at) from public_pictures p where p.report_id = r.id)
                + (select count(*) from report_supports s where s.report_id = r.id)
            from reports r where r.code = \(code.canonical) and r.public_at is not null
            """, named: "report.publicVersion")
    }

    static let samples: [Query] = {
        var random = SystemRandomNumberGenerator()
        let code = TrackingCode.make(random: &random)
        return [byCode(code), byID(ID(1)), byCompose([1]), receipt(code), byReceipt([1]), byIDs([ID(1)]), publicVersion(code)]
    }()

    static func stored(_ row: ResultRow) throws -> StoredReport {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        return StoredReport(
            report: try StoredJSON.decode(from: try row.text(5)), code: code, language: try row.text(2), hasEmail: try row.bool(3),
            submittedAt: try row.instant(4), slowReason: try row.optionalRaw(6),
            regionCode: try row.optionalText(7))
    }
}
