import Domain
import Services

/// How the things of the office are called and dated on an officer's page: in his language, by the clock of his body.
struct DeskWords: Sendable {
    let words: Words
    let language: Language
    let rules: Rules
    let regions: RegionIndex?
    let zone: ClockZone

    init(_ context: OfficerContext<DeskOfficer>, rules: Rules, regions: RegionIndex? = nil) {
        words = context.words
        language = context.visit.language
        self.rules = rules
        self.regions = regions
        zone = context.officer.zone
    }

    /// For a page without an officer.
    init(_ visit: Visit, rules: Rules, zone: ClockZone = .wib) {
        words = visit.words
        language = visit.language
        self.rules = rules
        regions = nil
        self.zone = zone
    }

    /// “Jumat, 27 November 2026”.
    func date(_ date: CivilDate) -> String {
        words.date(year: date.year, month: date.month, day: date.day)
    }

    /// “27 November 2026”.
    func shortDate(_ date: CivilDate) -> String {
        words.shortDate(year: date.year, month: date.month, day: date.day)
    }

    /// “27 November 2026 14.05”, in the zone of the officer's body.
    func moment(_ instant: Instant) -> String {
        "\(shortDate(zone.date(of: instant))) \(time(instant))"
    }

    /// “14.05”, in the zone of the officer's body.
    func time(_ instant: Instant) -> String {
        let minutes = (instant.rawValue - zone.startOfDay(zone.date(of: instant)).rawValue) / 60_000
        let (hour, minute) = (minutes / 60, minutes % 60)
        let joint = language == .indonesian ? "." : ":"
        return "\(hour < 10 ? "0" : "")\(hour)\(joint)\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The last day before something is over: what is over at midnight ended the day before.
    func lastDay(before end: Instant) -> String { date(zone.date(of: end.adding(milliseconds: -1))) }

    func name(of holder: Holder) -> String { rules.directory.name(of: holder) }

    /// “Dinas Jalan”, or “Petugas Peraga (Pemerintah Kota Surabaya)” where one official is accused.
    func name(of accused: Accused, in file: CaseFile) -> String {
        let body = name(of: Holder(agency: accused.agency, unit: accused.unit))
        return accused.officer.map { "\(file.officers[$0] ?? $0.description) (\(body))" } ?? body
    }

    /// The whole path of the category; empty where none is set.
    func category(_ id: ID<Category>?) -> String {
        id.map { rules.categories.pathName(of: $0, english: language == .english) } ?? ""
    }

    /// “Genteng, Kota Surabaya, Jawa Timur”; empty where the place is unknown.
    func region(_ code: String?) -> String {
        code.flatMap { RegionCode($0) }.flatMap { regions?.find($0) }?.line ?? code ?? ""
    }

    /// The source of a rule in full, where it is one that the rules of the office abbreviate; else as it was entered.
    func basis(_ basis: String) -> Phrase {
        BasisTag(rawValue: basis).map { Phrase("desk.basis.\($0)") } ?? .verbatim(basis)
    }

    func seat(_ seat: Seat) -> Phrase {
        let role: Phrase = "desk.role.\(seat.role.rawValue)"
        guard let agency = seat.agency else { return role }
        return Phrase("desk.roleAt", phrases: ["role": role, "place": .verbatim(name(of: Holder(agency: agency, unit: seat.unit)))])
    }

    func timeLeft(until due: Instant, now: Instant, agency: ID<Agency>?) -> TimeLeft {
        TimeLeft(
            until: due, now: now, zone: agency.flatMap { rules.directory.agencyEver($0)?.zone } ?? .wib, agency: agency, in: rules.calendar)
    }
}
