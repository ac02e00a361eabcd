import DataAccess
import Domain

/// What the check of the reports reads: pages of neighbouring numbers, place by place.
enum ReportAuditSQL {
    /// The smallest and the largest number of a report.
    static let ends = Query("select min(id), max(id) from reports", named: "reportAudit.ends")

    /// The columns of ``ReportSQL/columns``, and after them those that lists, desks and searches go by.
    static func reports(after last: Int64, upTo end: Int64, limit: Int) -> Query {
        Query(
            """
            select \(splice: ReportSQL.columns), r.version, r.stage, r.state, r.closure, r.citizen_type, r.class, r.is_anonymous, r.is_secret,
                r.is_sensitive, r.category_id, r.desk_agency_id, r.desk_unit_id, r.holder_agency_id, r.parent_id, r.verified_at, r.public_at,
                r.public_status, r.closed_at, r.has_request, r.origin_id, r.submitted_at
            from reports r where r.id > \(last) and r.id <= \(end) order by r.id limit \(limit)
            """, named: "reportAudit.reports")
    }

    static func part(_ part: AuditedPage.Part, _ ids: ClosedRange<Int64>) -> Query {
        let range: Query = "report_id between \(ids.lowerBound) and \(ids.upperBound)"
        return switch part {
        case .events:
            Query(
                """
                select report_id, sequence, at, actor, payload, texts, log_index from report_events
                where \(splice: range) order by report_id, sequence
                """, named: "reportAudit.events")
        case .own:
            Query(
                """
                select report_id, title, body, landmark, public_title, public_body, salt from report_texts where \(splice: range)
                """, named: "reportAudit.own")
        case .writings:
            Query(
                """
                select report_id, id, kind, audience, officer_id, agency_id, at, text, salt from writings
                where \(splice: range) order by report_id, id
                """, named: "reportAudit.writings")
        case .versions:
            Query(
                """
                select report_id, id, at, officer_id, agency_id, title, body, hidden, kept, reason, salt from public_texts
                where \(splice: range) order by report_id, id
                """, named: "reportAudit.versions")
        case .answers:
            Query(
                """
                select report_id, question_id, version, text_value, number_value, whole_value, salt from report_answers
                where \(splice: range) order by report_id, question_id
                """, named: "reportAudit.answers")
        case .doubts:
            Query(
                """
                select m.report_id, m.id, m.steps, m.grade, m.ground, s.number, s.step, s.officer_id, s.agency_id, s.words, s.at, s.salt,
                    s.log_id, l.detail
                from report_marks m left join report_mark_steps s on s.mark_id = m.id left join office_log l on l.id = s.log_id
                where m.\(splice: range) order by m.report_id, m.id, s.number
                """, named: "reportAudit.doubts")
        case .accused:
            Query(
                "select report_id, agency_id, unit_id, officer_id from report_accused where \(splice: range)", named: "reportAudit.accused")
        case .invited:
            Query(
                """
                select report_id, agency_id, unit_id, kind from report_invited where \(splice: range) order by report_id, position
                """, named: "reportAudit.invited")
        case .looks:
            Query(
                """
                select report_id, sequence, officer_id, ground, request_id, at, shown from identity_openings
                where \(splice: range) order by report_id, sequence
                """, named: "reportAudit.looks")
        }
    }

    static func seeds(_ ids: ClosedRange<Int64>) -> Query {
        Query(
            """
            select subject_id, since, seed from log_seeds
            where source = 'report' and subject_id between \(ids.lowerBound) and \(ids.upperBound)
            """, named: "reportAudit.seeds")
    }

    static let samples: [Query] =
        [ends, reports(after: 0, upTo: 1, limit: 1), seeds(1...1)] + AuditedPage.Part.allCases.map { part($0, 1...1) }
}
