import DataAccess
import Domain

/// Versions of operating procedures and their steps.
enum SopSQL {
    private static let columns: Query = "id, agency_id, number, decree, document_id, valid_from, valid_to, is_issued, revises_id"

    static let versions = Query("select \(splice: columns) from sop_versions order by id", named: "sop.versions")

    static let steps = Query(
        """
        select version_id, number, name, roles, starts_at, ends_at, days, unit, is_obligatory, mark from sop_steps
        order by version_id, number
        """, named: "sop.steps")

    static let codes = Query("select code from sop_versions where code is not null", named: "sop.codes")

    /// The versions of one body, locked for whoever changes them: two that claim the same days must not be stored side by side.
    static func versions(of agency: ID<Agency>?) -> Query {
        let owner: Query = agency.map { "agency_id = \($0)" } ?? "agency_id is null"
        return Query("select \(splice: columns) from sop_versions where \(splice: owner) order by id", named: "sop.versionsOf")
    }

    static func book(_ session: any Session) throws -> SopBook {
        var steps: [ID<SopVersion>: [SopStep]] = [:]
        for row in try session.rows(Self.steps) { steps[try row.id(0), default: []].append(try step(row)) }
        return SopBook(
            try session.rows(versions).map { row in
                var version = try Self.version(row)
                version.steps = steps[version.id] ?? []
                return version
            })
    }

    static func version(_ row: ResultRow) throws -> SopVersion {
        SopVersion(
            id: try row.id(0), agency: try row.optionalID(1), number: try row.text(2), decree: try row.text(3),
            document: try row.optionalID(4), validFrom: try row.optionalInt(5).map { CivilDate(daysSinceEpoch: $0) },
            validTo: try row.optionalInt(6).map { CivilDate(daysSinceEpoch: $0) }, isIssued: try row.bool(7),
            revises: try row.optionalID(8))
    }

    private static func step(_ row: ResultRow) throws -> SopStep {
        SopStep(
            number: try row.int(1), name: try row.text(2),
            roles: Set(try row.text(3).split(separator: "\n").compactMap { Role(rawValue: String($0)) }),
            from: try row.raw(4), to: try row.raw(5), days: try row.optionalInt(6), unit: try row.raw(7), isObligatory: try row.bool(8),
            mark: try row.text(9))
    }

    static func insert(_ version: SopVersion, code: String? = nil, at now: Instant) -> Query {
        Query(
            """
            insert into sop_versions (\(splice: columns), code, changed_at)
            values (\(version.id), \(version.agency), \(version.number), \(version.decree), \(version.document),
                \(version.validFrom?.daysSinceEpoch), \(version.validTo?.daysSinceEpoch), \(version.isIssued), \(version.revises), \(code),
                \(now))
            """, named: "sop.insert")
    }

    static func update(_ version: SopVersion, at now: Instant) -> Query {
        Query(
            """
            update sop_versions set number = \(version.number), decree = \(version.decree), document_id = \(version.document),
                valid_from = \(version.validFrom?.daysSinceEpoch), valid_to = \(version.validTo?.daysSinceEpoch),
                is_issued = \(version.isIssued), changed_at = \(now)
            where id = \(version.id)
            """, named: "sop.update")
    }

    static func end(_ id: ID<SopVersion>, on day: CivilDate, at now: Instant) -> Query {
        Query("update sop_versions set valid_to = \(day.daysSinceEpoch), changed_at = \(now) where id = \(id)", named: "sop.end")
    }

    static func removeSteps(of id: ID<SopVersion>) -> Query {
        Query("delete from sop_steps where version_id = \(id)", named: "sop.removeSteps")
    }

    static func insertSteps(_ steps: [SopStep], of id: ID<SopVersion>) -> [Query] {
        steps.map { step in
            Query(
                """
                insert into sop_steps (version_id, number, name, roles, starts_at, ends_at, days, unit, is_obligatory, mark)
                values (\(id), \(step.number), \(step.name), \(step.roles.map(\.rawValue).sorted().joined(separator: "\n")), \(step.from),
                    \(step.to), \(step.days), \(step.unit), \(step.isObligatory), \(step.mark))
                """, named: "sop.insertStep")
        }
    }

    /// The signed document of a version that was put in force, as a file.
    static func document(_ id: ID<SopVersion>) -> Query {
        Query(
            """
            select a.id, a.kind, a.bytes, a.sha256, a.scan from sop_versions v join attachments a on a.id = v.document_id
            where v.id = \(id)
            """, named: "sop.document")
    }

    static let samples: [Query] = {
        let version = SopVersion(id: ID(1), agency: nil, number: "")
        let step = SopStep(number: 1, name: "", from: .event(.submitted), to: .event(.verified))
        let moment = Instant(milliseconds: 0)
        return [
            versions, steps, codes, versions(of: nil), versions(of: ID(1)), insert(version, at: moment), update(version, at: moment),
            end(ID(1), on: .earliest, at: moment), removeSteps(of: ID(1)), document(ID(1)),
        ] + insertSteps([step], of: ID(1))
    }()
}
