import Services

/// An officer who has given his password and has still to show his second factor, or to set one up. No officers' page is open to him.
struct ArrivingOfficer: SignedInOfficer {
    let arrival: Arrival

    var displayName: String { arrival.name }
    var displayRole: Phrase { "factor.arriving" }
    var sections: [Link] { [] }
}
