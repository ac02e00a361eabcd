import Domain

/// One kind of matter that citizens bring, with the sentences from which its stories are made.
///
/// Sentences hold slots in braces that `DemoSlots` fills: `{tempat}` a street with landmark and village, `{sejak}` since when,
/// `{unit}` the unit that answers, `{tanggal}` the day of which an officer writes, `{nomor}` a document number, and so on.
struct DemoKind: Sendable {
    /// Who has to answer.
    enum Addressee: Sendable {
        /// The regency or city of the place, in Jakarta the province.
        case local
        case province
        /// An agency of the reference data, by slug.
        case body(String)
    }

    struct AnswerText: Sendable {
        let kind: AnswerKind
        let text: String
    }

    let key: String
    /// How often it comes, relative to the others.
    let weight: Int
    /// The chain of slugs in the category tree.
    let category: String
    let addressee: Addressee
    var citizenType = CitizenType.complaint
    var reportClass = ReportClass.nonSupervisoryComplaint
    /// Of a hundred reporters so many hide the whole report, and so many their name.
    var secretShare = 6
    var anonymousShare = 18
    /// A thing that everyone can see stands at the place.
    var hasPlace = true
    /// The unit (unit kerja) that handles it, and its short form in document numbers.
    let unit: String
    let unitCode: String
    /// What happened, and beside each its title.
    let titles: [String]
    let facts: [String]
    /// These three: one for each fact where there are as many, else any of them fits any fact.
    let details: [String]
    let impacts: [String]
    let asks: [String]
    /// What a verifier asks where something is missing, and what the reporter then sends.
    let question: String
    let completion: String
    let progress: [String]
    let answers: [AnswerText]
}
