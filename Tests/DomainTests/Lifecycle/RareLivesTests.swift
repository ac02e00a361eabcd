import Domain
import Testing

/// What only a long walk finds: endings upon endings, where a clock or a judge was once lost.
@Suite struct RareLivesTests {
    @Test func whatTheOmbudsmanEndsAfterAnArchiveComesBackToItsVerifiers() throws {
        var life = try archived(.a13)
        try life.act(.refer, by: .reporter)
        try life.act(.recordOmbudsmanResult(.resolved, document: Cast.words()), by: Cast.ombudsman)
        #expect(life.report.state == .closed && life.running == [.reopenWindow])
        try life.act(.reopen(Cast.words()), by: .reporter)
        #expect(life.report.state == .unverified && life.running == [.verify, .classNonSupervisory] && life.paused.isEmpty)
    }

    @Test func whatTheOmbudsmanEndsAfterTakingItComesBackWithItsClocks() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        try life.act(.referWithoutProvider(Cast.words()), by: .reporter)
        try life.act(.recordOmbudsmanResult(.resolved, document: Cast.words()), by: Cast.ombudsman)
        try life.act(.reopen(Cast.words()), by: .reporter)
        #expect(life.report.state == .unverified && life.running == [.verify, .classNonSupervisory] && life.paused.isEmpty)
    }

    @Test func anAppealThatIsHandledAtOnceIsDecided() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        try life.act(Cast.verification(), by: Cast.verifier)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        try life.act(.archive(.a10, reason: Cast.words()), by: Cast.verifier)
        try life.act(.appealArchive(Cast.words()), by: .reporter)
        #expect(life.running.contains(.appealDecision))
        try life.act(
            .handleDirectly(
                .init(
                    reportClass: life.report.reportClass ?? .nonSupervisoryComplaint, category: ID(31), mode: life.report.mode,
                    target: Cast.target(Cast.nation), firstFollowUp: Cast.words())),
            by: Cast.secondVerifier)
        #expect(life.report.state == .inProgress && !life.running.contains(.appealDecision))
    }

    @Test func anAppealOfWhatWasProvenFalseIsJudgedByAnArbiterWhereTheDeskIsOfOneBody() throws {
        var life = try RequirementTests.answeredQuestion()
        try life.act(.archive(.a11, reason: Cast.words()), by: Cast.verifier)
        try life.act(.approve(try life.request()), by: Cast.secondVerifier)
        try life.act(.appealArchive(Cast.words()), by: .reporter)
        let third = Cast.officer(.nationalAdmin, 23, of: Cast.nation)
        #expect(life.refusal(Cast.verification(), by: third) == .notPermitted)
        #expect(life.refusal(Cast.verification(), by: Cast.verifier) == .samePerson)
        try life.act(Cast.verification(), by: Cast.arbiter)
        #expect(life.report.state == .disposed && life.report.archiveCode == nil)
    }

    private func archived(_ code: ArchiveCode) throws -> Life {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        try life.act(.archive(code, reason: Cast.words()), by: Cast.verifier)
        #expect(life.report.state == .archived)
        return life
    }
}
