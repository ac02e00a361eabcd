import Domain
import Testing

/// One matter of several, as a report of its own (row 31).
@Suite struct PartTests {
    static func part(of life: Life, by actor: Actor) throws -> Report {
        var part = Report.draft(id: ID(78))
        part.apply(try life.report.part(part.id, by: actor, in: life.setting), at: life.now, by: actor)
        return part
    }

    @Test func itKeepsTheSubmissionTimeThePrivacyAndTheOrigin() throws {
        var life = try RequirementTests.working()
        life.wait(days: 2)
        let part = try Self.part(of: life, by: Cast.verifier)
        #expect(part.state == .unverified && part.door == .national)
        #expect(part.submittedAt == life.report.submittedAt)
        #expect(part.classClock?.clock.start == life.report.submittedAt)
        #expect(part.runningClock(.verify)?.clock.start == life.now, "nobody can verify what is not there yet")
        #expect(part.mode == life.report.mode && part.splitFrom == life.report.id)
        #expect(Invariants.faults(in: part).isEmpty)
    }

    @Test func theAgencyThatSplitsVerifiesItsPart() throws {
        #expect(try Self.part(of: RequirementTests.working(), by: Cast.admin).door == .agency(Cast.city))
    }

    @Test func aReportWithFilesCannotBeSetAsideAloneBySplittingIt() throws {
        var life = try Life()
        try life.act(Cast.submission(files: true), by: .reporter)
        try life.act(Cast.verification(), by: Cast.verifier)
        #expect(try Self.part(of: life, by: Cast.verifier).hasAttachments)
        #expect(try !Self.part(of: RequirementTests.working(), by: Cast.verifier).hasAttachments)
    }

    @Test func whomTheReportAccusesThePartAccusesToo() throws {
        var life = try RequirementTests.working()
        let accused = [Accused(agency: Cast.city, unit: Cast.roads)]
        try life.act(.routeConflict(accused, to: Cast.target(Cast.city, Cast.inspectorate)), by: Cast.verifier)
        #expect(try Self.part(of: life, by: Cast.verifier).accused == accused)
    }
}
