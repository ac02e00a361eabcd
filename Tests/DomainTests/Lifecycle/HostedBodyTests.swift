import Domain
import Testing

@Suite("A report for a body without an account lies with its host, who answers with what the body says")
struct HostedBodyTests {
    /// The city has no account, and the province holds its reports.
    private func hosted(mode: Mode = .open) throws -> Life {
        var life = try Life()
        life.hosts = [Cast.city: Cast.target(Cast.province)]
        try life.act(Cast.submission(mode: mode), by: .reporter)
        try life.act(Cast.verification(mode: mode), by: Cast.verifier)
        return life
    }

    @Test func theHostHoldsItAndTheBodyOwesTheWholeAnswer() throws {
        var life = try hosted()
        #expect(life.report.steward == .body(Holder(agency: Cast.province)))
        let part = try #require(life.report.contributions.first)
        #expect(part.isWhole && part.isOpen && part.from == Cast.target(Cast.city))
        #expect(life.report.runningClock(.contribution)?.bearer == Holder(agency: Cast.city))
        #expect(life.report.runningClock(.followUpFirst)?.bearer == Holder(agency: Cast.province))
        let words = Cast.words()
        #expect(life.refusal(.contribute(part.id, words), by: Cast.provinceAdmin) == .notPermitted)
        try life.act(.contribute(part.id, words), by: Cast.officer(.integrator, 90, of: Cast.city))
        #expect(life.report.contributions.first?.answer == words && life.report.holder?.holder.agency == Cast.province)
        try life.act(Cast.draft(), by: Cast.provinceAdmin)
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.provinceAdmin)
        #expect(life.report.state == .answered)
        #expect(life.replayed == life.report)
    }

    @Test func theHostAnswersAloneWhereItSaysWhy() throws {
        var life = try hosted()
        try life.act(Cast.draft(), by: Cast.provinceAdmin)
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.provinceAdmin) == .contributionsOpen)
        try life.act(.approveAnswer(leavingOpenContributions: Cast.words()), by: Cast.provinceAdmin)
        #expect(life.report.state == .answered)
    }

    @Test func anotherOwnerEndsTheWaiting() throws {
        var life = try hosted()
        try life.act(.notAuthority(proposed: Cast.target(Cast.ministry), ground: Cast.words()), by: Cast.provinceAdmin)
        try life.act(.redispose(Cast.target(Cast.ministry), reason: Cast.words()), by: Cast.verifier)
        #expect(life.report.holder == Cast.target(Cast.ministry) && life.report.contributions.isEmpty)
        #expect(life.replayed == life.report)
    }

    @Test func aTransferIsOfferedToTheHost() throws {
        var life = try Life()
        life.hosts = [Cast.city: Cast.target(Cast.province)]
        try life.act(Cast.submission(), by: .reporter)
        try life.act(Cast.verification(to: Cast.target(Cast.ministry)), by: Cast.verifier)
        try life.act(Cast.progress(), by: Cast.ministryAdmin)
        try life.act(.transfer(to: Cast.target(Cast.city), ground: Cast.words()), by: Cast.ministryAdmin)
        #expect(life.report.transfer?.to == Cast.target(Cast.province) && life.report.transfer?.meant == Cast.target(Cast.city))
        try life.act(.acceptTransfer, by: Cast.provinceAdmin)
        #expect(life.report.holder == Cast.target(Cast.province))
        #expect(life.report.contributions.map(\.from) == [Cast.target(Cast.city)])
    }

    @Test func whatIsSecretIsAskedOfNobody() throws {
        let life = try hosted(mode: .secret)
        #expect(life.report.holder == Cast.target(Cast.province) && life.report.contributions.isEmpty)
    }

    @Test func anAccusedHostGetsNothing() throws {
        var life = try Life()
        life.hosts = [Cast.city: Cast.target(Cast.province)]
        try life.act(Cast.submission(), by: .reporter)
        let accused = [Accused(agency: Cast.province, unit: nil)]
        let bodies = [Cast.city, Cast.ministry, Cast.nation].map { Cast.target($0) }
        for body in bodies where life.refusal(Cast.verification(to: body, accused: accused), by: Cast.verifier) == nil {
            var next = life
            try next.act(Cast.verification(to: body, accused: accused), by: Cast.verifier)
            #expect(next.report.holder?.holder.agency != Cast.province)
        }
    }
}
