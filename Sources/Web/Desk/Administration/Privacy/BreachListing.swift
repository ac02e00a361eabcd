import Domain
import Services

/// Breaches that the office knows of and the hours of their notice; for a time, the workbook: whose identity was seen, by whom, and whom a
/// letter can reach. Every listing is logged.
struct BreachListing: AdministrationListing {
    static let from = "dari"
    static let to = "sampai"
    static let officer = "petugas"
    static let agency = "instansi"
    static let session = "sesi"

    let list = AdministrationList.breach

    /// The vault may have been told of others.
    private static let grounds: Set<String> = ["view", "reveal", "emergency", "own"]

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        guard let filter = Self.filter(scene.query) else {
            return try await register(scene)
        }
        let book = try await scene.office.breachWorkbook(filter, by: scene.actor)
        let names = [Self.from, Self.to, Self.officer, Self.agency, Self.session]
        let query = names.compactMap { name in scene.query.first(name).map { (name: name, value: $0) } }
        return AdministrationTable(
            columns: columns, rows: book.looks.prefix(200).map { row($0, scene) }, filters: filters(scene),
            actions: [
                LinkButton(
                    Phrase(
                        "privacy.breach.download",
                        phrases: [
                            "subjects": .number(book.subjects.count), "reachable": .number(book.reachable.count),
                            "looks": .number(book.looks.count),
                        ]), href: SiteURL.breachFile.path(query: query), kind: .secondary)
            ],
            warning: book.hasVaultLog ? nil : Banner(.warning, "privacy.breach.noVaultLog", text: "privacy.breach.noVaultLog.text"))
    }

    /// Whole days by WIB, both ends included; nil where a day is missing or wrong.
    static func filter(_ query: Query) -> BreachFilter? {
        guard let from = query.first(Self.from).flatMap({ CivilDate($0) }), let to = query.first(Self.to).flatMap({ CivilDate($0) }),
            from <= to
        else {
            return nil
        }
        return BreachFilter(
            from: ClockZone.wib.startOfDay(from), to: ClockZone.wib.startOfDay(to.adding(days: 1)),
            officer: query.first(officer).flatMap { ID($0) }, agency: query.first(agency).flatMap { ID($0) },
            session: query.first(session).flatMap { ID($0) })
    }

    private func register(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let known = try await scene.office.breaches(by: scene.actor)
        let now = scene.office.now()
        return AdministrationTable(
            columns: [
                .init("privacy.breach.number"), .init("privacy.breach.known"), .init("privacy.breach.what"), .init("privacy.column.due"),
                .init("privacy.breach.notice"),
                .init("administration.column.answer"),
            ],
            rows: known.map { breach in
                let due = ViewValue.text(scene.words.moment(breach.due))
                let notified: ViewValue =
                    breach.notifiedAt.map {
                        .phrase(Phrase("privacy.breach.notified", ["at": scene.words.moment($0), "letters": String(breach.letters)]))
                    } ?? .phrase("privacy.breach.notNotified")
                return [
                    .text(breach.id.description), .text(scene.words.moment(breach.knownAt)), .text(breach.what),
                    breach.isLate(at: now) ? .list([due, .component(StatusTag("privacy.late", tone: .late))]) : due,
                    notified,
                    breach.endedAt == nil
                        ? .component(Link("privacy.breach.end", to: .administrationEntry(list.rawValue, breach.id.description)))
                        : .phrase("privacy.breach.ended"),
                ]
            }, filters: filters(scene), actions: [new()])
    }

    private var columns: [DataTable.Column] {
        [
            .init("privacy.column.report"), .init("administration.column.time"), .init("administration.column.who"),
            .init("privacy.column.ground"), .init("privacy.breach.data"), .init("privacy.column.contact"),
        ]
    }

    private func row(_ look: BreachLook, _ scene: AdministrationScene) -> [ViewValue] {
        let body = look.agency.map { scene.words.name(of: Holder(agency: $0)) }
        let role = look.role.map { Phrase("desk.role.\($0.rawValue)") }
        let ground: Phrase = Self.grounds.contains(look.ground) ? "identity.ground.\(look.ground)" : "privacy.breach.ground.other"
        let data = DisclosedKind.allCases.filter(look.data.contains).map {
            $0 == .file ? "privacy.breach.file" : Phrase("notice.data.\($0.rawValue)")
        }
        return [
            .text(look.code.displayed), .text(scene.words.moment(look.at)),
            Self.line([look.officerName.isEmpty ? nil : .verbatim(look.officerName), role, body.map(Phrase.verbatim)].compactMap(\.self)),
            .list([.phrase(ground)] + Self.marks(look)), Self.line(data),
            .phrase(look.isErased ? "privacy.contact.erased" : look.hasContact ? "privacy.contact.yes" : "privacy.contact.no"),
        ]
    }

    /// What sets a look apart from the plain ones.
    private static func marks(_ look: BreachLook) -> [ViewValue] {
        var marks: [StatusTag] = []
        if !look.isInOffice, look.ground != "own" { marks.append(StatusTag("privacy.breach.onlyVault", tone: .danger)) }
        if !look.wasShown { marks.append(StatusTag("privacy.breach.showedNothing", tone: .neutral)) }
        return marks.map { .component($0) }
    }

    /// “Nama, surel”.
    private static func line(_ parts: [Phrase]) -> ViewValue {
        guard let first = parts.first else { return .none }
        return .phrase(parts.dropFirst().reduce(first) { Phrase("privacy.breach.line", phrases: ["line": $0, "next": $1]) })
    }

    private func filters(_ scene: AdministrationScene) -> [any Component] {
        func field(_ name: String, _ label: Phrase, _ hint: Phrase?) -> TextInput {
            TextInput(name, label, hint: hint, value: scene.query.first(name) ?? "", width: .short, autocomplete: "off", limit: 40)
        }
        return [
            field(Self.from, "privacy.breach.from", "privacy.breach.day.hint"),
            field(Self.to, "privacy.breach.to", "privacy.breach.day.hint"), field(Self.officer, "privacy.breach.officer", nil),
            field(Self.agency, "privacy.breach.agency", nil), field(Self.session, "privacy.breach.session", nil),
        ]
    }
}
