import Domain
import Testing

/// Turns the inputs of a worked example into rows of facts and asks the shipped indicator, the score, the sample or the suppression.
struct MonevReading {
    private let example: DomainCase

    init(_ example: DomainCase) {
        self.example = example
    }

    private func count(_ key: String) throws -> Int { try example.number(key) ?? 0 }

    private func list(_ key: String) throws -> [Fraction] {
        try #require(example.value(key)).split(separator: ",").map { try #require(Fraction(String($0))) }
    }

    func result() throws -> String {
        switch example.rule {
        case "M01.followUpRate.official": try arrivals("M01")
        case "M01.followUpRate.net": try arrivals("M01.net")
        case "M02.completionRate.official": try arrivals("M02")
        case "M02.completionRate.net": try arrivals("M02.net")
        case "M01.inProgressShare": try arrivals("M01.inProgress")
        case "M01s.substantiveRate.official": try arrivals("M01s")
        case "M10.confirmedShare": try arrivals("M10")
        case "M10e.evidenceShare": try arrivals("M10e")
        case "M11.silenceShare": try arrivals("M11")
        case "received.official": try String(standings().filter { $0 != "handedOver" }.count)
        case "received.net": try String(standings().filter { !["handedOver", "merged", "withdrawn"].contains($0) }.count)
        case "label.counts": try labels()
        case "M25.score": try score()
        case "suppression.complementary": try suppressed()
        case "sample.size": try String(AuditSample.size(closures: count("closures"), silence: count("silence")))
        case "M14.kappa":
            try RaterAgreement(
                bothYes: count("bothYes"), onlyFirst: count("onlyA"), onlySecond: count("onlyB"), bothNo: count("bothNo")
            ).kappa?.text(decimals: 2) ?? "NA"
        case "M09.speed.median": try days("M09.median", whole: true)
        case "M09.speed.mean": try days("M09.mean", whole: false)
        case "M09.speed.p90": try days("M09.p90", whole: true)
        case "M23.inclusion": try inclusion()
        default: try counted()
        }
    }

    private func figure(_ id: String, _ groups: [(Int, [FactField: FactValue])], lastYear: [(Int, [FactField: FactValue])] = []) throws
        -> Figure
    {
        let indicator = try #require(IndicatorCatalogue.first.first { $0.id == id }, "\(id)")
        func rows(_ groups: [(Int, [FactField: FactValue])], _ day: String) throws -> [FactRow] {
            let date = try #require(CivilDate(day))
            return groups.flatMap { group in
                [FactRow](repeating: FactRow(grain: indicator.grain, body: .nation, date: date, fields: group.1), count: max(0, group.0))
            }
        }
        let facts = try rows(groups, "2025-03-10") + rows(lastYear, "2024-03-10")
        for row in facts { #expect(row.faults == []) }
        let period = EvaluationPeriod.month(3, of: 2025)
        return Evaluator(facts, asOf: period.end).figure(indicator, of: .nation, in: period)
    }

    /// The standing of each report of a body.
    private func standings() throws -> [String] {
        if let received = try example.number("received") {
            let (working, closed) = (try count("inProgress"), try count("closed"))
            return [String](repeating: "inProgress", count: working) + [String](repeating: "silence", count: closed)
                + [String](repeating: "disposed", count: received - working - closed)
        }
        return try example.inputs.filter { $0.key != "inProgress.promiseKept" }.flatMap { input in
            let standing = input.key.hasPrefix("closed.") ? String(input.key.dropFirst("closed.".count)) : input.key
            return [String](repeating: standing, count: try #require(Int(input.value)))
        }
    }

    private func arrivals(_ id: String) throws -> String {
        var kept = try count("inProgress.promiseKept")
        let groups: [(Int, [FactField: FactValue])] = try standings().filter { $0 != "handedOver" }.map { standing in
            let isKept = standing == "inProgress" && kept > 0
            if isKept { kept -= 1 }
            let known = try #require(SheetStanding(rawValue: standing))
            return (
                1, [.standing: .word(standing), .isSubstantive: .flag(isKept || known == .answered || known.isClosed)]
            )
        }
        return try figure(id, groups).text
    }

    private func labels() throws -> String {
        var counts: [String: Int] = [:]
        for standing in try standings() {
            let label: OfficialLabel =
                switch standing {
                case "unverified": .unverified
                case "awaitingReporter": .postponed
                case "disposed", "inArbitration": .awaitingFollowUp
                case "inProgress", "answered": .inProgress
                case "merged", "withdrawn", "archived": .archived
                default: .finished
                }
            counts[label.rawValue, default: 0] += 1
        }
        return example.expected.split(separator: ";").compactMap { $0.split(separator: "=").first.map(String.init) }.map {
            "\($0)=\(counts[$0] ?? 0)"
        }.joined(separator: ";")
    }

    private func days(_ id: String, whole: Bool) throws -> String {
        let text = try figure(id, list("days").map { (1, [.clock: .word("class"), .workingDays: .number($0)]) }).text
        return whole && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func inclusion() throws -> String {
        let indicator = try #require(IndicatorCatalogue.first.first { $0.id == "M23" })
        let date = try #require(CivilDate("2025-03-10"))
        let described = try count("described")
        let rows = try (0..<described).map { place in
            var groups: Set<String> = ["other"]
            if place < (try count("disability")) { groups.insert("disability") }
            if place < (try count("woman")) { groups.insert("woman") }
            return FactRow(grain: .description, body: .nation, date: date, fields: [.groups: .words(groups)])
        }
        let period = EvaluationPeriod.month(3, of: 2025)
        let figures = Evaluator(rows, asOf: period.end).figures(indicator, of: .nation, in: period)
        return figures.filter { $0.part != nil && $0.part != "other" }.map { "\($0.part ?? "")=\($0.text)" }.joined(separator: ";")
    }

    private func score() throws -> String {
        let figures = try example.inputs.reduce(into: [ScoreComponent: Fraction]()) { figures, input in
            let component = try #require(ScoreComponent(rawValue: input.key))
            if input.value != "NA" {
                let figure: Fraction = try #require(Fraction(input.value))
                figures[component] = figure
            }
        }
        return Score(figures: figures, weights: .first, isSigned: true).text
    }

    private func suppressed() throws -> String {
        let cells = example.inputs.filter { $0.key != "total" }
        let numbers = try cells.map { try #require(Int($0.value)) }
        let table = try #require(Suppression([numbers], hasColumnTotals: false))
        let shown = table.shown()
        let parts = zip(cells, shown.cells[0]).map { "\($0.key)=\($1.map(String.init) ?? "suppressed")" }
        return (parts + ["total=\(shown.rowTotals[0].map(String.init) ?? "suppressed")"]).joined(separator: ";")
    }

    private func counted() throws -> String {
        let yes = FactValue.flag(true)
        let no = FactValue.flag(false)
        func outcomes(_ id: String, _ groups: [(Int, String)]) throws -> String {
            try figure(id, groups.map { ($0.0, [.outcome: .word($0.1)]) }).text
        }
        func flags(_ id: String, _ field: FactField, _ whole: Int, _ part: Int, _ also: [FactField: FactValue] = [:]) throws -> String {
            try figure(id, [(part, also.merging([field: yes]) { $1 }), (whole - part, also.merging([field: no]) { $1 })]).text
        }
        let closed: [FactField: FactValue] = [.closure: .word("silence"), .isComplaint: yes]
        switch example.rule {
        case "M03.teamDecreeRate": return try flags("M03", .hasTeamDecree, count("bodies"), count("withDecree"))
        case "M04.activityRate": return try flags("M04", .hasLogin, count("bodies"), count("loggedInLastMonth"))
        case "M04s":
            return try flags("M04s", .hasActedOrNoneWaited, count("bodies"), count("actedOnReport") + count("noneWaiting"))
        case "M05.goodBodyRate":
            let good = try count("followUpAtLeast50")
            return try figure("M05", [(good, [.followUpRate: .whole(50)]), (count("bodies") - good, [.followUpRate: .whole(49)])]).text
        case "M06.verifiedOnTime":
            return try outcomes(
                "M06", [(count("onTime"), "onTime"), (count("late"), "late"), (count("stillOpenOverdue"), "overdue")])
        case "M07.firstFollowUpOnTime":
            // What lacks act, unit or date is no follow-up: the log knows none such, its clock runs on.
            let met = try count("onTimeOriginal") - count("withoutActUnitDate")
            return try outcomes("M07", [(met, "onTime"), (count("dueInPeriod") - met, "late")])
        case "M08.classCompliance":
            return try outcomes(
                "M08", [(count("allRoundsOnTime"), "onTime"), (count("laterRoundOnTimeFirstMissed") + count("missed"), "late")])
        case "M12.reopenRate": return try flags("M12", .isReopened, count("closedInPeriod"), count("reopenedIn60cd"), closed)
        case "M12r": return try flags("M12r", .hasRecurred, count("closedInPeriod"), count("recurrenceIn180cd"), closed)
        case "M13.misrouteRate":
            return try flags("M13", .isMisrouted, count("dispositionsReceived"), count("sentOn") + count("laterRedisposedByAnyone"))
        case "M14.quality.score": return try figure("M14", list("scores").map { (1, [.score: .number($0)]) }).text
        case "M14.quality.substantiveShare": return try flags("M14.substantive", .isSubstantive, count("sampled"), count("substantive"))
        case "M15.satisfaction.mean": return try figure("M15", list("ratings").map { (1, [.rating: .number($0)]) }).text
        case "M15.satisfaction.response": return try flags("M15.response", .isRated, count("invited"), count("rated"), closed)
        case "M16.preventiveDone": return try flags("M16", .isDoneWithEvidence, count("clustersDue"), count("doneWithEvidence"))
        case "M17.recurrence":
            return try figure("M17", [(1, [.before: .whole(count("before90")), .after: .whole(count("after90"))])]).text
        case "M18.planDone": return try flags("M18", .isVerified, count("due"), count("verifiedByApip"))
        case "M19.recommendationDone":
            let (accepted, claimed, due) = (try count("accepted"), try count("doneClaimed"), try count("due"))
            let states = [(accepted, "accepted"), (claimed, "doneClaimed"), (due - accepted - claimed, "open")]
            return try figure("M19", states.map { ($0.0, [.recommendationState: .word($0.1)]) }).text
        case "M20.intakeGrowth":
            func year(_ all: String, _ staff: String) throws -> [(Int, [FactField: FactValue])] {
                [(try count(all) - count(staff), [.isByStaff: no]), (try count(staff), [.isByStaff: yes])]
            }
            return try figure("M20", year("arrived", "fromStaff"), lastYear: year("lastYear", "lastYearFromStaff")).text
        case "M21.archiveRate":
            let codes = try example.inputs.filter { $0.key != "arrived" }.map { ($0.key, try #require(Int($0.value))) }
            let rest = try count("arrived") - codes.reduce(0) { $0 + $1.1 }
            return try figure(
                "M21",
                codes.map { ($0.1, [.standing: .word("archived"), .archiveCode: .word($0.0)]) } + [(rest, [.standing: .word("answered")])]
            ).text
        case "M21.appealUpheld":
            let (upheld, decided) = (try count("upheld"), try count("decided"))
            let groups = [(upheld, "upheld"), (decided - upheld, "refused"), (try count("open"), "open")]
            return try figure("M21.appealUpheld", groups.map { ($0.0, [.appeal: .word("archive"), .decision: .word($0.1)]) }).text
        case "M22.backlog": return try flags("M22", .isPastClassDue, count("open"), count("openPastClassDue"))
        case "M24.coverage": return try flags("M24", .hasActiveLiaison, count("receivingUnits"), count("withActiveLiaison"))
        case "M26.apipInvolvement":
            let done = try count("doneBeforeDue")
            return try figure(
                "M26",
                [
                    (done, [.outcome: .word("onTime"), .hasNote: yes]),
                    (count("tasksDue") - done, [.outcome: .word("overdue"), .hasNote: no]),
                ]
            ).text
        case "M27.promisesKept":
            let kept = try count("keptByDate") + count("movedOnceBeforeAndKept")
            return try flags("M27", .isKept, count("due"), kept, [.isDue: yes])
        case "M28.users":
            let staff = try count("ofWhichStaff")
            return try figure(
                "M28",
                [
                    (count("distinctContacts") - staff, [.isByStaff: no, .isCodeOnly: no]), (staff, [.isByStaff: yes, .isCodeOnly: no]),
                    (count("codeOnly"), [.isByStaff: no, .isCodeOnly: yes]),
                ]
            ).text
        case "M29.trust":
            let good = try count("fourOrFive")
            return try figure("M29", [(good, [.answer: .whole(4)]), (count("answers") - good, [.answer: .whole(2)])]).text
        case "M30.hiddenShare", "M30.hiddenShare.officer":
            let parts = [("reporter", try count("byReporter")), ("forced", try count("forced")), ("officer", try count("byOfficer"))]
            let open = try count("arrived") - parts.reduce(0) { $0 + $1.1 }
            let groups = parts.map { ($0.1, [FactField.isSecret: yes, .hiddenBy: FactValue.word($0.0)]) }
            return try figure(
                example.rule == "M30.hiddenShare" ? "M30" : "M30.officer", groups + [(open, [.isSecret: no, .hiddenBy: .word("nobody")])]
            ).text
        case "M31.discrimination":
            return try flags("M31", .isDiscrimination, count("closedComplaints"), count("confirmed"), closed)
        case "M32.dataUse": return try flags("M32", .hasDecision, count("briefs"), count("withDecision"))
        default: throw UnknownRule(rule: example.rule)
        }
    }

    struct UnknownRule: Error {
        let rule: String
    }
}
