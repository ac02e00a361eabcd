import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("Every query of the office")
struct QueryTests {
    @Test("is understood by the engine", arguments: TestStores.engines)
    func isUnderstood(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let samples = try samples(desk.office.store.dialect, rules: try await desk.office.rules.current())
            for sample in samples {
                await #expect(throws: Never.self, "\(sample.name ?? "unnamed"): \(sample.text)") {
                    _ = try await desk.office.store.read { session in try session.rows("explain \(splice: sample)") }
                }
            }
        }
    }

    @Test("stands among the samples") func isSampled() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let rules = try await desk.office.rules.current()
            let sampled = Set(
                try [Dialect.sqlite, .postgres].flatMap { try samples($0, rules: rules) }.compactMap { $0.name.map { "\($0)" } })
            let sources = URL(fileURLWithPath: TestOffice.resources).deletingLastPathComponent().appendingPathComponent("Sources/Services")
            let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
            var named: Set<String> = []
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
                named.formUnion(text.matches(of: /named: "([A-Za-z.]+)"/).map { String($0.1) })
            }
            #expect(named.count > 80)
            // Those that one engine alone has, and those that make and drop a place for measuring.
            let apart = ["health.sqliteVersion", "health.sqliteTextSearch", "health.postgresVersion"]
            #expect(named.subtracting(sampled).subtracting(apart).filter { !$0.hasPrefix("bench.") }.sorted() == [])
        }
    }

    /// A list that grows with the office must not be read whole for one page.
    @Test("that is asked all day is answered from an index") func usesAnIndex() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let rules = try await desk.office.rules.current()
            let reach = QueueScope(
                actor: desk.cast.admin, directory: rules.directory, office: .nation, categories: rules.categories)
            let moment = desk.clock.read()
            func queue(_ view: QueueFilter.View) throws -> Query {
                QueueSQL.page(
                    scope: try #require(reach.condition(in: view)), filter: QueueFilter(view: view), isNation: false, categories: nil,
                    words: [], code: nil, isRedacted: false, after: nil, limit: 50, now: moment)(.sqlite)
            }
            func list(_ filter: PublicFilter) -> Query {
                PublicSQL.page(filter, categories: nil, words: [], after: nil, limit: 20)(.sqlite)
            }
            let code = try await desk.submit()
            let hot: [Query] =
                try QueueFilter.View.allCases.map(queue)
                + PublicStatus.allCases.map { list(PublicFilter(status: $0)) }
                + [list(PublicFilter()), list(PublicFilter(regency: "35.78")), list(PublicFilter(agency: desk.cast.city))]
                + [ReportSQL.byCode(code), WorkSQL.due(at: moment, limit: 10), OutboxSQL.due(at: moment, limit: 10, claim: "")]
            for query in hot {
                let plan = try await desk.office.store.read { session in
                    try session.rows("explain query plan \(splice: query)").map { try $0.text(3) }
                }
                let wholeReads = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("INDEX") }
                #expect(wholeReads == [], "\(query.name ?? ""): \(plan)")
                #expect(!plan.contains { $0.contains("USE TEMP B-TREE FOR ORDER BY") }, "\(query.name ?? ""): \(plan)")
            }
        }
    }

    /// An agency's whole past must not be gone through to find the few that wait.
    @Test("for a yes is answered from what waits for one") func requestsHaveAnIndex() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let rules = try await desk.office.rules.current()
            let reach = QueueScope(actor: desk.cast.admin, directory: rules.directory, office: .nation, categories: rules.categories)
            let scope = try #require(reach.condition(in: .awaitingYes))
            let count = QueueSQL.count(scope: scope, view: .awaitingYes, isNation: false, now: desk.clock.read())
            let plan = try await desk.office.store.read { session in
                try session.rows("explain query plan \(splice: count)").map { try $0.text(3) }
            }
            #expect(plan.contains { $0.contains("reports_desk_request") }, "\(plan)")
        }
    }

    @Test("of the level above is understood too", arguments: TestStores.engines) func levelAbove(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let above = try await desk.office.createAgency(AgencyForm(kind: .province, name: "Provinsi", regionCode: "35"), by: .system)
            let auditor = Actor(kind: .officer(ID(1)), role: .internalAuditor, agency: above.made)
            for view in QueueFilter.View.allCases {
                _ = try await desk.office.queue(for: auditor, filter: QueueFilter(view: view, words: "jalan"))
            }
            #expect(try await desk.office.queueCounts(for: auditor).count == 6)
        }
    }

    private func samples(_ dialect: Dialect, rules: Rules) throws -> [Query] {
        var all: [Query] = []
        all += AgencySQL.samples + UnitSQL.samples + CategorySQL.samples + RoleProfileSQL.samples + CalendarSQL.samples + PolicySQL.samples
        all +=
            SuccessionSQL.samples + OfficeRequestSQL.samples + OfficerSQL.samples + OfficerKeySQL.samples + SeatSQL.samples
            + SessionSQL.samples + OfficeLogSQL.samples + FactorSQL.samples + RecoveryCodeSQL.samples + OfficeComputerSQL.samples
        all +=
            ForeignKeySQL.samples + FormOnceSQL.samples + ResetAttempts.samples + AttachmentSQL.samples + ScanSQL.samples
            + OriginalSQL.samples
            + PublicTextSQL.samples + PublicPictureSQL.samples
            + DraftSQL.samples + ImportSQL.samples + HealthSQL.samples
        all += [try OfficeLogSQL.insert(Self.logEntry)]
        all +=
            NodeLeaseSQL.samples + ReferenceLoadSQL.samples + SearchBacklog.samples + SimilarSQL.samples + SupportSQL.samples
            + SurgeSQL.samples + EvaluationSQL.samples + FigureSQL.samples + JoinedSQL.samples + FollowerSQL.samples + QuestionSQL.samples
            + EndedSQL.samples
            + TriageSQL.samples + ArticleSQL.samples + UnclearSQL.samples + ThanksSQL.samples
        all +=
            ReportSQL.samples + ReportTextSQL.samples + IdentitySQL.samples + IdentityAccessSQL.samples + LegalBarSQL.samples
            + CustodianSQL.samples
            + WorkSQL.samples
            + OutboxWrites.samples
        all += try ReportWrites.samples(rules) + SearchWrites.samples(dialect) + OutboxSQL.samples(dialect)
        all +=
            DataRequestSQL.samples + ContactProofSQL.samples + RetentionSQL.samples + BreachSQL.samples + BreachLetterSQL.samples
            + AftercareSQL.samples
        all += ClosedOpeningSQL.samples
        all +=
            try RoutingRuleSQL.samples + JurisdictionSQL.samples + RouteSQL.samples() + RouteOutcomeSQL.samples() + LearnedModelSQL.samples
        all +=
            SavedFilterSQL.samples + LabelSQL.samples + AssignmentSQL.samples + CaseOpeningSQL.samples + BulkSQL.samples
            + UnsentFormSQL.samples + CaseTaskSQL.samples + ChecklistSQL.samples
        all += SopSQL.samples + SopRunSQL.samples + SopBoardSQL.samples
        all += BodyLinkSQL.samples + BounceSQL.samples + OverdueSQL.samples + DelegationSQL.samples
        all += ReplyTemplateSQL.samples + WritingAidSQL.samples + PromiseSQL.samples
        all += AssistedEntrySQL.samples + VisitSQL.samples + JointSQL.samples
        all += [try dataRequest()]
        all +=
            LogSQL.samples + LogHeadSQL.samples + WitnessSQL.samples + LogAuditSQL.samples + ReportAuditSQL.samples + VaultWatchSQL.samples
        var random = SystemRandomNumberGenerator()
        all += ReceiptSQL.samples(TrackingCode.make(random: &random)) + [LogHeadSQL.insert(try Self.head())]
        all += PublicSQL.samples(dialect) + QueueSQL.samples(dialect)
        return all
    }

    private func dataRequest() throws -> Query {
        let text = "{\"id\":\"1\",\"right\":\"access\",\"askedAt\":0,\"due\":0,\"outcome\":\"asked\"}"
        return DataRequestSQL.insert(try StoredJSON.decode(from: text), of: ID(1))
    }

    private static func head() throws -> PublishedHead {
        let key = try SigningKey(seed: SecretBytes(Array(0..<32)))
        return PublishedHead(number: 1, head: LogHead(size: 1, root: [1], at: 0, signedBy: key))
    }

    private static let logEntry = OfficeLogEntry(
        id: ID(1), at: Instant(milliseconds: 0), officer: nil, officerName: nil, agency: nil, act: .agencyCreated, subject: "", detail: [:])
}
