import Domain
import IndonesianText
import Sealing
import Services

/// A report as programs send it. Only the text is needed.
struct ReportSubmission: Decodable, Sendable {
    struct Contact: Decodable, Sendable {
        var email: String?
        var phone: String?
        var name: String?
    }

    var body: String?
    var title: String?
    var citizenType: String?
    var regionCode: String?
    var landmark: String?
    var incidentDate: String?
    var latitude: Double?
    var longitude: Double?
    var isAnonymous: Bool?
    var isSecret: Bool?
    /// An official or a unit is accused: the report does not go to the agency's own desk first.
    var accusesOfficial: Bool?
    /// The reporter is not yet eighteen: secret and anonymous, whatever the two members say.
    var isByChild: Bool?
    /// The agency's slug or number.
    var agency: String?
    var contact: Contact?
    /// The topic's path or number, as `/api/v1/questions` lists it.
    var category: String?
    /// To the extra questions of the topic, by the question's number; null says that the reporter does not know.
    var answers: [String: SentAnswer]?

    /// The fields in which a mark stands for bytes that were no text.
    var fieldsWithMarks: [String] {
        [
            ("body", body), ("title", title), ("citizenType", citizenType), ("regionCode", regionCode), ("landmark", landmark),
            ("incidentDate", incidentDate), ("agency", agency), ("contact.email", contact?.email), ("contact.phone", contact?.phone),
            ("contact.name", contact?.name), ("category", category),
        ].filter { $0.1?.unicodeScalars.contains("\u{FFFD}") ?? false }.map(\.0)
            + (answers ?? [:]).filter(\.value.hasMark).keys.sorted().prefix(ProgramAnswers.mostFaults).map(ProgramAnswers.field)
    }

    /// What is not said is private. Everything wrong is told at once, by field.
    func report(
        composeToken: RandomToken, language: String, directory: Directory, categories: CategoryTree, faults: inout FieldErrors
    ) -> NewReport {
        var found: [FieldError] = []
        func clean(_ field: String, _ text: String?, lines: Bool = false) -> String {
            guard let text else { return "" }
            if let clean = lines ? try? CleanText.lines(text) : try? CleanText.line(text) { return clean }
            found.append(FieldError(FieldFault(field, .malformed), label: .verbatim(field)))
            return ""
        }
        var report = NewReport(
            composeToken: composeToken, body: clean("body", body, lines: true), title: clean("title", title),
            mode: Mode(isAnonymous: isAnonymous ?? true, isSecret: isSecret ?? true), landmark: clean("landmark", landmark),
            channel: .partnerApp, language: language, accusesOfficial: accusesOfficial ?? false,
            isByChild: isByChild ?? false)
        if CleanText.isInvisible(report.body), found.isEmpty {
            found.append(FieldError(FieldFault("body", .missing), label: .verbatim("body")))
        }
        if let citizenType {
            if let type = CitizenType(rawValue: citizenType) {
                report.citizenType = type
            } else {
                found.append(FieldError("citizenType", "report.api.citizenType"))
            }
        }
        if let regionCode, !regionCode.isEmpty {
            if let code = RegionCode(typed: regionCode) {
                report.regionCode = code.description
            } else {
                found.append(FieldError("regionCode", "report.api.regionCode"))
            }
        }
        if let incidentDate, !incidentDate.isEmpty {
            let date = CivilDate(incidentDate)
            if date.map({ $0.year < 1945 }) ?? true { found.append(FieldError("incidentDate", "report.api.incidentDate")) }
            report.incidentDate = date
        }
        if latitude != nil || longitude != nil {
            report.coordinates = latitude.flatMap { latitude in longitude.flatMap { Coordinates(latitude: latitude, longitude: $0) } }
            if report.coordinates == nil { found.append(FieldError("latitude", "report.api.coordinates")) }
        }
        if let agency, !agency.isEmpty {
            report.suggestedAgency = ID<Agency>(agency) ?? directory.agency(slug: agency)?.id
            if report.suggestedAgency == nil { found.append(FieldError("agency", "report.api.agency")) }
        }
        if let category, !category.isEmpty {
            report.category = (ID<Category>(category).flatMap(categories.entry) ?? categories.category(slugPath: category))?.id
            if report.category.map(categories.isOpen) != true { found.append(FieldError("category", "report.api.category")) }
        }
        let name = clean("contact.name", contact?.name)
        let email = clean("contact.email", contact?.email)
        let phone = clean("contact.phone", contact?.phone)
        if !TextLimits.name.allows(name) {
            found.append(FieldError(FieldFault("contact.name", .tooLong), label: .verbatim("contact.name")))
        }
        if !email.isEmpty, !IdentityForm.isAddress(email) || !TextLimits.email.allows(email) {
            found.append(FieldError("contact.email", "report.api.email"))
        }
        if !phone.isEmpty, IdentityForm.digits(phone) == nil { found.append(FieldError("contact.phone", "report.api.phone")) }
        if !name.isEmpty { report.identity[.name] = name }
        if !email.isEmpty { report.identity[.email] = email }
        if let digits = IdentityForm.digits(phone) { report.identity[.phone] = digits }
        for fault in found { faults.add(fault) }
        return report
    }
}
