import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A check of every report against its own events")
struct ReportAuditTests {
    /// What the check says after an alteration, which is then taken back: the kinds of what it found, all of one report.
    private func kinds(_ desk: TestDesk, _ code: TrackingCode, after edit: Query, in table: String) async throws -> [ReportDifference.Kind]
    {
        let store = desk.office.store
        try await store.write { session in try session.run(Query(verbatim: "create table kept_rows as select * from \(table)")) }
        #expect(try await store.write { session in try session.run(edit) } > 0, "\(edit.text)")
        let found = try await desk.office.auditReports().differences
        #expect(found.allSatisfy { $0.code == code.canonical && $0.step > 0 }, "\(edit.text): \(found)")
        let drawn = try await ReportAudit.sample(store, at: desk.clock.read())
        #expect(drawn.differences.sorted { $0.step < $1.step } == found.sorted { $0.step < $1.step }, "\(edit.text)")
        try await store.write { session in
            for text in ["delete from \(table)", "insert into \(table) select * from kept_rows", "drop table kept_rows"] {
                try session.run(Query(verbatim: text))
            }
        }
        return found.map(\.kind)
    }

    private func step(_ desk: TestDesk, _ code: TrackingCode, _ kind: String) async throws -> Int64 {
        try #require(
            try await desk.office.store.read { session in
                try session.first(
                    """
                    select max(e.sequence) from report_events e join reports r on r.id = e.report_id
                    where r.code = \(code.canonical) and e.kind = \(kind)
                    """)?.optionalInt64(0)
            })
    }

    @Test("names the report and the step of which a text was changed, removed or put in", arguments: TestStores.engines)
    func texts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.answer(code)
            let id = try await desk.stored(code).report.id
            #expect(try await desk.office.auditReports().differences == [])
            let answer: Query = "where kind = 'answer'"
            let edits: [(Query, String, ReportDifference.Kind)] = [
                ("update writings set text = 'Sudah selesai.' \(splice: answer)", "writings", .textChanged),
                ("update writings set text = text || ' ' \(splice: answer)", "writings", .textChanged),
                ("update writings set audience = 'office' \(splice: answer)", "writings", .textChanged),
                ("update writings set kind = 'note' \(splice: answer)", "writings", .textChanged),
                ("update writings set at = at - 1 \(splice: answer)", "writings", .textChanged),
                ("update writings set officer_id = \(desk.cast.admin.officer) \(splice: answer)", "writings", .textChanged),
                ("update writings set agency_id = \(desk.cast.neighbour) \(splice: answer)", "writings", .textChanged),
                ("update writings set salt = null \(splice: answer)", "writings", .textChanged),
                ("delete from writings \(splice: answer)", "writings", .textMissing),
                ("update report_texts set body = 'Tidak ada apa-apa.' where report_id = \(id)", "report_texts", .textChanged),
                ("update report_texts set landmark = '' where report_id = \(id)", "report_texts", .textChanged),
                ("delete from report_texts where report_id = \(id)", "report_texts", .textMissing),
                ("update public_texts set reason = 'Lain'", "public_texts", .textChanged),
                ("update public_texts set officer_id = \(desk.cast.admin.officer)", "public_texts", .textChanged),
                (
                    """
                    insert into writings (id, report_id, kind, audience, at, text)
                    select 1, report_id, kind, audience, at, 'Jawaban lain' from writings \(splice: answer)
                    """, "writings", .textUnrecorded
                ),
            ]
            for (edit, table, kind) in edits {
                let found = try await kinds(desk, code, after: edit, in: table)
                #expect(found.contains(kind), "\(edit.text): \(found)")
            }
            // What the public reads is held against what was decided.
            let shown: Query = "update report_texts set public_body = 'Lain' where report_id = \(id)"
            #expect(try await kinds(desk, code, after: shown, in: "report_texts") == [.shown])
            // The step is that of the move with which the text came.
            try await desk.office.store.write { session in _ = try session.run("update writings set text = 'x' \(splice: answer)") }
            let drafted = try await step(desk, code, "answerDrafted")
            let found = try await desk.office.auditReports().differences
            let begun = try #require(found.first?.step)
            #expect(found == [ReportDifference(code.canonical, begun, .textChanged)])
            let between: Query = """
                select count(*) from report_events where report_id = \(id) and sequence between \(begun) and \(drafted) and texts <> ''
                """
            #expect(begun <= drafted && drafted - begun < 3)
            #expect(try await desk.count(between) == 1)
        }
    }

    @Test(
        "finds an answer to an extra question, and a step of a mark of doubt, that were changed or taken away",
        arguments: TestStores.engines)
    func answersAndDoubts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let form = QuestionForm(category: cast.category, kind: .number, indonesianLabel: "Berapa tiang?")
            let question = try await office.question(try await office.addQuestion(form, by: cast.verifier), by: cast.verifier)
            var new = desk.newReport()
            new.extraAnswers = [ExtraAnswer(question: question.id, version: question.version, value: .number(2.5))]
            let code = try await office.submit(new).code
            try await office.carryOut(.give(.needsCheck, .recordsDiffer), on: code, by: cast.verifier, words: TestDesk.reason)
            try await office.carryOut(.appeal, on: code, by: .reporter, words: "Saya melihatnya sendiri.")
            #expect(try await office.auditReports().differences == [])
            let edits: [(Query, String, ReportDifference.Kind)] = [
                ("update report_answers set number_value = 3", "report_answers", .textChanged),
                ("update report_answers set salt = null", "report_answers", .textChanged),
                ("delete from report_answers", "report_answers", .textMissing),
                ("update report_mark_steps set words = 'Lain' where number = 0", "report_mark_steps", .doubt),
                ("update report_mark_steps set salt = null where number = 0", "report_mark_steps", .doubt),
                ("update report_mark_steps set log_id = null where number = 1", "report_mark_steps", .doubt),
                ("delete from report_mark_steps where number = 1", "report_mark_steps", .doubt),
                ("delete from report_mark_steps", "report_mark_steps", .doubt),
            ]
            for (edit, table, kind) in edits {
                #expect(try await kinds(desk, code, after: edit, in: table) == [kind], "\(edit.text)")
            }
            try await office.store.write { session in _ = try session.run("update report_marks set grade = 'abusive'") }
            #expect(try await office.auditReports().differences.map(\.kind) == [.doubt])
            while try await office.appendToLog() > 0 {}
            #expect(try await desk.count("select count(*) from office_log where act = 'doubtCommitted' and log_index is not null") == 2)
            let told = try await desk.count("select count(*) from office_log where act = 'doubtCommitted' and detail like '%Saya%'")
            #expect(told == 0, "the log has no word of it")
        }
    }

    @Test("a mark cannot be taken away or exchanged beside its event", arguments: TestStores.engines)
    func marks(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.publish()
            let backup = try await LogBackup(desk.office.store)
            let edits: [Query] = [
                "update report_events set texts = null where texts <> ''", "update report_events set texts = '' where texts <> ''",
                "update report_events set texts = null where texts = ''", "update report_events set texts = texts || 'x' where texts <> ''",
            ]
            for edit in edits {
                guard case .entry(_, code.canonical, .altered) = try await backup.finding(desk.office, after: [edit]) as? LogFinding else {
                    Issue.record("not found: \(edit.text)")
                    continue
                }
            }
            // Without its seed an event can be held against nothing: that is found as well.
            let seed: Query = "delete from log_seeds where source = 'report'"
            #expect(try await kinds(desk, code, after: seed, in: "log_seeds") == [.seal])
        }
    }

    @Test("names the report whose standing, place in lists, accusation or invitations were changed", arguments: TestStores.engines)
    func standing(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let codes = try await Lives.live(at: desk)
            let all = try await desk.office.auditReports()
            let reports = try await desk.count("select count(*) from reports")
            #expect(all.differences == [] && all.reports == Int64(reports))
            let code = try #require(codes["accused"])
            let id = try await desk.stored(code).report.id
            let row: Query = "where id = \(id)"
            let aggregate = try StoredJSON.encode(Report.draft(id: id))
            let edits: [(Query, String, ReportDifference.Kind)] = [
                ("update reports set aggregate = \(aggregate) \(splice: row)", "reports", .standing),
                ("update reports set aggregate = '{' \(splice: row)", "reports", .standing),
                ("update reports set state = 'archived' \(splice: row)", "reports", .listing),
                ("update reports set is_secret = 1 - is_secret, public_at = null \(splice: row)", "reports", .listing),
                ("update reports set desk_unit_id = \(desk.cast.roads) \(splice: row)", "reports", .listing),
                ("update reports set desk_agency_id = \(desk.cast.neighbour) \(splice: row)", "reports", .listing),
                ("update reports set version = version + 1 \(splice: row)", "reports", .listing),
            ]
            for (edit, _, kind) in edits {
                let before = try await desk.office.store.read { session in
                    try session.first(
                        """
                        select aggregate, state, is_secret, public_at, desk_unit_id, desk_agency_id, version from reports \(splice: row)
                        """)
                }
                #expect(try await desk.office.store.write { session in try session.run(edit) } == 1)
                let found = try await desk.office.auditReports().differences
                #expect(found.map(\.kind) == [kind] && found.first?.code == code.canonical, "\(edit.text): \(found)")
                let kept = try #require(before)
                try await desk.office.store.write { session in
                    _ = try session.run(
                        """
                        update reports set aggregate = \(kept.text(0)), state = \(kept.text(1)), is_secret = \(kept.int(2)),
                            public_at = \(kept.optionalInt64(3)), desk_unit_id = \(kept.optionalInt64(4)),
                            desk_agency_id = \(kept.optionalInt64(5)), version = \(kept.int64(6)) \(splice: row)
                        """)
                }
            }
            // The mark that keeps the accused away, taken from the register and from the report itself.
            #expect(
                try await kinds(desk, code, after: "delete from report_accused where report_id = \(id)", in: "report_accused") == [.accused]
            )
            let other: Query = "update report_accused set unit_id = \(desk.cast.health) where report_id = \(id)"
            #expect(try await kinds(desk, code, after: other, in: "report_accused") == [.accused])
            let invited: Query = """
                insert into report_invited (report_id, position, agency_id, unit_id, kind) values (\(id), 0, \(desk.cast.city),
                    \(desk.cast.roads), 'copy')
                """
            #expect(try await kinds(desk, code, after: invited, in: "report_invited") == [.invited])
            #expect(try await desk.office.auditReports().differences == [])
        }
    }

    @Test("names the report whose register of looks was emptied or changed; what retention took is not missed")
    func looks() async throws {
        try await VaultedDesk.with { desk, _ in
            let code = try await desk.submit(mode: .open)
            try await desk.verify(code, mode: .open, to: desk.cast.roads)
            _ = try await desk.office.disclose(
                Act(code: code, actor: desk.cast.liaison, command: .identity(.view), manuscript: desk.office.manuscript()))
            let looked = try await step(desk, code, "identityOpened")
            #expect(try await desk.office.auditReports().differences == [])
            let edits: [Query] = [
                "delete from identity_openings", "update identity_openings set at = at + 1",
                "update identity_openings set ground = 'emergency'", "update identity_openings set officer_id = \(desk.cast.admin.officer)",
            ]
            for edit in edits { #expect(try await kinds(desk, code, after: edit, in: "identity_openings") == [.looks], "\(edit.text)") }
            let forged: Query = """
                insert into identity_openings (report_id, sequence, officer_id, ground, at)
                select report_id, 1, officer_id, ground, at from identity_openings
                """
            #expect(try await kinds(desk, code, after: forged, in: "identity_openings") == [.looks])
            #expect(try await desk.office.auditReports().differences == [] && looked > 1)
            // Five years and a day later the register goes; the report's own history still tells of the look.
            desk.pass(days: 1827)
            #expect(try await kinds(desk, code, after: "delete from identity_openings", in: "identity_openings") == [])
        }
    }
}
