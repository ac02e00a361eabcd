import DataAccess
import Domain
import IndonesianText
import Sealing

extension Office {
    /// Takes a report in: seals the identity, gives the codes, starts the clocks, all in one transaction.
    ///
    /// Nothing is refused that has a text (no wrong door). Sent again with the same compose token it is the same report and the
    /// same codes.
    public func submit(_ new: NewReport) async throws -> Acknowledgement {
        let rules = try await rules.current()
        var checked = try check(new, rules: rules)
        checked.extraAnswers = try await known(checked.extraAnswers)
        let hash = hashes.hash(new.composeToken.bytes, for: .idempotencyKey)
        guard let receipt = ReceiptCode(digest: ReceiptDerivation(hashes).bytes(for: new.composeToken)) else {
            throw ServiceFault.unavailable(retryAfterSeconds: 1)
        }
        let (hasFiles, number) = try await files(of: checked.draft)
        // What came back is decided on the earlier report as it stands: where that moves on meanwhile, once more.
        for _ in 0..<Self.mostTries {
            let earlier = try await earlier(checked.recurrenceOf)
            let intake = try Intake(
                checked, number: number, hasFiles: hasFiles, earlier: earlier, rules: rules, office: self, composeHash: hash,
                receipt: receipt)
            do {
                return try await store.write { session in try intake.store(in: session) }
            } catch ServiceFault.conflict {
                continue
            } catch StoreFault.unique(let name) where Self.sameReport.contains(name) {
                guard let earlier = try await store.read({ session in try intake.repeated(in: session) }) else { break }
                return earlier
            }
        }
        throw ServiceFault.unavailable(retryAfterSeconds: 1)
    }

    private static let mostTries = 4

    /// Another was faster with the same form.
    private static let sameReport = ["reports_compose_hash_key", "reports_pkey"]

    /// Whether a draft has files, and the number that it was given when an original was sealed for its report.
    private func files(of draft: ID<Draft>?) async throws -> (Bool, ID<Report>?) {
        guard let draft else { return (false, nil) }
        return try await store.read { session in
            (
                try session.first(AttachmentSQL.ofDraft(draft)) != nil,
                try session.first(DraftSQL.number(of: draft))?.optionalID(0, of: Report.self)
            )
        }
    }

    /// Without those of questions that this office never asked.
    private func known(_ answers: [ExtraAnswer]) async throws -> [ExtraAnswer] {
        guard !answers.isEmpty else { return [] }
        let versions = try await store.read { session in
            try session.rows(QuestionSQL.versions(of: answers.map(\.question))).map { row in
                (question: try row.id(0, of: ExtraQuestion.self), version: try row.int(1))
            }
        }
        return answers.filter { answer in versions.contains { $0.question == answer.question && $0.version == answer.version } }
    }

    /// The report whose problem came back; none where it is not there.
    private func earlier(_ id: ID<Report>?) async throws -> Report? {
        guard let id else { return nil }
        return try await store.read { session in try session.first(ReportSQL.byID(id)).map { try ReportSQL.stored($0).report } }
    }

    /// What the keyed hash of a receipt is made of: bound to its report, so that a receipt opens one report only.
    func receiptHash(_ receipt: ReceiptCode, of code: TrackingCode) -> [UInt8] {
        hashes.hash(code.canonical + receipt.digits, for: .receiptCode)
    }

    /// What the keyed hash of a receipt alone is made of: by it a report is found whose tracking code is not at hand.
    func receiptLookup(_ receipt: ReceiptCode) -> [UInt8] {
        Array(hashes.hash(receipt.digits, for: .receiptLookup).prefix(16))
    }

    private func check(_ new: NewReport, rules: Rules) throws -> NewReport {
        var new = new
        var faults: [FieldFault] = []
        new.body = clean(new.body, "body", lines: true, &faults)
        new.title = clean(new.title, "title", lines: false, &faults)
        new.landmark = clean(new.landmark, "landmark", lines: false, &faults)
        if CleanText.isInvisible(new.body), faults.isEmpty { faults.append(FieldFault("body", .missing)) }
        for (field, text, limit) in [
            ("body", new.body, TextLimits.reportBody), ("title", new.title, TextLimits.reportTitle),
            ("landmark", new.landmark, TextLimits.landmark),
        ] where !limit.allows(text) {
            faults.append(FieldFault(field, .tooLong, limit: limit.characters))
        }
        if let code = new.regionCode {
            new.regionCode = RegionCode(code).flatMap(regions.current)?.description
            if new.regionCode == nil { faults.append(FieldFault("regionCode", .unknown)) }
        }
        if let category = new.category, !rules.categories.isOpen(category) { faults.append(FieldFault("category", .unknown)) }
        if let agency = new.suggestedAgency, rules.directory.agency(agency) == nil { faults.append(FieldFault("agency", .unknown)) }
        if let assisted = new.assisted { new.assisted = try check(assisted, rules: rules, &faults) }
        guard faults.isEmpty else { throw ServiceFault.invalid(faults) }
        return new
    }

    private func clean(_ text: String, _ field: String, lines: Bool, _ faults: inout [FieldFault]) -> String {
        do {
            return lines ? try CleanText.lines(text) : try CleanText.line(text)
        } catch {
            faults.append(FieldFault(field, .malformed))
            return ""
        }
    }
}
