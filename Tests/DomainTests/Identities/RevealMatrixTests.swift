import Testing

@testable import Domain

/// Rule E.3 as a table: who may look at a reporter's identity, over role × mode × state × place × duty, held against the words of the
/// rule and not against the table of permissions.
@Suite("Looking at an identity, over every role, mode, state and place")
struct RevealMatrixTests {
    /// Where the person sits, seen from the report.
    enum Place: CaseIterable {
        /// In the unit that holds it.
        case holdingUnit
        /// In another unit of the body that holds it.
        case sameBody
        case otherBody
        /// In a unit of the holding body that the report accuses.
        case accusedUnit
        /// Anywhere in a body whose head the report accuses.
        case accusedBody
        /// In another body, accused in person.
        case accusedPerson
    }

    struct Look {
        let role: Role
        let mode: Mode
        let state: ReportState
        let place: Place
        let isSensitive: Bool
        let isReferred: Bool
        let isOnDuty: Bool

        var isAccused: Bool { [.accusedUnit, .accusedBody, .accusedPerson].contains(place) }
        var isOfHolder: Bool { place == .holdingUnit || place == .sameBody }
        var isSecret: Bool { mode.isSecret || isSensitive }

        var actor: Actor {
            let agency = place == .otherBody || place == .accusedPerson ? Cast.province : Cast.city
            let unit = place == .holdingUnit ? Cast.roads : place == .accusedUnit ? Cast.health : Cast.inspectorate
            if role == .reporter { return .reporter }
            return Cast.officer(role, 77, of: agency, unit: unit, duties: isOnDuty ? Set(Duty.allCases) : [])
        }

        var report: Report {
            var report = Report(id: ID(1))
            report.state = state
            report.mode = mode
            report.isSensitive = isSensitive
            report.isReferred = isReferred
            report.holder = Cast.target(Cast.city, Cast.roads)
            report.verifiedAt = Instant(milliseconds: 1)
            if state == .closed { report.closure = .silence }
            switch place {
            case .accusedUnit: report.accused = [Accused(agency: Cast.city, unit: Cast.health)]
            case .accusedBody: report.accused = [Accused(agency: Cast.city, unit: nil)]
            case .accusedPerson: report.accusedPeople = [ID(77)]
            default: break
            }
            return report
        }

        /// E.3, columns of the handling agency and of the nation: by logged view, never of an anonymous reporter; in secret mode by the
        /// holder alone. The unit operator needs a visit for which he is named, the ombudsman a referral.
        var mayView: Bool {
            guard !isAccused, !mode.isAnonymous else { return false }
            guard isSecret else {
                return switch role {
                case .liaisonOfficer: place == .holdingUnit
                case .agencyAdmin, .internalAuditor: isOfHolder
                case .nationalAdmin: true
                case .ombudsman: isReferred
                default: false
                }
            }
            return switch role {
            case .liaisonOfficer, .internalAuditor: place == .holdingUnit
            case .agencyAdmin: isOfHolder
            default: false
            }
        }

        /// E.3: by the inspectorate, the nation and the ombudsman, of an open case.
        var mayAsk: Bool {
            guard !isAccused, isCaseOpen else { return false }
            return hasCharge
        }

        var isCaseOpen: Bool {
            switch state {
            case .draft, .archived: false
            case .closed: isReferred
            default: true
            }
        }

        private var hasCharge: Bool {
            switch role {
            case .internalAuditor: isOfHolder
            case .nationalAdmin: true
            case .ombudsman: isReferred
            default: false
            }
        }

        /// E.3: the duty officer, who is of the nation or of the inspectorate in charge.
        var mayBreakGlass: Bool {
            !isAccused && isOnDuty && (role == .nationalAdmin || (role == .internalAuditor && isOfHolder))
        }

        /// C.2: a custodian of another body than who asks, whatever his seat; here the city's inspectorate asks.
        var mayGrant: Bool {
            !isAccused && isOnDuty && place == .otherBody && actor.officer != nil && role != .assistant && isCaseOpen
        }
    }

    private static func looks(role: Role, mode: Mode) -> [Look] {
        var all: [Look] = []
        for state in ReportState.allCases {
            for place in Place.allCases {
                for bits in 0..<8 {
                    all.append(
                        Look(
                            role: role, mode: mode, state: state, place: place, isSensitive: bits & 1 != 0, isReferred: bits & 2 != 0,
                            isOnDuty: bits & 4 != 0))
                }
            }
        }
        return all
    }

    private static let setting = Result {
        let rules = try Life.rules()
        return Setting(
            now: try Fixtures.instant("2025-06-02T09:00:00+07:00"), calendar: rules.calendar, policies: rules.policies, office: .nation,
            requestID: ID(900))
    }

    /// The events of a wish; nil where it is refused.
    private func events(_ wish: IdentityWish, on report: Report, by actor: Actor, hours: Int64 = 0) throws -> [Event]? {
        var setting = try Self.setting.get()
        setting.now = setting.now.adding(seconds: hours * 3600)
        return try? report.decide(.identity(wish), by: actor, in: setting)
    }

    private func opens(_ events: [Event]?) -> Bool {
        events?.contains { if case .identityOpened = $0 { true } else { false } } ?? false
    }

    /// A request on the report, by this person, in this condition.
    private func asked(_ report: Report, by author: Actor, _ outcome: Reveal.Outcome) throws -> Report {
        var reveal = Reveal(
            id: ID(50), author: author, reason: .examination, words: Cast.words(), askedAt: try Self.setting.get().now.adding(seconds: -60))
        reveal.outcome = outcome
        var report = report
        report.reveals = [reveal]
        return report
    }

    @Test("a view without a request follows the mode and the holder", arguments: Role.allCases, Mode.all)
    func views(role: Role, mode: Mode) throws {
        for look in Self.looks(role: role, mode: mode) {
            let events = try events(.view, on: look.report, by: look.actor)
            #expect((events != nil) == look.mayView, "\(look)")
            #expect(opens(events) == look.mayView, "a look is an event of the report: \(look)")
        }
    }

    @Test("a request is made by those who have a charge, and opens nothing by itself", arguments: Role.allCases, Mode.all)
    func asks(role: Role, mode: Mode) throws {
        for look in Self.looks(role: role, mode: mode) {
            let events = try events(.askReveal(.examination, words: Cast.words()), on: look.report, by: look.actor)
            #expect((events != nil) == look.mayAsk, "\(look)")
            #expect(!opens(events), "\(look)")
            #expect(look.report.mayAskReveal(look.actor, in: .nation) == look.mayAsk, "the page offers what the rule allows: \(look)")
            // Without words, or with too few, nobody asks.
            for words in [Cast.silence, Cast.words(49)] {
                #expect(try self.events(.askReveal(.examination, words: words), on: look.report, by: look.actor) == nil, "\(look)")
            }
        }
    }

    @Test("what was granted opens for who asked and still has the charge, and for nobody else", arguments: Role.allCases, Mode.all)
    func openings(role: Role, mode: Mode) throws {
        for look in Self.looks(role: role, mode: mode) {
            for outcome in Reveal.Outcome.allCases {
                let own = try asked(look.report, by: look.actor, outcome)
                let expected = look.mayAsk && outcome == .granted
                let found = try events(.openReveal(ID(50)), on: own, by: look.actor)
                #expect((found != nil) == expected && opens(found) == expected, "\(outcome): \(look)")
                let others = try asked(look.report, by: Cast.officer(role, 78, of: Cast.city, unit: Cast.roads), outcome)
                #expect(try events(.openReveal(ID(50)), on: others, by: look.actor) == nil, "another's \(outcome): \(look)")
            }
        }
    }

    @Test(
        "a yes comes from a custodian of another body who is not accused, and opens nothing by itself", arguments: Role.allCases, Mode.all)
    func grants(role: Role, mode: Mode) throws {
        for look in Self.looks(role: role, mode: mode) {
            let report = try asked(look.report, by: Cast.auditor, .asked)
            let found = try events(.grantReveal(ID(50)), on: report, by: look.actor)
            #expect((found != nil) == look.mayGrant, "\(look)")
            #expect(!opens(found), "\(look)")
            let own = try asked(look.report, by: look.actor, .asked)
            for hours in [0, 1440] as [Int64] {
                #expect(try events(.grantReveal(ID(50)), on: own, by: look.actor, hours: hours) == nil, "to himself: \(look)")
            }
        }
    }

    /// The head of the inspectorate of the body at which the national desk sits is asked last.
    private static let last = Holder(agency: Cast.nation, unit: ID(91))
    /// Hours after which nobody's time, the first and the second custodian's has run out.
    private static let lapses: [Int64] = [0, 49, 73]

    private func grants(_ report: Report, by actor: Actor, hours: Int64) throws -> Bool {
        var setting = try Self.setting.get()
        setting.now = setting.now.adding(seconds: hours * 3600)
        setting.lastInspectorate = Self.last
        return (try? report.decide(.identity(.grantReveal(ID(50))), by: actor, in: setting)) != nil
    }

    @Test("after each lapse the yes is still of another body, and never of the unit that holds the case", arguments: Role.allCases)
    func lapses(role: Role) throws {
        let nation = Cast.verifier
        for look in Self.looks(role: role, mode: .anonymous) {
            for hours in Self.lapses {
                let byCity = try asked(look.report, by: Cast.auditor, .asked)
                #expect(try grants(byCity, by: look.actor, hours: hours) == look.mayGrant, "\(hours): \(look)")
                let byNation = try asked(look.report, by: nation, .asked)
                let isElsewhere = look.place == .otherBody || look.place == .sameBody
                let may =
                    !look.isAccused && look.isOnDuty && isElsewhere && look.actor.officer != nil && role != .assistant && look.isCaseOpen
                #expect(try grants(byNation, by: look.actor, hours: hours) == may, "\(hours), for the nation: \(look)")
                // Who sits in the asking body too is of that body.
                let both = look.actor.alsoSeated(units: [Cast.inspectorate], agencies: [Cast.city])
                #expect(try !grants(byCity, by: both, hours: hours), "\(hours), two seats: \(look)")
            }
        }
    }

    @Test("who has done anything else in the case neither grants a reveal nor judges an emergency", arguments: Role.allCases)
    func acted(role: Role) throws {
        for look in Self.looks(role: role, mode: .anonymous) {
            var report = try asked(look.report, by: Cast.auditor, .asked)
            report.officersWhoActed = [ID(77)]
            for hours in Self.lapses { #expect(try !grants(report, by: look.actor, hours: hours), "\(hours): \(look)") }
            #expect(!report.mayReviewEmergency(look.actor, in: .nation), "\(look)")
        }
    }

    @Test("the last who is asked sits in the inspectorate of the national desk's body itself", arguments: [0, 1, 2])
    func lastOfAll(lapses: Int) throws {
        let hours = Self.lapses[lapses]
        let look = Look(
            role: .internalAuditor, mode: .anonymous, state: .inProgress, place: .otherBody, isSensitive: false, isReferred: false,
            isOnDuty: false)
        let report = try asked(look.report, by: Cast.auditor, .asked)
        var setting = try Self.setting.get()
        setting.now = setting.now.adding(seconds: hours * 3600)
        #expect(report.substitutes(for: ID(50), in: setting) == lapses)
        let head = Cast.officer(.internalAuditor, 90, of: Cast.nation, unit: ID(91))
        #expect(try grants(report, by: head, hours: hours) == (lapses == 2))
        let others = [
            Cast.officer(.leader, 91, of: Cast.nation), Cast.officer(.leader, 92, of: Cast.province),
            Cast.officer(.supervisor, 93, of: Cast.nation, unit: ID(91)), Cast.officer(.internalAuditor, 94, of: Cast.nation, unit: ID(92)),
            Cast.officer(.internalAuditor, 95, of: Cast.nation), Cast.officer(.internalAuditor, 96, of: Cast.province, unit: ID(91)),
        ]
        for other in others { #expect(try !grants(report, by: other, hours: hours), "\(other)") }
        let own = try asked(look.report, by: Cast.officer(.nationalAdmin, 97, of: Cast.nation), .asked)
        #expect(try !grants(own, by: head, hours: hours), "of the asking body")
    }

    @Test("an emergency is opened by who is on duty, and judged by another custodian", arguments: Role.allCases, Mode.all)
    func emergencies(role: Role, mode: Mode) throws {
        for look in Self.looks(role: role, mode: mode) {
            let found = try events(.openInEmergency(.violence, words: Cast.words()), on: look.report, by: look.actor)
            #expect((found != nil) == look.mayBreakGlass && opens(found) == look.mayBreakGlass, "\(look)")
            if let found {
                #expect(
                    found.contains { if case .emergencyOpened = $0 { true } else { false } }, "an alarm goes with it: \(look)")
            }
            #expect(try events(.openInEmergency(.violence, words: Cast.silence), on: look.report, by: look.actor) == nil, "\(look)")
            var own = look.report
            own.emergencies = [
                EmergencyOpening(
                    id: ID(60), author: look.actor, ground: .violence, words: Cast.words(), at: Instant(milliseconds: 1),
                    until: Instant(milliseconds: 2))
            ]
            #expect(
                try events(.reviewEmergency(ID(60), isJustified: true, words: Cast.words()), on: own, by: look.actor) == nil,
                "nobody judges himself: \(look)")
        }
    }
}
