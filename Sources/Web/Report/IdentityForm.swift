import Domain
import IndonesianText
import Services

/// The two questions, and how the reporter can be reached, as typed.
struct IdentityForm: Sendable {
    var isSecret: Bool
    var isAnonymous: Bool
    /// Not yet eighteen: secret and without a name, whatever the two questions say (E.2).
    var isByChild: Bool
    var name: String
    var email: String
    var phone: String
    /// Words with which an agency was searched.
    var words = ""
    var agency: ID<Agency>?
    /// The person wants to see agencies for the words before going on.
    var wantsSearch = false

    init(_ draft: StoredDraft) {
        isSecret = draft.isSecret
        isAnonymous = draft.isAnonymous
        isByChild = draft.isByChild
        name = draft.name
        email = draft.email
        phone = draft.phone
        agency = draft.agency
    }

    /// What was not answered stays private.
    init(_ form: inout FormInput, directory: Directory) {
        isByChild = form.isTicked("isByChild")
        let (secret, anonymous) = (
            form.choice("isSecret", "report.identity.secret.name", as: YesNo.self),
            form.choice("isAnonymous", "report.identity.anonymous.name", as: YesNo.self)
        )
        isSecret = isByChild || secret != .no
        isAnonymous = isByChild || anonymous != .no
        name = form.text("name", "report.identity.name.label", limit: TextLimits.name.characters)
        email = form.text("email", "report.identity.email.label", limit: TextLimits.email.characters)
        phone = form.text("phone", "report.identity.phone.label", limit: 40)
        words = form.text("agencyWords", "report.identity.agency.words", limit: TextLimits.searchWords.characters)
        if !email.isEmpty, form.errors["email"] == nil, !Self.isAddress(email) {
            form.add(FieldError("email", "report.identity.email.wrong"))
        }
        if !phone.isEmpty, form.errors["phone"] == nil, Self.digits(phone) == nil {
            form.add(FieldError("phone", "report.identity.phone.wrong"))
        }
        let chosen = form.raw("agency")
        agency = ID<Agency>(chosen).flatMap { directory.agency($0)?.id }
        if !chosen.isEmpty, agency == nil { form.add(FieldError("agency", "report.identity.agency.unknown")) }
        let isAnswered = words == form.raw("searched") && form.has("agency")
        wantsSearch = !words.isEmpty && !isAnswered
    }

    func fill(_ draft: inout StoredDraft) {
        draft.isSecret = isSecret
        draft.isAnonymous = isAnonymous
        draft.isByChild = isByChild
        draft.name = name
        draft.email = email
        draft.phone = Self.digits(phone) ?? ""
        draft.agency = agency
        draft.passed.insert(.identity)
    }

    /// The same problem told again hides no less than it did the first time (row 28a).
    func requireAtLeast(_ mode: Mode, _ form: inout FormInput) {
        if mode.isSecret, !isSecret { form.add(FieldError("isSecret", "report.identity.secret.floor")) }
        if mode.isAnonymous, !isAnonymous { form.add(FieldError("isAnonymous", "report.identity.anonymous.floor")) }
    }

    /// A form that letters can be sent to: one @ with something before it and a dotted name behind.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let box = parts.first, let host = parts.last, !box.isEmpty, host.contains(".") else { return false }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !",;:<>()[]\\\"".unicodeScalars.contains($0) }
        return isPlain && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    /// The 8 to 14 digits of a telephone number (rule E.1), with a plus before them where it was typed; nil for anything else.
    static func digits(_ text: String) -> String? {
        let kept = text.filter { !" -.()/".contains($0) }
        let digits = kept.hasPrefix("+") ? kept.dropFirst() : kept[...]
        guard (8...14).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return kept
    }
}
