import DataAccess
public import Domain
import IndonesianText
public import Sealing

extension HashPurpose {
    /// Browsers that did not understand a sentence.
    static let unclear = HashPurpose(rawValue: "unclear")
}

extension Office {
    /// Longest other words for one sentence, in characters.
    public static let longestOtherWords = 1000

    /// The answers that this reader may read, sentence by sentence, with what was said in other words.
    public func readAnswers(of code: TrackingCode, for viewer: Viewer) async throws -> [ReadAnswer] {
        let file = try await caseFile(code, for: viewer)
        let asked = try await store.read { session in
            try session.rows(UnclearSQL.of(file.id)).reduce(into: [Int64: [Int: String?]]()) { found, row in
                found[try row.int64(0), default: [:]][try row.int(1)] = .some(try row.optionalText(2))
            }
        }
        return file.timeline.filter { $0.kind == "answered" }.compactMap { entry in
            guard let text = entry.text else { return nil }
            let tasks = asked[entry.sequence] ?? [:]
            return ReadAnswer(
                sequence: entry.sequence, at: entry.at,
                sentences: AnswerText.sentences(of: text).enumerated().map { number, sentence in
                    let words = tasks[number].flatMap(\.self)
                    return .init(
                        number: number, text: sentence, isAsked: tasks[number] != nil,
                        otherWords: viewer == .everyone ? words.map { PersonalData.masked($0) } : words)
                })
        }
    }

    /// Somebody did not understand a sentence: once for each browser, or for the reporter. Three readers, or the reporter alone, make a task.
    /// - Parameter token: the word of the browser; the reporter needs none.
    public func tapUnclear(
        _ code: TrackingCode, sequence: Int64, sentence: Int, for viewer: Viewer, with token: RandomToken?
    ) async throws {
        let answer = try await readAnswers(of: code, for: viewer).first { $0.sequence == sequence }
        guard let phrase = answer?.sentences.first(where: { $0.number == sentence })?.text else { throw ServiceFault.notFound }
        let mark = viewer == .reporter ? [] : token?.bytes ?? []
        guard viewer == .reporter || token != nil else { throw ServiceFault.notFound }
        let hash = hashes.hash(mark + Array("\(code.canonical) \(viewer == .reporter)".utf8), for: .unclear)
        let enough = viewer == .reporter ? 1 : try await limit(.unclearTaps) ?? 3
        let (id, moment): (ID<RewriteEntry>, Instant) = (ids.next(), now())
        let days = try await limit(.unclearRewrite) ?? 2
        let rules = try await rules.current()
        try await store.write { session in
            guard let row = try session.first(ReportSQL.byCode(code)) else { throw ServiceFault.notFound }
            let report = try ReportSQL.stored(row).report
            guard try session.run(UnclearSQL.tap(report.id, sequence, sentence, token: hash, at: moment)) == 1,
                try session.first(UnclearSQL.count(report.id, sequence, sentence))?.int(0) ?? 0 >= enough
            else { return }
            let told = report.answers.last { ($0.approvedAt ?? $0.draftedAt) <= (answer?.at ?? moment) }
            let clock = Clock(
                key: .contribution, start: moment, zone: report.holder?.zone ?? .wib, agency: report.holder?.holder.agency, amount: days,
                unit: .workingDays)
            let asked = try session.run(
                UnclearSQL.ask(
                    id, report.id, sequence, sentence, phrase: phrase, author: told?.author.officer,
                    agency: report.holder?.holder.agency, isPublic: told?.isSecret == false,
                    due: clock.due(in: rules.calendar, asOf: moment).instant, at: moment))
            guard asked == 1 else { return }
            var letters = OfficerLetters(
                about: rules.placed(report), .officerTask, .init(code: code), rules: rules, office: scope, now: moment, ids: ids)
            try letters.askToReword(told?.author.officer, in: session)
        }
    }

    /// Sentences that wait for other words, as far as the officer may answer for them: his own answers first.
    public func rewriteTasks(for actor: Actor, limit: Int = 100) async throws -> [RewriteTask] {
        let rows = try await store.read { session in
            try session.rows(UnclearSQL.open(of: actor.agency, limit: limit)).map { row in
                (
                    id: try row.id(0, of: RewriteEntry.self), code: TrackingCode(try row.text(1)), phrase: try row.text(2),
                    due: try row.instant(3), author: try row.optionalID(4, of: Officer.self)
                )
            }
        }
        var tasks: [RewriteTask] = []
        for row in rows {
            guard let code = row.code, let file = try await answerable(code, by: actor) else { continue }
            tasks.append(
                RewriteTask(
                    id: row.id, code: code, title: file.title, phrase: row.phrase, due: row.due,
                    isOwn: row.author != nil && row.author == actor.officer))
        }
        return tasks.filter(\.isOwn) + tasks.filter { !$0.isOwn }
    }

    /// Says the sentence in other words, beside the answer, which stays as it is. Whoever lets answers out does.
    public func reword(_ id: ID<RewriteEntry>, words typed: String, by actor: Actor) async throws {
        var check = FormCheck()
        let words = check.line("words", typed, limit: TextLimit(characters: Self.longestOtherWords))
        try check.pass()
        guard let row = try await store.read({ session in try session.first(UnclearSQL.task(id)) }),
            let code = TrackingCode(try row.text(1)), try await answerable(code, by: actor) != nil
        else { throw ServiceFault.notFound }
        let moment = now()
        try await store.write { session in
            guard try session.run(UnclearSQL.answer(id, words: words, by: actor.officer, at: moment)) == 1 else {
                throw ServiceFault.conflict
            }
        }
    }

    /// The wording list: which sentences of public answers were not understood most often, of the officer's agency or of all.
    public func unclearPhrases(for actor: Actor, limit: Int = 50) async throws -> [UnclearPhrase] {
        guard actor.officer != nil else { return [] }
        return try await store.read { session in
            try session.rows(UnclearSQL.phrases(of: actor.agency, limit: limit)).map { row in
                UnclearPhrase(phrase: try row.text(0), taps: try row.int(2), otherWords: try row.optionalText(1))
            }
        }
    }

    /// The case, where the officer both reads it and may let an answer out.
    private func answerable(_ code: TrackingCode, by actor: Actor) async throws -> CaseFile? {
        guard let file = try? await caseFile(code, for: .officer(actor)) else { return nil }
        let rules = try await rules.current()
        guard let row = try await store.read({ session in try session.first(ReportSQL.byCode(code)) }) else { return nil }
        let report = rules.placed(try ReportSQL.stored(row).report)
        return Permissions.allows(.approveAnswer, actor: actor, on: report.standing(in: scope), office: scope) ? file : nil
    }
}
