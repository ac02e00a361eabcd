import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The newer forms sent twice are carried out once, and get the same success twice")
struct SentTwiceTests {
    /// As the page drew it, sent twice; both answers.
    private func twice(_ client: RouterClient, _ path: String, _ page: TestAnswer, _ fields: [(String, String)]) async throws
        -> [TestAnswer]
    {
        let hidden = ["_compose", "versi", "langkah", "nomor"].compactMap { name in page.value(ofInput: name).map { (name, $0) } }
        let all = hidden.filter { field in !fields.contains { $0.0 == field.0 } } + fields
        return [try await client.post(path, all), try await client.post(path, all)]
    }

    @Test("joining the reports of a surge, and ending it")
    func surge() async throws {
        let desk = try await DeskFixture()
        let (path, codes, nation) = try await desk.surge()
        let ticked = codes.dropFirst().map { ("kode", $0.canonical) }
        let answers = try await twice(
            nation, path, try await nation.get(path), [("langkah", "gabung"), ("reason", "Masalah yang sama.")] + ticked)
        #expect(answers[0].text.contains("4 dari 4 laporan digabungkan"), "\(answers[0].text)")
        #expect(answers[1].location == "\(path)?kabar=gabung", "\(answers[1].status)")
        #expect(try await nation.get("\(path)?kabar=gabung").text.contains("Tersimpan"))
        for code in codes.dropFirst() {
            #expect(try await desk.file(code).timeline.count { $0.kind == "closed" } == 1)
        }
        let apart = try await twice(
            nation, path, try await nation.get(path), [("langkah", "pisah"), ("reason", "Pipa lain."), ("kode", codes[4].canonical)])
        #expect(apart[0].text.contains("1 dari 1 laporan dipisahkan") && apart[1].status == .seeOther)
        let board = SiteURL.surges.path
        let id = try #require(path.split(separator: "/").last.map(String.init))
        let ended = try await twice(nation, board, try await nation.get(board), [("lonjakan", id)])
        #expect(ended.allSatisfy { $0.location == board }, "\(ended.map(\.status))")
    }

    @Test("sending somebody to the place, and taking that back")
    func visit() async throws {
        let desk = try await DeskFixture()
        let (code, liaison) = try await desk.withRoads()
        let path = "/petugas/laporan/\(code.canonical)/kunjungan"
        let form = try await liaison.get(path)
        let sent = try await twice(liaison, path, form, try desk.visitFields(form, name: "Operator"))
        #expect(sent.allSatisfy { $0.location == "\(path)?kabar=tugas" }, "\(sent.map(\.status))")
        let person = try await desk.officer(.unitOperator)
        let list = try await person.get("/petugas/kunjungan").text
        let visits = list.matches(of: /href="\/petugas\/kunjungan\/([0-9]+)"/).map { String($0.output.1) }
        #expect(visits.count == 1, "one visit and not two")
        let off = try await twice(liaison, path, try await liaison.get(path), [("batal", visits.first ?? "")])
        #expect(off.allSatisfy { $0.status == .seeOther })
    }

    @Test("a label, a task, the reason of a departure, and other words for a sentence")
    func marks() async throws {
        let desk = try await DeskFixture()
        let (code, liaison) = try await desk.withRoads()
        let address = "/petugas/laporan/\(code.canonical)"
        let page = try await liaison.get(address)
        let label = try await twice(liaison, "\(address)/tanda/label", page, [("label", "Alat Berat")])
        let task = try await twice(liaison, "\(address)/tanda/tugas", page, [("task", "Telepon ketua RT.")])
        #expect((label + task).allSatisfy { $0.status == .seeOther })
        let marked = try await liaison.get(address).text
        #expect(marked.matches(of: /<span class="label">alat berat/).count == 1)
        #expect(marked.matches(of: /<p>Telepon ketua RT\./).count == 1)
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let text = "Lubang ditambal pada 20 November 2026."
        _ = try await desk.act(liaison, code, "konsep", [("kind", "actionTaken"), ("remedy", "none"), ("answer", text)] + rubric)
        let procedure = "\(address)/prosedur"
        let form = try await liaison.get(procedure)
        let departure = try #require(form.value(ofInput: "departure"))
        let given = try await twice(
            liaison, procedure, form, [("departure", departure), ("reason", "Sudah ditambal sebelum laporan tiba.")])
        #expect(given.allSatisfy { $0.location == "\(procedure)?kabar=alasan" }, "\(given.map(\.status))")
        // Another reason does not take the place of the first.
        let late = try await liaison.post(procedure, [("departure", departure), ("reason", "Alasan lain.")])
        #expect(late.status == .conflict && late.text.contains("Alasan lain.") && late.text.contains("Sudah ditambal sebelum"))
    }

    @Test("pointing to a sentence, its other words, a mark, and the words against it")
    func reading() async throws {
        let desk = try await DeskFixture()
        let sent = try await desk.answered()
        let reporter = try await desk.reporter(of: sent)
        let own = SiteURL.ownUnclear(sent.code.canonical).path
        let page = try await reporter.get(own)
        let sentence = try #require(page.text.firstMatch(of: /name="kalimat" value="([0-9]+\.0)"/)).output.1
        #expect(try await twice(reporter, own, page, [("kalimat", String(sentence))]).allSatisfy { $0.status == .seeOther })
        let admin = try await desk.officer(.agencyAdmin)
        let tasks = try await admin.get("/petugas/kurang-jelas")
        let task = try #require(tasks.value(ofInput: "tugas"))
        let other = [("tugas", task), ("kata-\(task)", "Lubang sudah ditutup aspal panas.")]
        let reworded = try await twice(admin, "/petugas/kurang-jelas", tasks, other)
        #expect(reworded.allSatisfy { $0.location == "/petugas/kurang-jelas" }, "\(reworded.map(\.status))")
        let late = [("tugas", task), ("kata-\(task)", "Kata yang lain lagi.")]
        let told = try await admin.post("/petugas/kurang-jelas", late)
        #expect(told.status == .conflict && told.text.contains("Kata yang lain lagi."), "what was typed stays")

        let national = try await desk.officer(.nationalAdmin)
        let triage = SiteURL.officerTriage(sent.code.canonical).path
        let why = "Catatan pengaspalan menunjukkan jalan itu sudah rata sejak minggu lalu; foto terlampir di berkas."
        let mark = [("grade", "unsubstantiated"), ("ground", "noDetail"), ("words", why)]
        #expect(try await twice(national, triage, try await national.get(triage), mark).allSatisfy { $0.location == triage })
        let marks = SiteURL.ownMarks(sent.code.canonical).path
        let contested = try await twice(reporter, marks, try await reporter.get(marks), [("text", "Lubangnya di jalur kiri.")])
        #expect(contested.allSatisfy { $0.location == marks }, "\(contested.map(\.status))")
        #expect(try await reporter.get(marks).text.matches(of: /Lubangnya di jalur kiri\./).count == 1)
    }

    @Test("an extra question, its withdrawal, an article, its review, a procedure, and the answers of a reporter")
    func keeping() async throws {
        let desk = try await DeskFixture()
        let nation = try await desk.officer(.nationalAdmin, account: "nasional1")
        let category = try #require(try await desk.office.rules.current().categories.category(slugPath: "perhubungan")).id
        let questions = "/petugas/kelola/pertanyaan"
        let question = [
            ("category", category.description), ("indonesianLabel", "Nomor tiang?"), ("kind", "text"), ("position", "1"),
        ]
        let asked = try await twice(nation, "\(questions)/baru", try await nation.get("\(questions)/baru"), question)
        #expect(asked.allSatisfy { $0.status == .seeOther } && asked[0].location == asked[1].location)
        let kept = try await desk.office.questions(of: category)
        #expect(kept.count == 1)
        let visitor = try ReportVisitor(in: desk.test)
        try await visitor.tell(through: .place)
        let page = try await visitor.client.get("/lapor/pertanyaan")
        let name = "q-\(try #require(kept.first).id)"
        let answered = try await twice(visitor.client, "/lapor/pertanyaan", page, [(name, "Tiang 7")])
        #expect(answered.allSatisfy { $0.location == "/lapor/berkas" })
        #expect(try await visitor.draft()?.content.extraAnswers?.count == 1)
        let end = "\(questions)/\(try #require(kept.first).id)/penarikan"
        #expect(try await twice(nation, end, try await nation.get(end), []).allSatisfy { $0.status == .seeOther })

        let articles = "/petugas/kelola/artikel"
        let article = [
            ("question", "Bagaimana mengurus akta?"), ("answer", "Bawa kartu keluarga."), ("source", "Perda 3/2024"), ("reach", "umum"),
            ("validUntil-hari", "31"), ("validUntil-bulan", "12"), ("validUntil-tahun", "2027"), ("category", ""),
        ]
        _ = try await twice(nation, "\(articles)/baru", try await nation.get("\(articles)/baru"), article)
        let list = try await nation.get(articles).text
        let entries = list.matches(of: /href="(\/petugas\/kelola\/artikel\/[0-9]+)">Bagaimana mengurus/).map { String($0.output.1) }
        #expect(entries.count == 1)
        let review = "\(try #require(entries.first))/penelaahan"
        let reviewer = try await desk.officer(.nationalAdmin, account: "nasional2")
        let reviewed = try await twice(reviewer, review, try await reviewer.get(review), [("decision", "ya"), ("words", "")])
        #expect(reviewed.allSatisfy { $0.status == .seeOther }, "\(reviewed.map(\.status))")

        let admin = try await desk.officer(.agencyAdmin)
        let procedures = "/petugas/kelola/prosedur"
        let form = try await admin.get("\(procedures)/baru")
        let fields = [("_compose", form.value(ofInput: "_compose") ?? ""), ("number", "SOP/1"), ("decree", "SK 9/2026")]
        var made: [String?] = []
        for _ in 0..<2 { made.append(try await admin.postMultipart("\(procedures)/baru", fields, files: []).location) }
        #expect(made[0] != nil && made[0] == made[1])
        #expect(try await admin.get(procedures).text.matches(of: />SOP\/1</).count == 1)
    }

    @Test("following a report, and each press in the letter's page")
    func following() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let browser = desk.browser()
        let path = SiteURL.publicFollow(code.canonical).path
        let sent = try await twice(browser, path, try await browser.get(path), [("email", "kenari@contoh.invalid")])
        #expect(sent.allSatisfy { $0.status == .ok } && sent[0].text == sent[1].text)
        let letters = try await desk.office.claimLetters(limit: 100).map(\.letter)
        let follower = try #require(letters.first { $0.template == .followConfirm }?.payload.follower)
        let link = SiteURL.following(desk.office.followLink(of: follower).text).path
        let confirmed = try await twice(browser, link, try await browser.get(link), [("langkah", "ya")])
        #expect(confirmed.allSatisfy { $0.location == link }, "\(confirmed.map(\.status))")
        let stopped = try await twice(browser, link, try await browser.get(link), [("langkah", "berhenti")])
        // Nothing is left by which a second press could be told from a link that never was.
        #expect(stopped[0].status == .ok && stopped[1].status == .notFound && stopped[1].text.contains("tidak berlaku lagi"))
    }
}
