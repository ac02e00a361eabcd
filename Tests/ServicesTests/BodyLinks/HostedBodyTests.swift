import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A body without an account answers through its host, by a link for the whole report")
struct HostedBodyTests {
    /// A ministry in which nobody works with the system; the city answers for it.
    private func hosted(_ desk: TestDesk) async throws -> ID<Agency> {
        let directory = try await desk.office.rules.current().directory
        let body = try #require(directory.agency(slug: "kemenko-polkam"))
        var form = AgencyForm(body)
        form.hostedBy = desk.cast.city
        try await desk.office.editAgency(body.id, form, by: .system)
        return body.id
    }

    private func verify(_ code: TrackingCode, to body: ID<Agency>, mode: Mode = .open, at desk: TestDesk) async throws {
        let shown = PublicText(title: "Jalan berlubang", body: "Jalan di depan sekolah berlubang besar.")
        try await desk.act(code, by: desk.cast.verifier, publicText: shown) { texts in
            .verify(
                .init(
                    reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: mode,
                    target: Target(holder: Holder(agency: body), zone: .wib),
                    routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
        }
    }

    private func attach(_ id: Int64, for audience: Audience, on code: TrackingCode, at desk: TestDesk) async throws {
        let report = try await desk.stored(code).report.id
        let hash = String(repeating: "a", count: 64)
        try await desk.office.store.write { session in
            _ = try session.run(
                """
                insert into attachments (id, report_id, sha256, kind, bytes, description, audience, at, scan)
                values (\(id), \(report), \(hash), 'jpeg', 9, '', \(audience), \(desk.clock.read()), 'none')
                """)
        }
    }

    @Test(
        "the host holds it, its people are told, and the words of the body become the draft of its answer", arguments: TestStores.engines)
    func wholeWay(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let body = try await hosted(desk)
            let code = try await desk.submit()
            try await verify(code, to: body, at: desk)
            let report = try await desk.stored(code).report
            #expect(report.steward == .body(Holder(agency: cast.city)))
            let part = try #require(report.contributions.first)
            #expect(part.isWhole && part.from.holder.agency == body)
            let admin = try #require(cast.admin.officer)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(admin)") == 1)
            try await attach(901, for: .reporter, on: code, at: desk)
            try await attach(902, for: .office, on: code, at: desk)

            let path = try await office.makeBodyLink(BodyLinkForm(contribution: part.id, email: ""), on: code, by: cast.admin)
            let token = try #require(RandomToken(path.dropFirst(BodyLinkSeed.path.count)))
            let link = try #require(try await office.bodyLink(token, from: "a"))
            let shown = try #require(try await office.linkedCase(link))
            #expect(shown.isWhole && shown.deadline != nil && shown.file.identity?.isOffered != true)
            #expect(shown.files.map(\.id) == [ID(901)], "what the office keeps for itself stays there")
            #expect(try await office.file(ID(901), by: link).bytes == 9)
            await #expect(throws: ServiceFault.notFound) { try await office.file(ID(902), by: link) }
            let other = try await desk.submit()
            try await attach(903, for: .everyone, on: other, at: desk)
            await #expect(throws: ServiceFault.notFound) { try await office.file(ID(903), by: link) }

            try await office.act(.answer("Jalan diperbaiki minggu depan."), by: link)
            let seen = try await office.caseFile(code, for: .officer(cast.admin))
            #expect(seen.composedAnswer { _ in "Kemenko" } == "Kemenko:\nJalan diperbaiki minggu depan.")
            await #expect(throws: ServiceFault.notFound) { try await office.file(ID(901), by: link) }
            let rubric = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))
            try await desk.act(code, by: cast.admin) { texts in
                .draftAnswer(.init(text: texts.write(TestDesk.answerText, as: .answer, for: .everyone), kind: .actionTaken, rubric: rubric))
            }
            try await desk.act(code, by: cast.admin) { _ in .approveAnswer(leavingOpenContributions: nil) }
            #expect(try await desk.stored(code).report.state == .answered)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("what is secret is held by the host and shown to nobody else", arguments: TestStores.engines)
    func secret(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let body = try await hosted(desk)
            let code = try await desk.submit(mode: .secret)
            try await verify(code, to: body, mode: .secret, at: desk)
            let report = try await desk.stored(code).report
            #expect(report.holder?.holder.agency == desk.cast.city && report.contributions.isEmpty)
        }
    }

    @Test("once somebody works there the body holds its own, and an agency's own installation is host of all others")
    func whoHosts() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let body = try await hosted(desk)
            var directory = try await desk.office.rules.current().directory
            #expect(directory.host(of: body, office: .nation) == desk.cast.city)
            #expect(directory.host(of: desk.cast.city, office: .nation) == nil)
            #expect(directory.host(of: desk.cast.neighbour, office: .nation) == nil, "it is on trial, with an admin of its own")
            #expect(directory.host(of: body, office: .agency(desk.cast.neighbour)) == desk.cast.neighbour)
            let code = try await desk.submit()
            let own = try desk.inOwnInstallation()
            try await own.act(code, by: own.cast.admin, publicText: PublicText(title: "Jalan", body: "Jalan berlubang.")) { texts in
                .verify(
                    .init(
                        reportClass: .nonSupervisoryComplaint, category: own.cast.category, mode: .open,
                        target: Target(holder: Holder(agency: body), zone: .wib),
                        routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
            }
            #expect(try await desk.stored(code).report.holder?.holder.agency == own.cast.city)
            let entry = try #require(directory.agency(body))
            var form = AgencyForm(entry)
            form.connectionStatus = .direct
            try await desk.office.editAgency(body, form, by: .system)
            directory = try await desk.office.rules.current().directory
            #expect(directory.host(of: body, office: .nation) == nil)
        }
    }
}
