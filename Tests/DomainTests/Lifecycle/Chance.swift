import Domain

/// A seeded source of choices: the same seed walks the same way.
struct Chance {
    private var state: UInt64
    /// Where the walk goes: an agency's own installation knows no other bodies.
    private let office: OfficeScope

    init(seed: UInt64, in office: OfficeScope = .nation) {
        self.office = office
        state = (seed &* 0xD6E8_FEB8_6659_FD93) ^ (seed << 40)
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    mutating func submission() -> Command {
        .submit(
            .init(
                citizenType: pick(CitizenType.allCases), mode: pick(Mode.all), door: pick([.national, .national, .agency(Cast.city)]),
                isSensitive: below(8) == 0, hasAttachments: below(3) == 0))
    }

    /// Nothing, a few days, or until a window has run out.
    mutating func pass(_ life: inout Life) {
        switch below(6) {
        case 0: life.wait(days: Int64(below(12)))
        case 1:
            let keys = life.report.runningClocks.map(\.key).filter { $0 != .reopenWindow && !$0.isClassClock && $0 != .lawCeiling }
            if !keys.isEmpty { try? life.waitPast(pick(keys)) }
        default: life.now = life.now.adding(seconds: 3600)
        }
    }

    /// A move that somebody may make now; after many tries whatever came last.
    mutating func choice(for life: Life) -> (Command, Actor) {
        var last = (command(for: life), actor(life))
        for _ in 0..<60 {
            if let move = last.0.move(on: life.report) {
                let isRareEnd = [.confirm, .withdraw, .handOutside, .referWithoutProvider, .merge].contains(move)
                if life.report.permits(move, to: last.1, office: life.office), !isRareEnd || below(4) == 0 { return last }
            } else if !life.report.requests.isEmpty {
                return last
            }
            last = (command(for: life), actor(life))
        }
        return last
    }

    private mutating func actor(_ life: Life) -> Actor {
        pick([
            .reporter, .reporter, .system, Cast.admin, Cast.admin, Cast.secondAdmin, Cast.provinceAdmin, Cast.ministryAdmin, Cast.liaison,
            Cast.liaison, Cast.operative, Cast.supervisor, Cast.auditor, Cast.verifier, Cast.verifier, Cast.secondVerifier, Cast.arbiter,
            Cast.ombudsman,
        ])
    }

    private mutating func anyTarget() -> Target {
        let own = [Cast.target(Cast.city), Cast.target(Cast.city, Cast.roads), Cast.target(Cast.city, Cast.inspectorate)]
        let others = [Cast.target(Cast.province), Cast.target(Cast.ministry), Cast.target(Cast.nation)]
        return pick(office == .nation ? own + others : own)
    }

    private mutating func anySuccession() -> Succession {
        pick([
            Succession(
                ended: Holder(agency: Cast.city, unit: Cast.roads), heir: Cast.target(Cast.city, Cast.health), door: .national),
            Succession(ended: Holder(agency: Cast.city, unit: Cast.roads), heir: Cast.target(Cast.city), door: .national),
            Succession(
                ended: Holder(agency: Cast.province), heir: Cast.target(Cast.city),
                door: pick([.agency(Cast.city), .national])),
        ])
    }

    private mutating func command(for life: Life) -> Command {
        let report = life.report
        let today = ClockZone.wib.date(of: life.now)
        switch below(50) {
        case 0, 1:
            return .verify(
                .init(
                    reportClass: pick(ReportClass.allCases), category: ID(40), mode: pick([report.mode, .secret, .anonymousAndSecret]),
                    target: report.holder ?? anyTarget(), routingReason: Cast.words(),
                    accused: below(6) == 0 ? [Accused(agency: Cast.city, unit: Cast.roads)] : []))
        case 2: return pick([.autoroute(anyTarget()), .succeed(anySuccession())])
        case 3:
            return .handleDirectly(
                .init(
                    reportClass: pick(ReportClass.allCases), category: ID(40), mode: report.mode,
                    target: pick(office == .nation ? [Cast.target(Cast.nation), Cast.target(Cast.city)] : [Cast.target(Cast.city)]),
                    firstFollowUp: Cast.words()))
        case 4, 5: return .askReporter(Cast.words())
        case 6: return .complete(Cast.words(), hasFiles: false)
        case 7: return .lapseCompletion
        case 8:
            return .archive(
                pick(ArchiveCode.allCases), reason: Cast.words(),
                grounds: ArchiveGrounds(guidance: Cast.words(), calledOn: below(3) == 0 ? nil : today))
        case 9: return .appealArchive(Cast.words())
        case 10: return .restore(Cast.words())
        case 11: return .disposeDown(anyTarget(), instruction: Cast.words())
        case 12: return .declineToAgency(proposed: Holder(agency: Cast.city, unit: Cast.health), ground: Cast.words())
        case 13, 14, 15: return .notAuthority(proposed: anyTarget(), ground: Cast.words())
        case 16: return .transfer(to: anyTarget(), ground: Cast.words())
        case 17: return .acceptTransfer
        case 18: return .refuseTransfer(Cast.words())
        case 19, 20: return .redispose(anyTarget(), reason: Cast.words())
        case 21:
            let part = Contribution(id: ID(Int64(below(1000) + 1)), from: anyTarget(), question: Cast.words())
            return .arbitrate(lead: anyTarget(), contributors: [part], ground: Cast.words())
        case 22: return .lapseArbitration(anyTarget())
        case 23: return .askContribution(id: ID(Int64(below(1000) + 1)), of: anyTarget(), question: Cast.words())
        case 24:
            let part = report.contributions.last { $0.isOpen }?.id ?? ID(1)
            return report.version % 3 == 0
                ? .declineContribution(part, proposed: Holder(agency: Cast.ministry), ground: Cast.words())
                : .contribute(part, Cast.words())
        case 25, 26: return .progress(.init(act: Cast.words(), actDate: today, nextDate: today.adding(days: 1 + below(30))))
        case 27, 28:
            return .draftAnswer(
                .init(text: Cast.words(), kind: pick([.actionTaken, .decision, .examinationResult]), rubric: Cast.good))
        case 29, 30: return .approveAnswer(leavingOpenContributions: Cast.words())
        case 31: return .returnAnswer(Cast.words())
        case 32: return .object(Cast.words())
        case 33: return .appealAnswer(Cast.words())
        case 34: return .decideAppeal(upheld: below(2) == 0, grounds: Cast.words())
        case 35: return pick([.confirm, .lapseReply])
        case 36: return Cast.evidence
        case 37: return pick([.handOutside(receipt: Cast.words()), .withdraw(reason: Cast.words(), coerced: false)])
        case 38: return .reopen(Cast.words())
        case 39: return pick([.reportRecurrence(new: ID(2)), .copy([Holder(agency: Cast.ministry)])])
        case 40: return .merge(into: ID(77), reason: Cast.words())
        case 41: return .unmerge(Cast.words())
        case 42: return .split([ID(78)], reason: Cast.words())
        case 43:
            return .extend(
                pick(report.runningClocks.map(\.key) + [.followUpNext]), days: 1 + below(8), code: pick(ExtensionReason.allCases),
                reason: Cast.words())
        case 44:
            return pick([
                .reclassify(pick(ReportClass.allCases), reason: Cast.words()), .objectToClass(Cast.words()),
                .decideClassObjection(upheld: below(2) == 0, grounds: Cast.words()),
            ])
        case 45:
            return pick([
                .routeConflict([Accused(agency: Cast.city, unit: Cast.roads)], to: Cast.target(Cast.city, Cast.inspectorate)),
                .intervene(anyTarget(), order: Cast.words()),
                .liftAccusation(.init(accused: report.accused.suffix(1), ground: .otherUnit, reason: Cast.words())),
            ])
        case 46: return pick([.raiseSecrecy(pick(Mode.all), reason: Cast.words()), .lowerSecrecy(pick(Mode.all))])
        case 47:
            return pick([
                .refer, .referWithoutProvider(Cast.words()), .addInformation(Cast.words(), hasFiles: false), .note(Cast.words()),
                Rating(clarity: 4, solution: 2, fairness: 5).map(Command.rate) ?? .confirm,
                .reviewRating(reopens: below(2) == 0, grounds: Cast.words()),
                .movePromise(today.adding(days: 1 + below(12)), reason: Cast.words()),
            ])
        case 48: return .recordOmbudsmanResult(pick(Command.OmbudsmanResult.allCases), document: Cast.words())
        default:
            let id = report.requests.last?.id ?? ID(1)
            return below(4) == 0 ? .returnRequest(id, reason: Cast.words()) : .approve(id)
        }
    }
}
