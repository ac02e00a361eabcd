import Testing

@testable import Domain

@Suite("Who reads an anonymous reporter's own words") struct OriginalTextTests {
    private static let ofProvince = Cast.officer(.internalAuditor, 50, of: Cast.province)

    private func report(_ mode: Mode, at door: Door, isVerified: Bool) -> Report {
        var report = Report(id: ID(1))
        report.mode = mode
        report.door = door
        report.state = isVerified ? .inProgress : .unverified
        report.verifiedAt = isVerified ? Instant(milliseconds: 1) : nil
        report.holder = isVerified ? Cast.target(Cast.city, Cast.roads) : nil
        return report
    }

    @Test(arguments: [
        (Cast.verifier, true, true), (Cast.admin, true, false), (Cast.auditor, false, false), (ofProvince, true, true),
        (Cast.provinceAdmin, false, false), (Cast.liaison, false, false), (Cast.operative, false, false), (Cast.supervisor, false, false),
        (Cast.ombudsman, false, false),
    ])
    func beforeAndAfterItIsVerified(actor: Actor, before: Bool, after: Bool) {
        for mode in [Mode.anonymous, .anonymousAndSecret] {
            let door = Door.agency(Cast.city)
            #expect(report(mode, at: door, isVerified: false).showsOriginal(to: actor, in: .nation) == before)
            #expect(report(mode, at: door, isVerified: true).showsOriginal(to: actor, in: .nation) == after)
        }
        for mode in [Mode.open, .secret] {
            #expect(report(mode, at: .national, isVerified: true).showsOriginal(to: actor, in: .nation))
        }
    }

    @Test func aDeskThatHasItWithoutVerifyingItDoesNot() {
        var given = report(.anonymous, at: .national, isVerified: false)
        given.holder = Cast.target(Cast.city, Cast.inspectorate)
        for actor in [Cast.admin, Cast.auditor] { #expect(!given.showsOriginal(to: actor, in: .nation)) }
        given.isSensitive = true
        #expect(given.showsOriginal(to: Cast.auditor, in: .nation), "a sensitive one is its inspectorate's to verify")
        #expect(!given.showsOriginal(to: Cast.admin, in: .nation))
    }

    @Test func inAnInstallationOfItsOwnTheAgencysDeskVerifies() {
        let given = report(.anonymous, at: .national, isVerified: false)
        #expect(given.showsOriginal(to: Cast.admin, in: .agency(Cast.city)))
        #expect(!given.showsOriginal(to: Cast.liaison, in: .agency(Cast.city)))
    }

    @Test func anInspectorateThatTakesPartIsOfThoseWhoHandleIt() {
        var given = report(.anonymous, at: .national, isVerified: true)
        #expect(given.showsOriginal(to: Self.ofProvince, in: .nation))
        given.copies = [Holder(agency: Cast.province)]
        #expect(!given.showsOriginal(to: Self.ofProvince, in: .nation))
    }
}
