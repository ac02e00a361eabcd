import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

/// A secret report full of canaries, told on the pages, in an office with somebody on each kind of seat.
struct SecretCase {
    /// How far the report has come, and with whom it is.
    enum Stage: CaseIterable {
        /// Nobody has looked at it yet: private although its reporter said nothing about that, and kept from the agency that he named
        /// because he says that somebody there is accused.
        case unverified
        /// With a unit of the city, secret; asked for are its reporter's identity and a later date.
        case held
        /// Accuses that unit, and is with the city's inspectorate.
        case accusing
        /// With a unit of the city, secret and anonymous, and tells in its own words whose it is.
        case anonymous
        /// With a unit of the city, and published as its verifier wrote it.
        case published
    }

    let desk: DeskFixture
    let stage: Stage
    let code: TrackingCode
    let receipt: ReceiptCode
    let attachment: ID<Domain.Attachment>
    /// The numbers of what waits for a yes.
    private(set) var waiting: [String] = []
    /// Somebody who has a seat in the city.
    let officer: ID<Officer>
    let accusedUnit: UnitEntry
    private let seats: [String: SeatForm]
    /// Officials of the accused unit who sit elsewhere as well, or do by now.
    private let accusedElsewhere = ["dua-kursi@contoh.example", "pindah@contoh.example"]

    private static let pdf = "%PDF-1.4\n1 0 obj\n<< /Title (\(Canary.fileContent.rawValue)) >>\nendobj\n%%EOF\n"

    init(_ stage: Stage) async throws {
        self.stage = stage
        desk = try await DeskFixture()
        accusedUnit = try await desk.unit("Bina Marga")
        let visitor = desk.browser()
        func send(_ step: SiteURL.ReportStep, _ fields: [(String, String)]) async throws {
            _ = try await visitor.get(SiteURL.report(step).path)
            #expect(try await visitor.post(SiteURL.report(step).path, fields).status == .seeOther, "\(step)")
        }
        let isAnonymous = stage == .anonymous
        let number = isAnonymous ? " Nomor saya \(Canary.ownNumber.rawValue)." : ""
        let told =
            "Petugas \(Canary.accused.rawValue) meminta uang \(Canary.story.rawValue) di depan pasar, \(Canary.storyEnd.rawValue).\(number)"
        try await send(
            .story,
            [
                ("body", told), ("citizenType", "complaint"), ("accuses", stage == .unverified ? "true" : ""),
                (PersonalWarning.keepName, "1"),
            ])
        try await send(.place, [("regionCode", "35.78.07.1001"), ("landmark", "Depan \(Canary.landmark.rawValue)")])
        _ = try await visitor.get("/lapor/berkas")
        _ = try await visitor.postMultipart(
            "/lapor/berkas", [("action", "add")],
            files: [(field: "files", name: "\(Canary.fileName.rawValue).pdf", bytes: Array(Self.pdf.utf8))])
        let page = try await visitor.get("/lapor/berkas")
        let field = try #require(page.text.split(separator: "\"").first { $0.hasPrefix("description-") }.map(String.init))
        try await send(.files, [(field, "Foto \(Canary.fileDescription.rawValue)")])
        var identity = [
            ("isSecret", "true"), ("isAnonymous", "false"), ("name", "Ibu \(Canary.name.rawValue)"),
            ("email", "\(Canary.email.rawValue)@contoh.example"), ("phone", Canary.phone.rawValue),
        ]
        if isAnonymous { identity[1].1 = "true" }
        if stage == .unverified || stage == .published { identity[0].1 = "false" }
        if stage == .unverified {
            identity.append(("agency", try await desk.surabaya.id.description))
        }
        try await send(.identity, identity)
        let check = try await visitor.get("/lapor/periksa")
        _ = try await visitor.post("/lapor/periksa", [("_compose", check.value(ofInput: "_compose") ?? "")])
        let codes = try #require(Codes(try await visitor.get("/lapor/terkirim").text))
        (code, receipt) = (codes.tracking, codes.receipt)
        attachment = try #require(try await desk.file(code).files.first).id
        seats = try await Self.moreSeats(desk)
        let people = OfficerFilter(words: "penghubung1.surabaya")
        officer = try #require(try await desk.office.officers(people, by: .system).entries.first).id
        if stage == .accusing { try await seatTheAccused() }
        if stage != .unverified { try await handle() }
        if stage == .accusing { try await moveTheAccused() }
        if stage == .held { waiting = try await ask() }
        while try await desk.office.appendToLog() > 0 {}
        _ = try await desk.office.publishHead()
    }

    private var mode: String {
        switch stage {
        case .anonymous: "anonymousAndSecret"
        case .published: "open"
        case .unverified, .held, .accusing: "secret"
        }
    }

    /// The nation asks who the reporter is, the unit for a later date.
    private func ask() async throws -> [String] {
        let national = try await desk.officer(.nationalAdmin)
        let words = "Hak pelapor atas pengembalian biaya hanya dapat diserahkan kepadanya sendiri."
        let asked = try await desk.act(national, code, "identitas", [("wish", "ask"), ("reason", "remedy"), ("words", words)])
        #expect(asked.status == .seeOther, "\(asked.text)")
        let custodian = try await desk.officer(.internalAuditor, account: "apip.surabaya")
        let list = try await custodian.get(SiteURL.identityQuestions.path).text
        let question = try #require(list.firstMatch(of: /href="\/petugas\/identitas\/([0-9]+)"/)).output.1
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let later = [
            ("clock", "class.nonSupervisory"), ("days", "3"), ("code", "fieldCheck"), ("reason", "Menunggu pemeriksaan di tempat."),
        ]
        #expect(try await desk.act(liaison, code, "perpanjangan", later).status == .seeOther)
        return [String(question)] + (try await desk.file(code).requests.map { $0.id.description })
    }

    /// Verified by the nation, begun by who holds it, noted on, and answered by a draft that nobody has approved.
    private func handle() async throws {
        let national = try await desk.officer(.nationalAdmin)
        let inspectorate = try await desk.unit("Inspektorat")
        let isAccusing = stage == .accusing
        let target = isAccusing ? inspectorate : accusedUnit
        var fields: [(String, String)] = [
            ("class", isAccusing ? "supervisoryComplaint" : "nonSupervisoryComplaint"),
            ("category", try await desk.openCategory().description), ("mode", mode),
            ("target", try await desk.surabaya.id.description), ("routingReason", "Alasan \(Canary.routingReason.rawValue)."),
            ("publicTitle", "Judul \(Canary.publicTitle.rawValue)"), ("publicBody", "Isi \(Canary.publicBody.rawValue)."),
        ]
        if isAccusing { fields.append(("accused", try await desk.surabaya.id.description)) }
        let shown = try await desk.act(national, code, "verifikasi", fields + [("action", "unit")])
        let hidden = ["versi", "_compose"].map { ($0, shown.value(ofInput: $0) ?? "") }
        fields.append(("targetUnit", target.id.description))
        if isAccusing { fields.append(("accusedUnit", accusedUnit.id.description)) }
        let sent = try await national.post("/petugas/laporan/\(code.canonical)/verifikasi", hidden + fields)
        #expect(sent.status == .seeOther, "\(sent.text)")
        let holder =
            isAccusing ? try await desk.officer(.internalAuditor) : try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let days = [("actDate", "20"), ("nextDate", "23")].flatMap { name, day in
            [("\(name)-hari", day), ("\(name)-bulan", "11"), ("\(name)-tahun", "2026")]
        }
        #expect(
            try await desk.act(holder, code, "perkembangan", [("act", "Ditinjau \(Canary.progress.rawValue).")] + days).status == .seeOther)
        #expect(try await desk.act(holder, code, "catatan", [("note", "Catatan \(Canary.note.rawValue).")]).status == .seeOther)
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let draft = [
            ("kind", isAccusing ? "examinationResult" : "actionTaken"), ("answer", "Jawaban \(Canary.draft.rawValue)."), ("remedy", "none"),
        ]
        let drafted = try await desk.act(holder, code, "konsep", draft + rubric)
        #expect(drafted.status == .seeOther, "\(drafted.text)")
    }

    /// One admin of the city sits in the unit too; one official of the unit is about to leave it.
    private func seatTheAccused() async throws {
        let city = try await desk.surabaya.id
        let inUnit = SeatForm(role: .liaisonOfficer, agency: city, unit: accusedUnit.id)
        let both = try await Self.invite(accusedElsewhere[0], SeatForm(role: .agencyAdmin, agency: city), at: desk)
        #expect(try await desk.office.giveSeat(both, inUnit, by: .system).made != nil)
        _ = try await Self.invite(accusedElsewhere[1], inUnit, at: desk)
    }

    /// He sits in the inspectorate that examines him now.
    private func moveTheAccused() async throws {
        let office = desk.office
        let person = try #require(try await office.officers(OfficerFilter(words: accusedElsewhere[1]), by: .system).entries.first)
        let left = try #require(person.seats.first)
        let form = SeatForm(
            role: .internalAuditor, agency: try await desk.surabaya.id, unit: try await desk.unit("Inspektorat").id)
        _ = try await office.endSeat(left.id, by: .system)
        #expect(try await office.giveSeat(person.id, form, by: .system).made != nil)
    }

    private static func invite(_ email: String, _ seat: SeatForm, at desk: DeskFixture) async throws -> ID<Officer> {
        let officer = try #require(try await desk.office.invite(email: email, name: "Pejabat Peraga", seat: seat, by: .system).made)
        let link = try await desk.office.oneTimeLink(for: officer, by: .system)
        let token = try #require(link.split(separator: "/").last.map(String.init))
        try await desk.office.acceptInvitation(token, password: DeskFixture.password)
        return officer
    }

    private static let limitedElsewhere = "batas.luar@contoh.example"
    private static let limitedHere = "batas.dalam@contoh.example"

    /// Seats that the demonstration office has nobody on.
    private static func moreSeats(_ desk: DeskFixture) async throws -> [String: SeatForm] {
        let city = try await desk.surabaya.id
        let seats: [String: SeatForm] = [
            "ombudsman@contoh.example": SeatForm(role: .ombudsman), "mitra@contoh.example": SeatForm(role: .nationalPartner),
            "pembantu@contoh.example": SeatForm(role: .assistant, agency: city),
            Self.limitedElsewhere: SeatForm(role: .agencyAdmin, agency: city, limits: SeatLimits(regions: ["35.78.01"])),
            Self.limitedHere: SeatForm(role: .agencyAdmin, agency: city, limits: SeatLimits(regions: ["35.78.07"])),
        ]
        for (email, seat) in seats { _ = try await invite(email, seat, at: desk) }
        return seats
    }

    /// Everybody who might look, and what each may see of it.
    func onlookers() async throws -> [Onlooker] {
        var all = [
            Onlooker(name: "a visitor", sees: seenByAll, isCitizen: true) { desk.browser() },
            Onlooker(name: "another reporter", sees: seenByAll, isCitizen: true) { try await self.otherReporter() },
            Onlooker(name: "its reporter", sees: seenByReporter, isCitizen: true) { try await self.reporter(code, receipt) },
        ]
        for login in desk.logins where isNeeded(login) {
            var onlooker = Onlooker(name: login.email, sees: mayRead(login) ? seen(by: login.role) : seenByAll) {
                try await desk.signIn(login.email)
            }
            // Custodians are asked about a report that they do not read, by its code.
            onlooker.isAsked = stage == .held && login.role == .internalAuditor
            all.append(onlooker)
        }
        for (email, seat) in seats.sorted(by: { $0.key < $1.key }) {
            // The Ombudsman reads what is not secret, as the matrix has it; an admin whose limits hold the place, what his agency has.
            let isReader =
                seat.role == .ombudsman && [.unverified, .published].contains(stage)
                || email == Self.limitedHere && stage != .unverified
            let sees = isReader ? seen(by: seat.role) : seenByAll
            all.append(Onlooker(name: "\(seat.role) \(email)", sees: sees) { try await desk.signIn(email) })
        }
        for email in accusedElsewhere where stage == .accusing {
            all.append(Onlooker(name: email, sees: []) { try await desk.signIn(email) })
        }
        return all
    }

    /// One of each role and body is enough; of the units one that is accused or holds the report, and one that does neither.
    private func isNeeded(_ login: DemoLogin) -> Bool {
        let account = login.email.prefix { $0 != "@" }
        return !account.hasPrefix("admin2") && account != "nasional2" && !account.hasPrefix("loket")
            && (!account.hasPrefix("penghubung") || account.hasPrefix("penghubung1.") || account == "penghubung2.surabaya")
    }

    /// What stands on the public page.
    private var seenByAll: Set<Canary> { stage == .published ? [.publicTitle, .publicBody, .progress] : [] }

    /// The rows of the matrix for a secret report, by hand: the nation, the agency that has it, the unit that has it, never the accused.
    private func mayRead(_ login: DemoLogin) -> Bool {
        let account = String(login.email.prefix { $0 != "@" })
        let city = ["admin1.surabaya", "apip.surabaya"]
        return switch stage {
        case .unverified: ["nasional1", "ombudsman1"].contains(account)
        case .published:
            (["nasional1", "ombudsman1", "penghubung1.surabaya", "operator1.surabaya", "pengawas.surabaya"] + city).contains(account)
        case .held, .anonymous: (["nasional1", "penghubung1.surabaya", "operator1.surabaya"] + city).contains(account)
        case .accusing: (["nasional1"] + city).contains(account)
        }
    }

    /// Who handles an anonymous report never reads what tells whose it is; who verified it does.
    private func seen(by role: Role) -> Set<Canary> {
        role == .nationalAdmin ? seenByOffice : seenByOffice.subtracting([.ownNumber])
    }

    private var seenByReporter: Set<Canary> {
        let words: Set<Canary> = [.story, .storyEnd, .landmark, .fileDescription, .fileContent, .accused]
        let told = stage == .anonymous ? words.union([.ownNumber]) : words
        return stage == .unverified ? told : told.union([.progress]).union(seenByAll)
    }

    private var seenByOffice: Set<Canary> {
        stage == .unverified ? seenByReporter : seenByReporter.union(Canary.internalToOffice).union([.publicTitle, .publicBody])
    }

    func reporter(_ code: TrackingCode, _ receipt: ReceiptCode) async throws -> RouterClient {
        let client = desk.browser()
        _ = try await client.get("/lacak")
        let opened = try await client.post("/lacak", [("code", code.displayed), ("receipt", receipt.displayed)])
        #expect(opened.status == .seeOther)
        return client
    }

    private func otherReporter() async throws -> RouterClient {
        let sent = try await desk.office.submit(
            NewReport(composeToken: .init(), body: "Got mampet di depan rumah saya sejak kemarin.", mode: .anonymousAndSecret))
        return try await reporter(sent.code, sent.receipt)
    }
}

/// Somebody who looks at every address, and the canaries that he may find there.
struct Onlooker {
    let name: String
    let sees: Set<Canary>
    var isCitizen = false
    var isAsked = false
    let arrive: () async throws -> RouterClient
}
