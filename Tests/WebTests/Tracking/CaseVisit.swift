import Domain
import Sealing
import Services
import Web
import WebTestSupport

/// A report in an office of its own, the officers who move it on, and a visitor's browser.
struct CaseVisit {
    let test: TestOffice
    let client: RouterClient
    let code: TrackingCode
    let receipt: ReceiptCode
    let city: AgencyEntry
    private let desk: Actor
    private let admin: Actor

    static let body = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."

    init(mode: Mode = .anonymous, test given: TestOffice? = nil) async throws {
        let test = if let given { given } else { try await TestOffice() }
        self.test = test
        let rules = try await test.office.rules.current()
        guard let city = rules.directory.agency(slug: "kota-surabaya") else { throw Missing() }
        self.city = city
        let sent = try await test.office.submit(
            NewReport(
                composeToken: RandomToken(), body: Self.body, mode: mode, regionCode: "35.78.07.1001", landmark: "Depan pintu timur pasar",
                category: rules.categories.roots.first { !$0.isClosed }?.id))
        code = sent.code
        receipt = sent.receipt
        client = try Self.client(of: test)
        let national = try await test.office.invite(
            email: "pusat-\(code.canonical)@contoh.id", name: "Admin Pusat", language: "id", seat: SeatForm(role: .nationalAdmin),
            by: .system)
        let ofTheCity = try await test.office.invite(
            email: "kota-\(code.canonical)@contoh.id", name: "Admin Kota", language: "id",
            seat: SeatForm(role: .agencyAdmin, agency: city.id), by: .system)
        guard let national = national.made, let ofTheCity = ofTheCity.made else { throw Missing() }
        desk = Actor(kind: .officer(national), role: .nationalAdmin)
        admin = Actor(kind: .officer(ofTheCity), role: .agencyAdmin, agency: city.id)
    }

    struct Missing: Error {}

    static func client(of test: TestOffice) throws -> RouterClient {
        RouterClient(router(of: test).responder())
    }

    static func router(of test: TestOffice) -> WebRouter {
        let router = WebRouter(site: test.site)
        TrackPages(office: test.office).register(in: router.pages)
        RightsPages(office: test.office).register(in: router.pages)
        ContactProofPages(office: test.office).register(in: router.pages)
        AftercarePages(office: test.office).register(in: router.pages)
        ReportPages(office: test.office).register(in: router.pages)
        PublicPages(office: test.office).register(in: router.pages)
        let opened = OpenedCase(office: test.office)
        AttachmentPages<AppRequestContext>(office: test.office) { code, request, context in
            try await opened.viewer(of: code, request, context)
        }
        .register(in: router.pages)
        return router
    }

    /// The page of the reporter.
    var path: String { SiteURL.caseForReporter(code.canonical).path }

    /// Shows both codes and looks at the case.
    @discardableResult
    func open() async throws -> TestAnswer {
        _ = try await client.get("/lacak")
        _ = try await client.post("/lacak", [("code", code.displayed), ("receipt", receipt.displayed)])
        return try await client.get(path)
    }

    /// Opens the page of a move and sends its form as it is drawn, with these answers.
    func send(_ noun: String, _ answers: [(String, String)] = [], version: String? = nil) async throws -> TestAnswer {
        let address = SiteURL.caseAction(code.canonical, noun).path
        let page = try await client.get(address)
        let hidden = [("_compose", page.value(ofInput: "_compose") ?? ""), ("version", version ?? page.value(ofInput: "version") ?? "")]
        return try await client.post(address, hidden + answers)
    }

    var file: CaseFile {
        get async throws { try await test.office.caseFile(code, for: .reporter) }
    }

    // MARK: officers

    func verify(as found: ReportClass = .nonSupervisoryComplaint) async throws {
        guard let target = try await test.office.rules.current().directory.target(for: Holder(agency: city.id)) else { throw Missing() }
        let file = try await file
        guard let category = file.category else { throw Missing() }
        var texts = test.office.manuscript()
        let reason = texts.write("Lampu jalan menjadi urusan kota.", as: .routingReason, for: .office)
        _ = try await test.office.act(
            Act(
                code: code, actor: desk,
                command: .verify(
                    .init(
                        reportClass: found, category: category, mode: file.mode, target: target, routingReason: reason)),
                manuscript: texts, publicText: PublicText(title: "Lampu jalan padam di depan pasar", body: Self.body)))
    }

    func act(_ kind: WritingKind, _ text: String, for audience: Audience, nationally: Bool = false, _ command: (Wording) -> Command)
        async throws
    {
        var texts = test.office.manuscript()
        let wording = texts.write(text, as: kind, for: audience)
        _ = try await test.office.act(
            Act(code: code, actor: nationally ? desk : admin, command: command(wording), manuscript: texts))
    }

    func ask(_ question: String = "Di tiang nomor berapa lampunya?") async throws {
        try await act(.question, question, for: .reporter, nationally: true) { .askReporter($0) }
    }

    func progress() async throws {
        let day = ClockZone.wib.date(of: test.office.now())
        try await act(.progress, "Petugas sudah meninjau lokasi.", for: .everyone) {
            .progress(.init(act: $0, actDate: day, nextDate: day.adding(days: 5)))
        }
    }

    func answer(_ text: String = "Lampu sudah diganti dan menyala kembali.") async throws {
        let points = Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) })
        try await act(.answer, text, for: .everyone) {
            .draftAnswer(.init(text: $0, kind: .actionTaken, rubric: Rubric(points: points)))
        }
        _ = try await test.office.act(
            Act(
                code: code, actor: admin, command: .approveAnswer(leavingOpenContributions: nil), manuscript: test.office.manuscript()))
    }

    func archive() async throws {
        var texts = test.office.manuscript()
        let reason = texts.write(
            "Hal ini bukan wewenang pemerintah; silakan menghubungi pengelola kawasan.", as: .reason, for: .reporter)
        let guidance = texts.write("Pengelola kawasan pasar, loket 3.", as: .guidance, for: .reporter)
        _ = try await test.office.act(
            Act(
                code: code, actor: desk, command: .archive(.a03, reason: reason, grounds: .init(guidance: guidance)), manuscript: texts))
    }

    /// Verified, followed up and answered.
    func bringToAnswer() async throws {
        try await verify()
        try await progress()
        try await answer()
    }
}
