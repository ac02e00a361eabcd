import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Ready texts of the office")
struct ReplyTemplateTests {
    @Test("belong to their owner, are offered by topic and step, and a code is taken once", arguments: TestStores.engines)
    func kept(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            func form(_ code: String, _ agency: ID<Agency>?, category: ID<Domain.Category>? = nil, use: ReplyUse = .answer)
                -> ReplyTemplateForm
            {
                ReplyTemplateForm(agency: agency, code: code, category: category, use: use, title: "Judul \(code)", body: "Isi {{kode}}.")
            }
            let other = try #require(try await office.rules.current().categories.roots.first { $0.id != cast.category }).id
            let own = try await office.addReplyTemplate(form("jalan-1", cast.city, category: cast.category), by: cast.admin)
            _ = try await office.addReplyTemplate(form("LAIN", cast.city, category: other), by: cast.admin)
            _ = try await office.addReplyTemplate(form("TANYA", cast.city, use: .question), by: cast.admin)
            _ = try await office.addReplyTemplate(form("JALAN-1", nil), by: cast.verifier)
            _ = try await office.addReplyTemplate(form("TETANGGA", cast.neighbour), by: cast.neighbourAdmin)

            await #expect(throws: FormCheck.refuse("code", .taken)) {
                try await office.addReplyTemplate(form("JALAN-1", cast.city), by: cast.admin)
            }
            await #expect(throws: ServiceFault.notPermitted) { try await office.addReplyTemplate(form("X", nil), by: cast.admin) }
            await #expect(throws: ServiceFault.notFound) { try await office.withdrawReplyTemplate(own, by: cast.neighbourAdmin) }
            await #expect(throws: ServiceFault.notPermitted) { try await office.replyTemplates(of: cast.city, by: cast.liaison) }

            let code = try await desk.inProgress()
            let file = try await office.caseFile(code, for: .officer(cast.liaison))
            let aid = try await office.writingAid(for: file, use: .answer, by: cast.liaison)
            #expect(aid.templates.map(\.code) == ["JALAN-1", "JALAN-1"])
            #expect(aid.templates.first?.agency == cast.city, "what fits the topic comes first")

            try await office.editReplyTemplate(own, form("JALAN-2", nil, category: cast.category), by: cast.admin)
            #expect(try await office.replyTemplate(own, by: cast.admin).version == 2)
            #expect(try await office.replyTemplate(own, by: cast.admin).agency == cast.city, "its owner stays")
            try await office.withdrawReplyTemplate(own, by: cast.admin)
            #expect(try await office.writingAid(for: file, use: .answer, by: cast.liaison).templates.map(\.agency) == [nil])
            #expect(try await office.replyTemplates(of: cast.city, by: cast.admin).map(\.code) == ["LAIN", "TANYA"])
        }
    }

    @Test("do not go out unfilled or unchanged, neither as a draft nor with its approval", arguments: TestStores.engines)
    func guarded(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            func draft(_ text: String) async throws {
                try await desk.act(code, by: cast.liaison) { texts in
                    .draftAnswer(
                        .init(
                            text: texts.write(text, as: .answer, for: .everyone), kind: .actionTaken,
                            rubric: Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))))
                }
            }
            await #expect(throws: Refusal(.templateUnfilled, field: "answer", words: "{{nomor_ruas}}")) {
                try await draft("Ruas {{nomor_ruas}} ditambal.")
            }
            try await draft("Laporan \(code.displayed) selesai kami tangani.")
            let id = try await office.addReplyTemplate(
                ReplyTemplateForm(agency: nil, code: "N-1", use: .answer, title: "Umum", body: "Laporan {{kode}} selesai kami tangani."),
                by: cast.verifier)
            await #expect(throws: Refusal(.templateUnchanged, field: "answer", words: "N-1")) {
                try await desk.act(code, by: cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
            }
            await #expect(throws: Refusal(.templateUnchanged, field: "answer", words: "N-1")) {
                try await draft("Laporan \(code.displayed) selesai kami tangani.")
            }
            #expect(try await desk.stored(code).report.state == .inProgress)
            try await draft("Laporan \(code.displayed) selesai kami tangani. Lubang ditambal Dinas Jalan hari Senin.")
            try await desk.act(code, by: cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
            #expect(try await desk.stored(code).report.state == .answered)
            #expect(try await office.replyTemplate(id, by: cast.verifier).version == 1)
        }
    }

    @Test("an officer's earlier answers are his own, of other reports")
    func earlier() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let first = try await desk.inProgress()
            try await desk.answer(first)
            let second = try await desk.inProgress("Trotoar di depan pasar rusak dan pejalan kaki tersandung setiap hari.")
            func earlier(_ code: TrackingCode, _ actor: Actor) async throws -> [String] {
                let file = try await desk.office.caseFile(code, for: .officer(actor))
                return try await desk.office.writingAid(for: file, use: .answer, by: actor).earlierAnswers
            }
            #expect(try await earlier(second, desk.cast.liaison) == [TestDesk.answerText])
            #expect(try await earlier(first, desk.cast.liaison).isEmpty)
            #expect(try await earlier(second, desk.cast.admin).isEmpty)
        }
    }
}
