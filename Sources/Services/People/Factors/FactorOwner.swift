public import Domain

/// Proof that a person may set up a second factor of his own now: he has just given his password and has none yet, or he is signed in and
/// proved himself a short while ago. Who has a factor and has not shown it sets up no other.
public struct FactorOwner: Sendable {
    public let officer: ID<Officer>
    public let email: String
    let session: ID<OfficerSession>
    let isArriving: Bool

    public init?(_ state: SignInState, at moment: Instant) {
        switch state {
        case .arriving(let arrival):
            guard arrival.need == .enrolment else { return nil }
            (officer, email, session, isArriving) = (arrival.officer, arrival.email, arrival.session, true)
        case .done(let signedIn):
            guard signedIn.isFresh(at: moment) else { return nil }
            (officer, email, session, isArriving) = (signedIn.officer, signedIn.email, signedIn.session, false)
        }
    }

    var actor: Actor { Actor(kind: .officer(officer), role: nil) }
}
