import DataAccess
import Domain
import IndonesianText
import Sealing

/// Carries out the planned life of one invented report by the office's own rules, up to the present.
struct DemoChronicle: Sendable {
    private let story: DemoReport
    private let seed: UInt64
    private let rules: Rules
    private let office: Office
    private let now: Instant
    private let submittedAt: Instant
    private let category: ID<Category>
    private let target: Target
    private var chronicle: Chronicle

    /// Nil where the office knows neither body nor category of the story.
    init?(story: DemoReport, seed: UInt64, submittedAt: Instant, rules: Rules, office: Office) {
        guard let category = rules.categories.category(slugPath: story.categoryPath)?.id,
            let target = DemoBodies.target(of: story.target, in: rules.directory)
        else { return nil }
        self.story = story
        self.seed = seed
        self.submittedAt = submittedAt
        self.rules = rules
        self.office = office
        self.category = category
        self.target = target
        now = office.now()
        chronicle = Chronicle(rules: rules, office: office.scope, ids: office.ids)
    }

    /// Lives on until a step lies in the future or the rules of its day refuse it; a life that ends early is a life too.
    mutating func live(_ steps: [DemoStep]) throws {
        try chronicle.move(
            .submit(.init(citizenType: story.citizenType, mode: story.mode, category: category, zone: .wib)), by: .reporter,
            at: submittedAt)
        for step in steps {
            guard step.at <= now else { return }
            var next = chronicle
            do {
                try carry(step, in: &next)
            } catch is Refusal {
                return
            }
            chronicle = next
        }
    }

    /// What puts the life on disk; nothing where no receipt can be made.
    func statements() throws -> [Query] {
        let compose = office.hashes.hash("demo \(seed) \(story.index)", for: .idempotencyKey)
        let digest = office.hashes.hash("demo \(seed) \(story.index)", for: .receiptDerivation)
        var random = SplitMix64(seed: seed, index: story.index, stream: 9)
        let code = TrackingCode.make(random: &random)
        guard let receipt = ReceiptCode(digest: digest) else { return [] }
        let identity = try story.email.map {
            try office.sealer.seal(fields: [.email: $0, .name: story.reporterName], reportID: chronicle.report.id.rawValue)
        }
        let row = ReportRow(
            report: chronicle.report, code: code, receiptHash: office.receiptHash(receipt, of: code),
            receiptLookup: office.receiptLookup(receipt), composeHash: compose, channel: .web, language: "id",
            regionCode: story.region.description, incidentDate: incidentDate, coordinates: nil,
            suggestedAgency: nil, hasEmail: story.email != nil, submittedAt: submittedAt)
        let life = try chronicle.statements(
            row, title: story.title, body: story.body, landmark: story.landmark ?? "", publicText: publicText, now: now,
            dialect: office.store.dialect)
        let procedure = try SopRecorder(rules: rules, now: now, ids: office.ids).statements(
            chronicle.report, history: chronicle.events)
        return life + procedure + (identity.map { ReportWrites.identity($0, of: chronicle.report.id, at: submittedAt) } ?? [])
    }

    private var incidentDate: CivilDate? {
        story.incidentDaysBefore.map { ClockZone.wib.date(of: submittedAt).adding(days: -$0) }
    }

    private var publicText: PublicText? {
        chronicle.report.verifiedAt == nil
            ? nil : PublicText(title: PersonalData.masked(story.title), body: PersonalData.masked(story.body))
    }

    private func carry(_ step: DemoStep, in life: inout Chronicle) throws {
        let nation = Actor.archive(agency: nil, role: .nationalAdmin)
        let holder = life.report.holder ?? target
        let admin = Actor.archive(agency: holder.holder.agency, role: .agencyAdmin)
        let second = Actor.archive(agency: holder.holder.agency, role: .agencyAdmin, person: 2)
        func write(_ text: String, _ kind: WritingKind, _ audience: Audience, _ actor: Actor) -> Wording {
            life.write(text, as: kind, for: audience, by: actor, at: step.at)
        }
        switch step.act {
        case .verify(let reportClass):
            let reason = write("Sesuai kewenangan dan lokasi.", .routingReason, .office, nation)
            try life.move(
                .verify(
                    .init(
                        reportClass: reportClass, category: category, mode: story.mode, target: target, routingReason: reason)),
                by: nation, at: step.at)
        case .askReporter(let question):
            try life.move(.askReporter(write(question, .question, .reporter, nation)), by: nation, at: step.at)
        case .complete(let text):
            try life.move(.complete(write(text, .reply, .reporter, .reporter), hasFiles: false), by: .reporter, at: step.at)
        case .lapseCompletion:
            try life.move(.lapseCompletion, by: .system, at: lapse(of: .completion, in: life, else: step.at))
        case .archive(let code, let reason):
            guard let code = ArchiveCode(rawValue: code) else { return }
            let words = write(reason, .reason, .reporter, nation)
            let grounds = ArchiveGrounds(
                guidance: code.needsGuidance ? write(DemoLifeTexts.guidance, .guidance, .reporter, nation) : nil)
            try life.move(.archive(code, reason: words, grounds: grounds), by: nation, at: step.at)
        case .disposeDown(let unit, let instruction):
            guard let down = DemoBodies.unit(for: story.kind, named: unit, of: holder, in: rules.directory) else { return }
            try life.move(.disposeDown(down, instruction: write(instruction, .instruction, .office, admin)), by: admin, at: step.at)
        case .notAuthority(let proposed, let ground):
            guard let other = DemoBodies.target(of: proposed, in: rules.directory) else { return }
            try life.move(.notAuthority(proposed: other, ground: write(ground, .ground, .office, admin)), by: admin, at: step.at)
        case .redispose(let ground):
            try life.move(.redispose(target, reason: write(ground, .routingReason, .office, nation)), by: nation, at: step.at)
        case .progress(let text, let doneAt, let promise):
            let next = promise?.at ?? step.at.adding(seconds: 7 * 86_400)
            try life.move(
                .progress(
                    .init(
                        act: write(text, .progress, .everyone, admin), actDate: ClockZone.wib.date(of: doneAt),
                        nextDate: ClockZone.wib.date(of: next))), by: admin, at: step.at)
        case .answer(let kind, let text):
            let words = write(text, .answer, .everyone, admin)
            try life.move(.draftAnswer(.init(text: words, kind: kind, rubric: .sentInThePast)), by: admin, at: step.at)
            try life.move(.approveAnswer(leavingOpenContributions: nil), by: second, at: step.at)
        case .confirm(let rating):
            try life.move(.confirm, by: .reporter, at: step.at)
            if let rating { try life.move(.rate(rating), by: .reporter, at: step.at) }
        case .closeBySilence:
            try life.move(.lapseReply, by: .system, at: lapse(of: .reporterReply, in: life, else: step.at))
        case .object(let text):
            try life.move(.object(write(text, .objection, .reporter, .reporter)), by: .reporter, at: step.at)
        case .reopen(let text):
            try life.move(.reopen(write(text, .objection, .reporter, .reporter)), by: .reporter, at: step.at)
        case .withdraw(let reason):
            try life.move(
                .withdraw(reason: write(reason, .reason, .reporter, .reporter), coerced: false), by: .reporter, at: step.at)
        }
    }

    /// A window lapses when it is over by the office's calendar, whatever the plan thought.
    private func lapse(of key: ClockKey, in life: Chronicle, else planned: Instant) -> Instant {
        life.report.runningClock(key).map { max(planned, $0.clock.due(in: rules.calendar, asOf: planned).instant) } ?? planned
    }
}
