import Domain
import Services

/// What an officer sees of his own account.
struct AccountModel: ViewModel {
    let officer: SignedIn
    let sessions: [OfficerSession]
    let safety: AccountSafety
    let words: DeskWords
    /// The form that was sent and must be mended; nil for a page just opened.
    let form: FormInput?
    let news: String?

    private static let told: Set<String> = ["kursi", "profil", "sandi", "sesi", "komputer", "faktor", "lepas-faktor", "pintasan"]

    var view: ViewObject {
        [
            "news": news.flatMap { Self.told.contains($0) ? ViewValue(Banner(.success, "account.news.\($0)")) : nil } ?? .none,
            "email": .text(officer.email), "seats": .list(officer.seats.map(seat)), "hasSeats": .flag(officer.seats.count > 1),
            "seatAction": .text(SiteURL.officerAccountAction("kursi").path),
            "profileAction": .text(SiteURL.officerAccountAction("profil").path), "profile": ViewValue(profile),
            "passwordAction": .text(SiteURL.officerAccountAction("sandi").path), "passwords": ViewValue(passwords),
            "keysAction": .text(SiteURL.officerAccountAction("pintasan").path), "usesKeys": .flag(officer.usesKeys),
            "factors": .object(FactorSection(safety: safety, words: words, error: form?.errors["factor"]).view),
            "sessionAction": .text(SiteURL.officerAccountAction("sesi").path), "sessions": .list(sessions.map(session)),
            "hasOthers": .flag(sessions.contains { !$0.isThis }),
        ]
    }

    private func seat(_ seat: Seat) -> ViewValue {
        .object([
            "id": .text(seat.id.description), "isChosen": .flag(seat.id == officer.seat.id), "name": .phrase(words.seat(seat)),
            "duties": .list(seat.duties.sorted { $0.rawValue < $1.rawValue }.map { .phrase("desk.duty.\($0.rawValue)") }),
            "standIn": ViewValue(
                seat.standIn.map { Phrase("desk.delegation.acting", ["name": $0.name, "date": words.date($0.lastDay)]) }),
            "limits": .list(words.limits(seat.limits).map { .phrase($0) }),
        ])
    }

    private var profile: [any Component] {
        [
            TextInput(
                "name", "account.name", value: answer("name") ?? officer.name, error: form?.errors["name"], width: .medium,
                autocomplete: "name", limit: 120),
            Radios(
                "language", "account.language", options: Language.allCases.map { Choice($0.rawValue, .verbatim($0.ownName)) },
                chosen: answer("language") ?? officer.language, error: form?.errors["language"]),
        ]
    }

    private var passwords: [any Component] {
        [
            TextInput(
                "current", "account.currentPassword", error: form?.errors["current"], kind: .password, width: .medium,
                autocomplete: "current-password"),
            TextInput(
                "password", "account.newPassword", hint: Phrase("account.newPassword.hint", ["limit": String(PasswordPolicy.shortest)]),
                error: form?.errors["password"], kind: .password, width: .medium, autocomplete: "new-password"),
        ]
    }

    private func session(_ session: OfficerSession) -> ViewValue {
        .object([
            "id": .text(session.id.description), "isThis": .flag(session.isThis),
            "since": .text(words.moment(session.createdAt)), "seen": .text(words.moment(session.lastSeenAt)),
        ])
    }

    private func answer(_ name: String) -> String? {
        form.flatMap { $0.has(name) ? $0.raw(name) : nil }
    }
}
