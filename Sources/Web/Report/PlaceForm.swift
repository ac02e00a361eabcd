import Domain
import IndonesianText
import Services

/// Where and when, as typed on its page. Nothing of it is compulsory; what is there must be readable.
struct PlaceForm: Sendable {
    /// What the pressed button wants.
    enum Wish: Sendable {
        case search, narrow, goOn
    }

    var words = ""
    /// Words for which the regions on the page were found.
    var searched = ""
    var region: FoundRegion?
    /// The person says that none of the regions found is meant.
    var isNone = false
    var landmark = ""
    var latitude = ""
    var longitude = ""
    var date = DateFields()
    var wish = Wish.goOn
    private(set) var coordinates: Coordinates?
    private(set) var incidentDate: CivilDate?

    static let noneValue = "-"
    private static let earliestYear = 1945

    /// As the draft has it.
    init(_ draft: StoredDraft, regions: RegionIndex) {
        region = draft.regionCode.flatMap { RegionCode($0) }.flatMap(regions.find)
        landmark = draft.landmark
        latitude = draft.coordinates.map { String($0.latitude) } ?? ""
        longitude = draft.coordinates.map { String($0.longitude) } ?? ""
        coordinates = draft.coordinates
        incidentDate = draft.incidentDate
        if let day = draft.incidentDate { date = DateFields(day: String(day.day), month: String(day.month), year: String(day.year)) }
    }

    /// As it was sent.
    init(_ form: inout FormInput, regions: RegionIndex) {
        words = form.text("region", "report.place.region.name", limit: TextLimits.searchWords.characters)
        searched = form.raw("searched")
        readRegion(&form, regions)
        landmark = form.text("landmark", "report.place.landmark.name", limit: .max)
        let excess = TextLimits.landmark.excess(of: landmark)
        if excess > 0 {
            form.add(.tooLong("landmark", "report.place.landmark.name", limit: TextLimits.landmark.characters, excess: excess))
        }
        readCoordinates(&form)
        readDate(&form)
        switch form.raw("action") {
        case "narrow": wish = .narrow
        case "search": wish = words.isEmpty || isAnswered ? .goOn : .search
        default: wish = .goOn
        }
        if wish == .goOn, !words.isEmpty, !isAnswered { wish = .search }
    }

    /// The words in the search box have led to a choice.
    private var isAnswered: Bool { words == searched && (region != nil || isNone) }

    private mutating func readRegion(_ form: inout FormInput, _ regions: RegionIndex) {
        let chosen = form.raw("regionCode")
        let below = form.raw("below")
        isNone = chosen == Self.noneValue && below.isEmpty
        for code in [below, chosen] where !code.isEmpty && code != Self.noneValue {
            region = RegionCode(code).flatMap(regions.find)
            if region == nil { form.add(FieldError("regionCode", "report.place.region.unknown")) }
            return
        }
    }

    private mutating func readCoordinates(_ form: inout FormInput) {
        latitude = form.text("latitude", "report.place.latitude.label", limit: 60)
        longitude = form.text("longitude", "report.place.longitude.label", limit: 60)
        if longitude.isEmpty {
            let both = latitude.replacing("; ", with: ", ").split(separator: ", ").map(String.init)
            if both.count == 2, let first = both.first, let second = both.last { (latitude, longitude) = (first, second) }
        }
        guard !latitude.isEmpty || !longitude.isEmpty else { return }
        let degrees = (Self.degrees(latitude), Self.degrees(longitude))
        if degrees.0 == nil { form.add(FieldError("latitude", "report.place.latitude.wrong")) }
        if degrees.1 == nil { form.add(FieldError("longitude", "report.place.longitude.wrong")) }
        guard case (let latitude?, let longitude?) = degrees else { return }
        coordinates = Coordinates(latitude: latitude, longitude: longitude)
        if coordinates == nil { form.add(FieldError("latitude", "report.place.coordinates.abroad")) }
    }

    /// With comma or point, and with the minus of a keyboard or of print.
    private static func degrees(_ text: String) -> Double? {
        let plain = text.replacing(",", with: ".").replacing("\u{2212}", with: "-").filter { $0 != "°" && $0 != " " }
        guard plain.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else { return nil }
        return Double(plain)
    }

    private mutating func readDate(_ form: inout FormInput) {
        date = form.dateFields("incidentDate")
        guard let day = form.date("incidentDate", "report.place.date.name") else { return }
        if day.year < Self.earliestYear {
            form.add(FieldError("incidentDate", "report.place.date.tooEarly"))
        } else {
            incidentDate = CivilDate(year: day.year, month: day.month, day: day.day)
        }
    }

    /// Puts the answers into the draft. Words of a place that no list knows are kept beside the landmark.
    func fill(_ draft: inout StoredDraft) {
        draft.regionCode = region?.code.description
        draft.landmark = landmark
        if region == nil, !words.isEmpty {
            let joined = landmark.isEmpty ? words : "\(landmark), \(words)"
            if TextLimits.landmark.allows(joined) { draft.landmark = joined }
        }
        draft.coordinates = coordinates
        draft.incidentDate = incidentDate
        draft.passed.insert(.place)
    }
}
