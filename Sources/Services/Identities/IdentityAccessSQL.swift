import DataAccess
import Domain

/// Requests for a reporter's identity and looks at it, as they are found again.
enum IdentityAccessSQL {
    static func insertRequest(
        _ id: Int64, kind: IdentityQuestion.Kind, of report: ID<Report>, by officer: ID<Officer>?, at now: Instant
    ) -> Query {
        Query(
            """
            insert into identity_requests (id, report_id, kind, officer_id, asked_at)
            values (\(id), \(report), \(kind), \(officer), \(now))
            """, named: "identity.insertRequest")
    }

    static func answerRequest(_ id: Int64, at now: Instant) -> Query {
        Query("update identity_requests set answered_at = \(now) where id = \(id)", named: "identity.answerRequest")
    }

    static func insertOpening(
        of report: ID<Report>, sequence: Int64, by actor: Actor, ground: IdentityDisclosure.Ground, at now: Instant
    ) -> Query {
        Query(
            """
            insert into identity_openings (report_id, sequence, officer_id, role, agency_id, ground, request_id, at)
            values (\(report), \(sequence), \(actor.officer), \(actor.role), \(actor.agency), \(ground.name), \(ground.request), \(now))
            """, named: "identity.insertOpening")
    }

    /// A look that was written down and showed nothing.
    static func showNothing(at report: ID<Report>, sequence: Int64) -> Query {
        Query(
            "update identity_openings set shown = 0 where report_id = \(report) and sequence = \(sequence)", named: "identity.showNothing")
    }

    /// Requests that wait for a yes or a review, the oldest first.
    static func open(limit: Int) -> Query {
        Query(
            """
            select q.id, q.kind, r.code from identity_requests q join reports r on r.id = q.report_id
            where q.answered_at is null order by q.asked_at, q.id limit \(limit)
            """, named: "identity.openRequests")
    }

    /// Openings for danger to life that nobody has judged yet, the oldest first.
    static func openReviews(limit: Int) -> Query {
        Query(
            """
            select q.id, q.kind, r.code from identity_requests q join reports r on r.id = q.report_id
            where q.answered_at is null and q.kind = 'emergency' order by q.asked_at, q.id limit \(limit)
            """, named: "identity.openReviews")
    }

    /// The same, with when people were last told of them.
    static func unreviewed(limit: Int) -> Query {
        Query(
            """
            select id, report_id, coalesce(told_at, asked_at) from identity_requests
            where answered_at is null and kind = 'emergency' order by asked_at, id limit \(limit)
            """, named: "identity.unreviewed")
    }

    /// How an opening for danger to life was judged.
    static func judge(_ id: ID<EmergencyOpening>, isJustified: Bool) -> Query {
        Query("update identity_requests set justified = \(isJustified) where id = \(id)", named: "identity.judge")
    }

    /// When contacts were opened for danger to life, and how that was judged.
    static func emergencies(since moment: Instant) -> Query {
        Query(
            """
            select asked_at, justified from identity_requests where kind = 'emergency' and asked_at >= \(moment) order by asked_at
            """, named: "identity.emergencies")
    }

    /// Requests to open an identity that nobody has answered, with when people were last told of them.
    static func waiting(limit: Int) -> Query {
        Query(
            """
            select id, report_id, coalesce(told_at, asked_at) from identity_requests
            where answered_at is null and kind = 'reveal' order by asked_at, id limit \(limit)
            """, named: "identity.waiting")
    }

    static func tell(_ request: Int64, at now: Instant) -> Query {
        Query("update identity_requests set told_at = \(now) where id = \(request)", named: "identity.tell")
    }

    /// How many granted requests an officer has made use of since a moment; looking twice at one counts once.
    static func reveals(by officer: ID<Officer>, since moment: Instant) -> Query {
        Query(
            """
            select count(distinct request_id) from identity_openings
            where officer_id = \(officer) and at >= \(moment) and ground = 'reveal'
            """, named: "identity.revealsSince")
    }

    /// What an officer opens is counted and judged one after another, also where several connections write: two writings that both
    /// touch the officer cannot both be carried out on what they have read.
    static func takeTurn(of officer: ID<Officer>) -> Query {
        Query("update officers set email = email where id = \(officer)", named: "identity.takeTurn")
    }

    static func isSealed(_ report: ID<Report>) -> Query {
        Query("select 1 from sealed_identities where report_id = \(report)", named: "identity.isSealed")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            insertRequest(1, kind: .reveal, of: ID(1), by: ID(1), at: moment), answerRequest(1, at: moment),
            insertOpening(of: ID(1), sequence: 1, by: Actor(kind: .officer(ID(1)), role: .supervisor), ground: .view, at: moment),
            open(limit: 1), showNothing(at: ID(1), sequence: 1),
            waiting(limit: 1), tell(1, at: moment), openReviews(limit: 1), unreviewed(limit: 1),
            judge(ID(1), isJustified: true), emergencies(since: moment),
            reveals(by: ID(1), since: moment), takeTurn(of: ID(1)), isSealed(ID(1)),
        ]
    }()
}

extension IdentityDisclosure.Ground {
    /// The request or the emergency by which it was opened; nil for a plain look.
    var request: Int64? {
        switch self {
        case .view: nil
        case .reveal(let id): id.rawValue
        case .emergency(let id): id.rawValue
        }
    }
}
