import Domain

/// Draws one life, act after act.
struct DemoLifePlanner {
    private(set) var steps: [DemoStep] = []
    private var cast: DemoCast
    private var random: SplitMix64
    private var now: Instant
    private let calendar: DemoCalendar

    init(cast: DemoCast, seed: UInt64, index: Int, _ submittedAt: Instant, _ calendar: DemoCalendar) {
        self.cast = cast
        self.calendar = calendar
        random = SplitMix64(seed: seed, index: index, stream: 3)
        now = submittedAt
    }

    mutating func run() {
        if random.percent(2) { return citizen(days: 1, .withdraw(reason: random.pick(DemoLifeTexts.withdrawals))) }
        guard verify() else { return }
        if random.percent(6) { bounce() }
        if random.percent(92) {
            office(random.below(2), .disposeDown(unit: cast.kind.unit, instruction: random.pick(DemoLifeTexts.instructions)))
        }
        // one in fourteen is left lying past its date
        if random.percent(7), !isTakenUpLate(after: 8 + random.below(20)) { return }
        progress(cast.kind.progress, within: random.percent(80) ? random.below(4) : 6 + random.below(9))
        if random.percent(35) { progress(DemoLifeTexts.laterProgress, within: 2 + random.below(6)) }
        // one in seven waits long for its answer
        if random.percent(14), !isTakenUpLate(after: 6 + random.below(18)) { return }
        answer(isRenewed: false)
        afterAnswer(objections: 0)
    }

    /// What was forgotten is taken up after so many working days; one in eight never.
    private mutating func isTakenUpLate(after days: Int) -> Bool {
        guard random.percent(88) else { return false }
        now = calendar.office(now, workingDays: days, &random)
        return true
    }

    /// False where the life ends before a disposition.
    private mutating func verify() -> Bool {
        let days =
            switch random.below(100) {
            case ..<62: random.below(2)
            case ..<93: 1 + random.below(2)
            default: 4 + random.below(5)
            }
        if random.percent(8) {
            office(days, .askReporter(question: fill(cast.kind.question)))
            if random.percent(30) {
                now = now.adding(seconds: 31 * 86_400)
                step(.lapseCompletion)
                return false
            }
            citizen(days: 1 + random.below(9), .complete(text: fill(cast.kind.completion)))
            office(1, .verify(cast.kind.reportClass))
            return true
        }
        if cast.kind.reportClass == .nonSupervisoryComplaint, random.percent(4) {
            let archive = random.pick(DemoLifeTexts.archives, else: DemoLifeTexts.privateMatter)
            office(days, .archive(code: archive.code, reason: archive.reason))
            return false
        }
        office(days, .verify(cast.kind.reportClass))
        return true
    }

    private mutating func bounce() {
        guard cast.kind.reportClass == .nonSupervisoryComplaint else { return }
        let proposed: DemoTarget
        if case .government(let code) = cast.target, code.level == .regency, let province = code.ancestor(.province) {
            proposed = .government(of: province)
        } else {
            proposed = .government(of: cast.place.code.ancestor(cast.place.isInJakarta ? .province : .regency) ?? cast.place.code)
        }
        guard proposed != cast.target else { return }
        office(1, .notAuthority(proposed: proposed, ground: random.pick(DemoLifeTexts.notAuthority)))
        office(1, .redispose(ground: random.pick(DemoLifeTexts.redisposals)))
    }

    private mutating func progress(_ texts: [String], within days: Int) {
        let before = now
        now = calendar.office(now, workingDays: days, &random)
        let doneAt = max(before, calendar.workingDayBefore(now))
        let promise: DemoStep.Act.Promise? =
            random.percent(45)
            ? .init(text: random.pick(DemoLifeTexts.promises), at: calendar.office(now, workingDays: 3 + random.below(6), &random)) : nil
        step(.progress(text: fill(random.pick(texts), on: doneAt), doneAt: doneAt, promise: promise))
    }

    private mutating func answer(isRenewed: Bool) {
        let days: Int
        switch cast.kind.reportClass {
        case .supervisoryComplaint, .whistleblowing: days = isRenewed ? 3 + random.below(6) : 20 + random.below(34)
        case .informationRequest, .aspiration: days = random.percent(85) ? random.below(3) : 5 + random.below(6)
        case .nonSupervisoryComplaint: days = random.percent(82) ? 1 + random.below(8) : 12 + random.below(16)
        }
        let before = now
        now = calendar.office(now, workingDays: days, &random)
        let doneAt = max(before, calendar.workingDayBefore(now))
        guard let first = cast.kind.answers.isEmpty ? nil : cast.kind.answers[random.below(cast.kind.answers.count)] else { return }
        let isOrdinary = cast.kind.reportClass == .nonSupervisoryComplaint
        let kind = isRenewed && isOrdinary ? .actionTaken : first.kind
        let text = isRenewed && isOrdinary ? random.pick(DemoLifeTexts.renewedAnswers) : first.text
        step(.answer(kind: kind, text: fill(text, on: doneAt) + " " + DemoLifeTexts.rights))
    }

    private mutating func afterAnswer(objections: Int) {
        let draw = random.below(100)
        if draw < 11, objections == 0, cast.kind.citizenType == .complaint {
            citizen(days: 1 + random.below(6), .object(text: random.pick(DemoLifeTexts.objections)))
            progress(DemoLifeTexts.renewedProgress, within: 1 + random.below(4))
            answer(isRenewed: true)
            afterAnswer(objections: 1)
        } else if draw < 46 {
            citizen(days: 1 + random.below(8), .confirm(rating: rating()))
            reopenSometimes()
        } else {
            now = calendar.afterWorkingDays(10, from: now)
            step(.closeBySilence)
            reopenSometimes()
        }
    }

    private mutating func reopenSometimes() {
        guard cast.kind.citizenType == .complaint, random.percent(4) else { return }
        citizen(days: 3 + random.below(40), .reopen(text: random.pick(DemoLifeTexts.reopenings)))
        progress(DemoLifeTexts.renewedProgress, within: 1 + random.below(4))
        answer(isRenewed: true)
        citizen(days: 1 + random.below(5), .confirm(rating: rating()))
    }

    private mutating func rating() -> Rating? {
        guard random.percent(68) else { return nil }
        func mark() -> Int { [1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5][random.below(11)] }
        let (clarity, solution, fairness) = (mark(), mark(), mark())
        return Rating(clarity: clarity, solution: solution, fairness: fairness)
    }

    private mutating func office(_ days: Int, _ act: DemoStep.Act) {
        now = calendar.office(now, workingDays: days, &random)
        step(act)
    }

    private mutating func citizen(days: Int, _ act: DemoStep.Act) {
        now = calendar.citizen(now, days: days, &random)
        step(act)
    }

    private mutating func step(_ act: DemoStep.Act) {
        steps.append(DemoStep(at: now, act: act))
    }

    private mutating func fill(_ text: String, on day: Instant? = nil) -> String {
        cast.slots.date = DemoCalendar.words(day ?? now)
        cast.slots.year = DemoCalendar.year(now)
        return DemoStory.sentenceCase(cast.slots.fill(text, &random))
    }
}
