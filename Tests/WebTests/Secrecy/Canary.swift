/// Words that stand in one report and nowhere else, each where another rule guards it.
enum Canary: String, CaseIterable {
    // What the reporter told.
    case story = "kwarsabiru"
    /// A second word of the story, looked for where the first one is typed as a search.
    case storyEnd = "lembayungtua"
    case landmark = "pirusnila"
    case fileName = "safirkelabu"
    case fileDescription = "akikperak"
    case fileContent = "rubitembaga"
    /// Whom the story accuses by name.
    case accused = "giokmerah"
    /// A number by which the story itself tells who an anonymous reporter is.
    case ownNumber = "081277665544"
    // Who the reporter is.
    case name = "nilakandijingga"
    case email = "beriltanah"
    case phone = "0811777332"
    // What the office wrote.
    case publicTitle = "zamrudkuning"
    case publicBody = "topazputih"
    case routingReason = "ametisabu"
    case note = "mirahsenja"
    case progress = "opalgading"
    case draft = "intanlumpur"

    /// Sealed for the vault: shown on no page to anybody.
    static let identity: Set<Canary> = [.name, .email, .phone]
    /// Kept under the file's number alone.
    static let dropped: Set<Canary> = [.fileName]
    /// Said within the office.
    static let internalToOffice: Set<Canary> = [.routingReason, .note, .draft]

    /// Those that stand in a text, however it is written there.
    static func all(in text: String) -> Set<Canary> {
        let folded = text.lowercased()
        return Set(allCases.filter { folded.contains($0.rawValue) })
    }
}
