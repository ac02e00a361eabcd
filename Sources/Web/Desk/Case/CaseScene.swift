import Domain
import Services

/// A case as one officer has it before him: what every page of it is made of.
struct CaseScene: Sendable {
    let file: CaseFile
    let officer: DeskOfficer
    let words: DeskWords
    let now: Instant
    /// Officials of the bodies that a form names, where it asks whom the report accuses.
    var people: [AccusablePerson] = []
    /// What helps with a text to the reporter, where a form asks for one.
    var aid = WritingAid()
    /// What was seen at the place, where a form asks for a check of it.
    var visits: [FieldVisit] = []
    /// What the officer's circle has noted on it.
    var marks = DeskMarks.none

    /// For whom the officer sits there, and until when.
    var standIn: Banner? {
        officer.signedIn.seat.standIn.map { absent in
            Banner(.info, Phrase("desk.delegation.acting", ["name": absent.name, "date": words.date(absent.lastDay)]))
        }
    }

    /// Whether the officer is led to the marks of the report, and the one that is open.
    var doubt: (isOffered: Bool, open: TriageMark?) = (false, nil)

    /// Whether the officer may make an article of an answer.
    var keepsArticles: Bool { officer.lists.contains(.articles) }

    /// Colleagues who have it open, each with since when.
    var openings: [Banner] {
        marks.openings.map { opening in
            Banner(
                .warning, Phrase("desk.work.opening", ["name": opening.name, "time": words.time(opening.since)]),
                text: "desk.work.opening.text")
        }
    }

    /// A part of the answer is owed that may be asked for by a link.
    var mayLinkBodies: Bool {
        file.contributions.contains(where: \.isOpen) && !file.moves.isDisjoint(with: [.askContribution, .intervene, .arbitrate])
    }

    var today: CivilDate { words.zone.date(of: now) }
    /// The agency that has the report in hand, or that will verify it.
    var agency: ID<Agency>? { file.holder?.agency ?? file.door.agency }

    /// Agencies that the file itself suggests: named by the reporter, holding it, offered it.
    var namedAgencies: [ID<Agency>] {
        var seen: Set<ID<Agency>> = []
        return [file.suggestedAgency, file.door.agency, file.holder?.agency, file.transferTo?.agency].compactMap { $0 }
            .filter { seen.insert($0).inserted }
    }

    /// The nearest duty of the office.
    var nextClock: CaseFile.Clockwork? {
        file.clocks.filter { $0.running.isRunning && $0.running.key.isOwed && !$0.deadline.isPaused }.min {
            $0.deadline.instant < $1.deadline.instant
        }
    }

    func timeLeft(_ clock: CaseFile.Clockwork) -> TimeLeft {
        TimeLeft(
            until: clock.deadline.instant, now: now, zone: clock.running.clock.zone, agency: clock.running.clock.agency,
            in: words.rules.calendar)
    }
}
