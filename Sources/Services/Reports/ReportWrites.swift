import DataAccess
import Domain
import Sealing

/// The statements that put a report and what happened to it on disk. Always called inside one transaction.
enum ReportWrites {
    static func insertText(_ text: OwnText, of id: ID<Report>) -> Query {
        Query(
            """
            insert into report_texts (report_id, title, body, landmark, salt)
            values (\(id), \(text.title), \(text.body), \(text.landmark), \(text.salt))
            """, named: "report.insertText")
    }

    static func setPublicText(_ id: ID<Report>, _ text: PublicText) -> Query {
        Query(
            """
            update report_texts set public_title = \(text.title), public_body = \(text.body) where report_id = \(id)
            """, named: "report.setPublicText")
    }

    /// - Parameter marks: of the texts that came with the move; they stand with its first event.
    static func events(
        _ events: [Event], of id: ID<Report>, after version: Int64, at now: Instant, by actor: Actor, marks: [TextMark] = []
    ) throws -> [Query] {
        let author = try StoredJSON.encode(actor)
        let statements = try events.enumerated().map { index, event in
            insertEvent(
                id, sequence: version + Int64(index) + 1, at: now, kind: event.kind, actor: author, payload: try StoredJSON.encode(event),
                texts: index == 0 ? marks.lines : "")
        }
        return statements + [FigureSQL.wait(id)]
    }

    static func insertEvent(
        _ id: ID<Report>, sequence: Int64, at now: Instant, kind: String, actor: String, payload: String, texts: String
    ) -> Query {
        Query(
            """
            insert into report_events (report_id, sequence, at, kind, actor, payload, texts)
            values (\(id), \(sequence), \(now), \(kind), \(actor), \(payload), \(texts))
            """, named: "report.insertEvent")
    }

    static func insertWriting(_ writing: StoredWriting, of report: ID<Report>) -> Query {
        Query(
            """
            insert into writings (id, report_id, kind, audience, officer_id, agency_id, at, text, salt)
            values (\(writing.id), \(report), \(writing.kind), \(writing.audience), \(writing.officer), \(writing.agency),
                \(writing.at), \(writing.text), \(writing.salt))
            """, named: "writing.insert")
    }

    static func identity(_ identity: SealedIdentity, of id: ID<Report>, at now: Instant) -> [Query] {
        [insertIdentity(identity, of: id, at: now)]
            + identity.fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { insertField($0.key, $0.value, of: id) }
    }

    static func insertIdentity(_ identity: SealedIdentity, of id: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            insert into sealed_identities (report_id, schema_version, key_fingerprint, wrapped_key, sealed_at)
            values (\(id), \(Int(identity.schema)), \(identity.keyFingerprint), \(identity.wrappedKey), \(now))
            """, named: "identity.insert")
    }

    static func insertField(_ field: IdentityField, _ ciphertext: [UInt8], of id: ID<Report>) -> Query {
        Query(
            "insert into sealed_fields (report_id, field, ciphertext) values (\(id), \(field), \(ciphertext))",
            named: "identity.insertField")
    }

    static func replaceAccused(of report: Report, in session: any Session) throws {
        try session.run(removeAccused(report.id))
        try session.run(all: accused(of: report))
    }

    static func accused(of report: Report) -> [Query] {
        AccusedRow.all(of: report).map { insertAccused($0.accused, officer: $0.officer, of: report.id) }
    }

    static func removeAccused(_ id: ID<Report>) -> Query {
        Query("delete from report_accused where report_id = \(id)", named: "accused.remove")
    }

    static func insertAccused(_ accused: Accused, officer: ID<Officer>?, of id: ID<Report>) -> Query {
        Query(
            """
            insert into report_accused (report_id, agency_id, unit_id, officer_id)
            values (\(id), \(accused.agency), \(accused.unit), \(officer))
            """, named: "accused.insert")
    }

    /// Puts down that a form was carried out; 0 rows mean that it had been before.
    static func answer(_ keyHash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into answered_requests (key_hash, at, outcome) values (\(keyHash), \(now), '') on conflict (key_hash) do nothing
            """, named: "request.answer")
    }

    static func answered(_ keyHash: [UInt8]) -> Query {
        Query("select 1 from answered_requests where key_hash = \(keyHash)", named: "request.answered")
    }

    /// Writes the report as it now stands; 0 rows mean that somebody else was first.
    static func update(_ report: Report, desk: ReportDesk, expecting version: Int64) throws -> Query {
        // Whoever of the office has taken it up, it waits behind no other any more.
        let slowReason: Query = report.state == .unverified && report.verifiedAt == nil ? "slow_reason" : "null"
        return Query(
            """
            update reports set version = \(report.version), stage = \(desk.stage), state = \(report.state), closure = \(report.closure),
                citizen_type = \(report.citizenType), class = \(report.effectiveClass), is_anonymous = \(report.mode.isAnonymous),
                is_secret = \(report.mode.isSecret), is_sensitive = \(report.isSensitive), category_id = \(report.category),
                desk_agency_id = \(desk.agency), desk_unit_id = \(desk.unit), holder_agency_id = \(report.holder?.holder.agency),
                parent_id = \(report.parent), verified_at = \(report.verifiedAt), public_at = \(desk.publicAt),
                public_status = \(desk.publicStatus),
                closed_at = \(report.closedAt),
                due_at = \(desk.dueAt), due_clock = \(desk.dueClock),
                wake_at = case when wake_at <= \(desk.now) then wake_at else \(desk.wakeAt) end, has_request = \(!report.requests.isEmpty),
                slow_reason = \(splice: slowReason),
                aggregate = \(try StoredJSON.encode(report))
            where id = \(report.id) and version = \(version)
            """, named: "report.update")
    }
}
