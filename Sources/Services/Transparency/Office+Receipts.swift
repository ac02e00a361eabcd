import DataAccess
public import Domain
public import Sealing

extension HashPurpose {
    /// The salt of the marks in a filing receipt.
    static let filingReceipt = HashPurpose(rawValue: "filing-receipt")
}

extension Office {
    /// The signed word that a report came in: the same each time it is asked for, so nothing of it is stored. For who holds the
    /// codes only; that is the caller's to ask.
    public func filingReceipt(of code: TrackingCode) async throws -> FilingReceipt {
        let found = try await store.read { session -> (at: Instant, text: String)? in
            guard let row = try session.first(ReceiptSQL.sent(code)) else { return nil }
            return (try row.instant(0), try row.text(1))
        }
        guard let found else { throw ServiceFault.notFound }
        return FilingReceipt(
            code: code.canonical, text: found.text, at: found.at.rawValue, by: found.at.adding(seconds: Self.headAtLeastEvery).rawValue,
            salt: hashes.hash(code.canonical, for: .filingReceipt), signedBy: logKey)
    }

    /// Where the steps of a case stand in the transparency log, by their place in the case; only those that a published head covers.
    public func logPlaces(of file: CaseFile) async throws -> [Int64: Int64] {
        let id = file.id
        return try await store.read { session in
            let covered = try session.first(LogHeadSQL.latest).map(LogHeadSQL.head)?.head.size ?? 0
            let places = try session.rows(LogSQL.places(id)).map { (try $0.int64(0), try $0.int64(1)) }
            return Dictionary(places.filter { $0.1 < covered }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What shows that a step stands in the log. `notFound` for a step that the viewer is not told of, that no head covers yet, or
    /// whose seed was erased.
    public func logProof(_ code: TrackingCode, step: Int64, for viewer: Viewer) async throws -> LogProof {
        let file = try await caseFile(code, for: viewer)
        guard file.timeline.contains(where: { $0.sequence == step }) else { throw ServiceFault.notFound }
        return try await store.read { session in
            guard let record = try session.first(LogSQL.event(file.id, sequence: step)).map(LogRecord.event), let index = record.index,
                let seed = try LogSeeds.read([record], in: session).seed(of: record.key, at: step),
                let head = try session.first(LogHeadSQL.latest).map(LogHeadSQL.head)
            else { throw ServiceFault.notFound }
            let inclusion = try Self.inclusion(of: index, size: head.head.size, in: session)
            return LogProof(statement: record.statement(seed), salt: seed.statementSalt(step), inclusion: inclusion, head: head)
        }
    }
}

enum ReceiptSQL {
    /// When a report came in, and its text.
    static func sent(_ code: TrackingCode) -> Query {
        Query(
            """
            select e.at, t.body from reports r join report_events e on e.report_id = r.id and e.sequence = 1
            join report_texts t on t.report_id = r.id where r.code = \(code.canonical)
            """, named: "receipt.sent")
    }

    static func samples(_ code: TrackingCode) -> [Query] { [sent(code)] }
}
