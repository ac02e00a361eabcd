import Domain
import Services

/// The agency from whose page a person came to tell a report: addressed to it unless the tick is taken away.
struct AgencyOffer: Sendable {
    static let name = "agency"
    /// Which agency the tick was drawn for.
    static let offered = "agencyOffered"

    let agency: AgencyEntry
    let isAccepted: Bool

    init(agency: AgencyEntry) {
        self.agency = agency
        isAccepted = true
    }

    /// As it was sent; nil where none was offered, or an unknown one.
    init?(_ form: FormInput, directory: Directory) {
        guard let agency = ID<Agency>(form.raw(Self.offered)).flatMap({ directory.agency($0) }) else { return nil }
        self.agency = agency
        isAccepted = form.raw(Self.name) == agency.id.description
    }

    var components: [any Component] {
        let id = agency.id.description
        return [
            Checkboxes(
                Self.name, "report.story.agency", hint: "report.story.agency.hint", options: [Choice(id, .verbatim(agency.name))],
                chosen: isAccepted ? [id] : []),
            HiddenField(Self.offered, id),
        ]
    }
}
