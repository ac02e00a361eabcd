import DataAccess
import Domain

/// A report's row as it is first written, whether it came from a form, an import or the demonstration.
struct ReportRow: Sendable {
    var report: Report
    var code: TrackingCode
    var receiptHash: [UInt8]
    /// By what the report is found with its receipt alone; nil where nobody holds one of its own.
    var receiptLookup: [UInt8]?
    var composeHash: [UInt8]
    var legacySource: String?
    var legacyID: String?
    var channel: Channel
    var language: String
    var regionCode: String?
    var incidentDate: CivilDate?
    var coordinates: Coordinates?
    var suggestedAgency: ID<Agency>?
    var hasEmail: Bool
    var submittedAt: Instant
    var slowReason: SlowReason?

    func insert(desk: ReportDesk) throws -> Query {
        Query(
            """
            insert into reports (id, code, receipt_hash, compose_hash, legacy_source, legacy_id, channel, language, version, stage, state, closure,
                citizen_type, class, is_anonymous, is_secret, is_sensitive, category_id, region_code, province_code, regency_code,
                incident_day, latitude, longitude, desk_agency_id, desk_unit_id, holder_agency_id, suggested_agency_id, origin_id,
                submitted_at, verified_at, public_at, public_status, closed_at, due_at, due_clock, wake_at, has_request, has_email, slow_reason, receipt_lookup,
                aggregate)
            values (\(report.id), \(code.canonical), \(receiptHash), \(composeHash), \(legacySource), \(legacyID), \(channel), \(language),
                \(report.version), \(desk.stage), \(report.state), \(report.closure), \(report.citizenType), \(report.effectiveClass),
                \(report.mode.isAnonymous), \(report.mode.isSecret), \(report.isSensitive), \(report.category), \(regionCode),
                \(RegionPrefix.province(of: regionCode)), \(RegionPrefix.regency(of: regionCode)), \(incidentDate?.daysSinceEpoch),
                \(coordinates?.latitude), \(coordinates?.longitude), \(desk.agency), \(desk.unit), \(report.holder?.holder.agency),
                \(suggestedAgency), \(report.splitFrom), \(submittedAt), \(report.verifiedAt), \(desk.publicAt), \(desk.publicStatus),
                \(report.closedAt), \(desk.dueAt), \(desk.dueClock),
                \(desk.wakeAt), \(!report.requests.isEmpty), \(hasEmail), \(slowReason), \(receiptLookup),
                \(try StoredJSON.encode(report)))
            """, named: "report.insert")
    }
}
