import Domain
import Services

/// Puts a case into the words of one page: dates in the zone of the body that has it, names of bodies, places and categories.
struct CaseWords: Sendable {
    let visit: Visit
    let rules: Rules
    let regions: RegionIndex
    let zone: ClockZone

    init(_ file: CaseFile, rules: Rules, office: Office, visit: Visit) {
        self.visit = visit
        self.rules = rules
        regions = office.regions
        let body = file.holder?.agency ?? file.door.agency
        zone = body.flatMap { rules.directory.agencyEver($0)?.zone } ?? .wib
    }

    var isEnglish: Bool { visit.language == .english }

    /// “Jumat, 27 November 2026”.
    func date(_ day: CivilDate) -> String {
        visit.words.date(year: day.year, month: day.month, day: day.day)
    }

    /// The day of a moment, in the zone of the body that has the case.
    func date(_ moment: Instant) -> String { date(zone.date(of: moment)) }

    /// “Jumat, 27 November 2026 pukul 14.05 WIB”.
    func moment(_ moment: Instant) -> String {
        let day = zone.date(of: moment)
        let minutes = (moment.rawValue - zone.startOfDay(day).rawValue) / 60_000
        return visit.words.dateTime(
            year: day.year, month: day.month, day: day.day, hour: Int(minutes / 60), minute: Int(minutes % 60),
            zone: zone.rawValue.uppercased())
    }

    func name(_ holder: Holder) -> Phrase { .verbatim(rules.directory.name(of: holder)) }

    /// An answer, in which an address of an article of this office leads there.
    func linked(_ answer: String?) -> ViewValue {
        answer.map { .html(ArticleLinks(origin: visit.site.publicOrigin).markup(of: $0)) } ?? .none
    }

    /// Who answers for the report now.
    func steward(of file: CaseFile) -> Phrase {
        switch file.steward {
        case .body(let holder): name(holder)
        case .inspectorate(let agency): Phrase("track.inspectorate", ["agency": rules.directory.name(of: Holder(agency: agency))])
        case .arbiter: "track.arbiter"
        case .nationalDesk: "track.desk"
        case nil: file.holder.map(name) ?? "track.desk"
        }
    }

    /// Who did something: a body or a desk, never a person.
    func actor(_ who: TimelineEntry.Who) -> Phrase {
        switch who {
        case .reporter: "track.who.reporter"
        case .system: "track.who.system"
        case .nation: "track.desk"
        case .body(let holder): name(holder)
        }
    }

    func place(_ place: CaseFile.Place) -> String {
        let region = place.regionCode.flatMap { RegionCode($0) }.flatMap(regions.find)?.line
        return [place.landmark, region ?? "", place.coordinates?.description ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Answers to the extra questions of its category, as far as the reader has them.
    func extras(of file: CaseFile) -> [SummaryRow?] {
        ExtraAnswerRows(words: visit.words, isEnglish: isEnglish).rows(file.extraAnswers)
    }

    func category(_ id: ID<Category>?) -> String {
        id.map { rules.categories.pathName(of: $0, english: isEnglish) } ?? ""
    }

}
