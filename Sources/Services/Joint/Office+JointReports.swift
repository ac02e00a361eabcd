import DataAccess
public import Domain
import IndonesianText
public import Sealing

extension HashPurpose {
    /// From a report to the word of its link, and the stored form of that.
    static let jointLink = HashPurpose(rawValue: "joint-link")
    static let jointLinkHash = HashPurpose(rawValue: "joint-link-hash")
    /// The stored form of a backer's code.
    static let backer = HashPurpose(rawValue: "joint-backer")
}

extension Office {
    /// The report as one that is filed together, for its reporter and its desk, who have been shown the report; nil where it is not.
    public func joint(_ report: ID<Report>) async throws -> JointReport? {
        try await store.read { session in
            guard let row = try session.first(JointSQL.of(report)) else { return nil }
            let voices = try session.rows(JointSQL.voices(of: report)).map { row in
                JointReport.Voice(
                    verdict: try row.raw(0), words: PersonalData.masked(try row.text(1)), saidAt: try row.instant(2))
            }
            return JointReport(
                isOpen: try row.optionalInstant(0) == nil, backers: try session.first(JointSQL.backers(of: report))?.int(0) ?? 0,
                voices: voices)
        }
    }

    /// The word of the link that the filer hands to the neighbours.
    public func jointLink(_ report: ID<Report>) -> RandomToken {
        RandomToken(from: report.description, by: hashes, for: .jointLink)
    }

    /// Whether neighbours may join a report now; false for a code that nobody has.
    public func mayBeJoint(_ code: TrackingCode) async throws -> Bool {
        try await store.read { session in
            try session.first(ReportSQL.byCode(code)).map { try ReportSQL.stored($0).report.mayBeJoint } ?? false
        }
    }

    /// The reporter, who has shown both codes, lets neighbours join; asked again it gives the same link.
    public func openJoint(_ code: TrackingCode) async throws {
        let file = try await caseFile(code, for: .reporter)
        guard try await mayBeJoint(code) else { throw Refusal(.wrongState) }
        let (link, moment) = (hashes.hash(jointLink(file.id).bytes, for: .jointLinkHash), now())
        _ = try await store.write { session in try session.run(JointSQL.open(file.id, link: link, at: moment)) }
    }

    /// Nobody joins any more; who has joined stays.
    public func closeJoint(_ code: TrackingCode) async throws {
        let (file, moment) = (try await caseFile(code, for: .reporter), now())
        _ = try await store.write { session in try session.run(JointSQL.close(file.id, at: moment)) }
    }

    /// What a link leads to; `ServiceFault.notFound` for a word that leads nowhere, and once the report is secret or sensitive.
    public func jointInvitation(_ link: RandomToken) async throws -> JointInvitation {
        let file = try await joined(by: link)
        let count = try await store.read { session in try session.first(JointSQL.backers(of: file.id))?.int(0) ?? 0 }
        return JointInvitation(
            code: file.code, title: PersonalData.masked(file.isPublic ? file.publicText?.title ?? "" : file.title),
            regionCode: file.place.regionCode, backers: count, isPublic: file.isPublic)
    }

    /// A neighbour joins, without a name: the code is all that he has. The same form gives the same code.
    public func join(_ link: RandomToken, composeToken: RandomToken) async throws -> ReceiptCode {
        let file = try await joined(by: link)
        guard let code = receipt(of: composeToken) else { throw ServiceFault.unavailable(retryAfterSeconds: 1) }
        let (hash, moment) = (backerHash(code, of: file.code), now())
        let id: ID<JointReport> = ids.next()
        try await store.write { session in
            let count = try session.first(JointSQL.backers(of: file.id))?.int(0) ?? 0
            if count >= JointReport.most, try session.first(JointSQL.isBacker(hash, of: file.id)) == nil {
                throw ServiceFault.invalid([FieldFault("link", .outOfRange, limit: JointReport.most)])
            }
            try session.run(JointSQL.join(id, file.id, receipt: hash, at: moment))
        }
        return code
    }

    /// What a backer says for himself. It closes nothing and reopens nothing: an objection goes to the holder as information (row 39).
    /// False for codes that do not belong together, after the same wait as for a receipt.
    /// - Parameters:
    ///   - heading: stands above his words where the holder reads them.
    ///   - network: where the try comes from; never stored or logged.
    public func say(
        _ verdict: JointReport.Verdict, _ words: String, on code: TrackingCode, as receipt: ReceiptCode, heading: String,
        from network: String
    ) async throws -> Bool {
        let words = (try? CleanText.lines(words)) ?? ""
        guard words.count <= JointReport.longestWords else {
            throw ServiceFault.invalid([FieldFault("words", .tooLong, limit: JointReport.longestWords)])
        }
        // Whoever guesses here holds the reporter's own codes up in nothing.
        let subject = "pendukung \(code.canonical)"
        let wait = guesses.begin(subject, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
        let (hash, moment) = (backerHash(receipt, of: code), now())
        let found = try await store.read { session -> ID<Report>? in
            guard let stored = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored),
                try session.first(JointSQL.isBacker(hash, of: stored.report.id)) != nil
            else { return nil }
            return stored.report.id
        }
        guard found != nil else { return false }
        guesses.forgive(subject, from: network)
        let file = try await caseFile(code, for: .reporter)
        guard file.timeline.contains(where: { $0.kind == "answered" }) else { throw Refusal(.wrongState) }
        _ = try await store.write { session in try session.run(JointSQL.say(verdict, words, as: hash, at: moment)) }
        if verdict == .objected, !words.isEmpty { try await tell("\(heading)\n\(PersonalData.masked(words))", on: code) }
        return true
    }

    private func tell(_ words: String, on code: TrackingCode) async throws {
        var texts = manuscript()
        let wording = texts.write(words, as: .information, for: .reporter)
        do {
            _ = try await act(
                Act(code: code, actor: .reporter, command: .addInformation(wording, hasFiles: false), manuscript: texts))
        } catch is Refusal {
            // The case is over: what he said stands beside it.
        }
    }

    private func joined(by link: RandomToken) async throws -> CaseFile {
        let hash = hashes.hash(link.bytes, for: .jointLinkHash)
        let code = try await store.read { session in try session.first(JointSQL.byLink(hash)).flatMap { TrackingCode(try $0.text(0)) } }
        guard let code, try await mayBeJoint(code) else { throw ServiceFault.notFound }
        return try await caseFile(code, for: .reporter)
    }

    private func backerHash(_ receipt: ReceiptCode, of code: TrackingCode) -> [UInt8] {
        hashes.hash(code.canonical + receipt.digits, for: .backer)
    }
}
