import Domain
import IndonesianText
import Sealing
import Services

/// What an officer typed at the counter or on the telephone: the same answers as on the citizen's pages, on one page.
struct CounterForm {
    static let filesField = "files"
    static let consentField = "consent"

    let body: String
    let citizenType: CitizenType
    let accuses: YesNo?
    let channel: Channel
    let relation: OnBehalf
    let receivedOn: CivilDate?
    var place: PlaceForm
    let identity: IdentityForm
    let isForOwnAgency: Bool
    let consent: String
    let mandate: String
    /// Regions for the words of the place, where more than one is meant by them.
    private(set) var found: [FoundRegion] = []

    /// - Parameter zone: of the officer's body, by whose calendar today is meant where no day was typed.
    init(_ form: inout FormInput, office: Office, directory: Directory, today: CivilDate) {
        body = form.text("body", "report.story.body.name", limit: .max)
        if body.isEmpty, form.isValid { form.add(FieldError("body", "report.story.body.missing")) }
        let excess = TextLimits.reportBody.excess(of: body)
        if excess > 0 { form.add(.tooLong("body", "report.story.body.name", limit: TextLimits.reportBody.characters, excess: excess)) }
        let channel = form.choice("channel", "desk.counter.channel", as: Channel.self, required: true) ?? .walkIn
        if !channel.isAssisted { form.add(FieldError("channel", Phrase("form.chooseOne", phrases: ["label": "desk.counter.channel"]))) }
        self.channel = channel
        receivedOn = form.dateFields("receivedOn").isEmpty ? today : form.civilDate("receivedOn", "desk.counter.receivedOn")
        relation = form.choice("relation", "desk.counter.relation", as: OnBehalf.self) ?? .himself
        citizenType = form.choice("citizenType", "report.story.type.name", as: CitizenType.self) ?? .complaint
        accuses = form.choice("accuses", "report.story.accuses.label", as: YesNo.self)
        place = PlaceForm(&form, regions: office.regions)
        identity = IdentityForm(&form, directory: directory)
        // Asked as two questions, and never filled in for the reporter.
        for (field, label) in [("isSecret", "report.identity.secret.name"), ("isAnonymous", "report.identity.anonymous.name")]
        where form.raw(field).isEmpty && !form.isTicked("isByChild") {
            form.add(FieldError(field, Phrase("form.required", phrases: ["label": Phrase(label)])))
        }
        isForOwnAgency = form.isTicked("ownAgency")
        consent = form.text(Self.consentField, "desk.counter.consent", required: true, limit: TextLimits.reason.characters)
        mandate = form.text("mandate", "desk.counter.mandate", limit: TextLimits.reason.characters)
        find(in: office.regions)
    }

    /// Words that name one region alone are that region; words that name none stay words.
    private mutating func find(in regions: RegionIndex) {
        guard place.wish == .search else { return }
        let matches = regions.search(place.words, limit: 12)
        place.searched = place.words
        if matches.count == 1 { place.region = matches.first }
        if matches.count > 1 { found = matches } else { place.wish = .goOn }
    }

    /// Which of the regions is meant has still to be said.
    var isAskingWhere: Bool { place.wish == .search }

    func report(
        compose: RandomToken, files: [ID<Attachment>], officer: DeskOfficer, language: String, receivedOn: CivilDate
    ) -> NewReport {
        var draft = StoredDraft(composeToken: compose)
        place.fill(&draft)
        identity.fill(&draft)
        var sealed: [IdentityField: String] = [:]
        for (field, text) in [(IdentityField.name, draft.name), (.email, draft.email), (.phone, draft.phone)] where !text.isEmpty {
            sealed[field] = text
        }
        return NewReport(
            composeToken: compose, body: body, citizenType: citizenType,
            mode: Mode(isAnonymous: draft.isAnonymous, isSecret: draft.isSecret), regionCode: draft.regionCode, landmark: draft.landmark,
            coordinates: draft.coordinates, incidentDate: draft.incidentDate,
            suggestedAgency: isForOwnAgency ? officer.signedIn.seat.agency : nil, identity: sealed, channel: channel, language: language,
            accusesOfficial: accuses == .yes, isByChild: draft.isByChild, files: files,
            assisted: AssistedIntake(
                assistant: officer.actor, relation: relation, receivedOn: receivedOn, consent: consent, mandate: mandate))
    }
}
