import Domain
import Services

/// The search of the public list, as its address carries it: read, drawn again, and taken along from page to page.
struct PublicFilterForm {
    /// Names of the query's items.
    static let words = "cari"
    static let province = "provinsi"
    static let regency = "kabupaten"
    static let topic = "topik"
    static let agency = "instansi"
    static let status = "keadaan"
    static let period = "waktu"
    static let after = "setelah"

    private(set) var filter = PublicFilter()
    private(set) var agency: AgencyEntry?
    private let period: PublicPeriod?
    private let thisYear: Int
    private let rules: Rules
    private let regions: RegionIndex
    private let isEnglish: Bool

    /// Unknown values are left out: an old link still shows a list.
    init(_ query: Query, rules: Rules, regions: RegionIndex, isEnglish: Bool, now: Instant) {
        let today = ClockZone.wib.date(of: now)
        thisYear = today.year
        period = query.first(Self.period).flatMap { PublicPeriod($0, thisYear: today.year) }
        self.rules = rules
        self.regions = regions
        self.isEnglish = isEnglish
        filter.words = String((query.first(Self.words) ?? "").prefix(200)).trimmed
        let province = query.first(Self.province).flatMap { RegionCode($0) }.flatMap(regions.current)
        if let province, province.level == .province { filter.province = province.description }
        let regency = query.first(Self.regency).flatMap { RegionCode($0) }.flatMap(regions.current)
        if let regency, regency.level == .regency, filter.province == nil || regency.parent?.description == filter.province {
            filter.regency = regency.description
            filter.province = regency.parent?.description
        }
        filter.category = query.first(Self.topic).flatMap { slug in rules.categories.roots.first { $0.slug == slug }?.id }
        agency = query.first(Self.agency).flatMap { rules.directory.agency(slug: $0) }
        filter.agency = agency?.id
        filter.status = query.first(Self.status).flatMap { PublicStatus(rawValue: $0) }
        filter.from = period?.start(today: today)
        filter.until = period?.end
    }

    var isEmpty: Bool { filter == PublicFilter() }

    /// More than words is asked for, so that the further fields are shown open.
    var isNarrowed: Bool {
        var bare = filter
        bare.words = ""
        return bare != PublicFilter()
    }

    /// The items of the address, in order.
    var query: [(name: String, value: String)] {
        let items: [(name: String, value: String?)] = [
            (Self.words, filter.words.isEmpty ? nil : filter.words), (Self.province, filter.province), (Self.regency, filter.regency),
            (Self.topic, filter.category.flatMap { rules.categories.entry($0)?.slug }), (Self.agency, agency?.slug),
            (Self.status, filter.status?.rawValue), (Self.period, period?.description),
        ]
        return items.compactMap { name, value in value.map { (name: name, value: $0) } }
    }

    var view: ViewObject {
        let regencies = filter.province.flatMap { RegionCode($0) }.map { regions.children(of: $0) } ?? []
        return [
            "action": .text(SiteURL.publicReports.path), "isNarrowed": .flag(isNarrowed), "isEmpty": .flag(isEmpty),
            "words": .component(
                TextInput(Self.words, "public.filter.words", value: filter.words, kind: .search, autocomplete: "off", limit: 200)),
            "selects": ViewValue(
                [
                    select(Self.province, "public.filter.province", regions.children(of: nil).map(choice), filter.province),
                    regencies.isEmpty ? nil : select(Self.regency, "public.filter.regency", regencies.map(choice), filter.regency),
                    select(
                        Self.topic, "public.filter.topic",
                        rules.categories.roots.map { Choice($0.slug, .verbatim($0.name(english: isEnglish))) },
                        filter.category.flatMap { rules.categories.entry($0)?.slug }),
                    select(
                        Self.status, "public.filter.status",
                        PublicStatus.allCases.map { Choice($0.rawValue, "public.status.\($0.rawValue)") }, filter.status?.rawValue),
                    select(
                        Self.period, "public.filter.period",
                        PublicPeriod.offered(thisYear: thisYear).map { Choice($0.description, $0.words) }, period?.description),
                ].compactMap { $0 } as [any Component]),
            "agencyField": ViewValue(agency.map { HiddenField(Self.agency, $0.slug) as any Component }),
            "agency": ViewValue(agency?.name), "withoutAgency": .text(withoutAgency), "agencies": .text(SiteURL.agencies.path),
            "button": .component(Button("public.filter.button")), "clear": .text(SiteURL.publicReports.path),
        ]
    }

    private var withoutAgency: String {
        SiteURL.publicReports.path(query: query.filter { $0.name != Self.agency })
    }

    private func select(_ name: String, _ label: Phrase, _ options: [Choice], _ chosen: String?) -> SelectBox {
        SelectBox(name, label, options: options, chosen: chosen, prompt: "public.filter.any")
    }

    private func choice(_ region: FoundRegion) -> Choice {
        Choice(region.code.description, .verbatim(region.name))
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
