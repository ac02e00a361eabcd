import Domain
import Testing

@Suite("Who reads an anonymous reporter's own words") struct OriginalTextTests {
    private static let ofProvince = Cast.officer(.internalAuditor, 50, of: Cast.province)

    @Test(arguments: [
        (Cast.verifier, true, true), (Cast.admin, true, false), (Cast.auditor, true, false), (ofProvince, true, true),
        (Cast.liaison, false, false), (Cast.operative, false, false), (Cast.supervisor, false, false), (Cast.ombudsman, false, false),
    ])
    func beforeAndAfterItIsVerified(actor: Actor, before: Bool, after: Bool) {
        for mode in [Mode.anonymous, .anonymousAndSecret] {
            #expect(OriginalText.isRead(by: actor, mode: mode, isVerified: false, desk: Cast.city) == before)
            #expect(OriginalText.isRead(by: actor, mode: mode, isVerified: true, desk: Cast.city) == after)
        }
        for mode in [Mode.open, .secret] { #expect(OriginalText.isRead(by: actor, mode: mode, isVerified: true, desk: Cast.city)) }
    }

    @Test func anInspectorateThatTakesPartIsOfThoseWhoHandleIt() {
        for (invited, isRead) in [([Cast.province], false), ([], true)] as [(Set<ID<Agency>>, Bool)] {
            #expect(
                OriginalText.isRead(by: Self.ofProvince, mode: .anonymous, isVerified: true, desk: Cast.city, invited: invited) == isRead)
        }
    }

    @Test func anotherAgencysAdminVerifiesNothingHere() {
        #expect(!OriginalText.isRead(by: Cast.provinceAdmin, mode: .anonymous, isVerified: false, desk: Cast.city))
        #expect(OriginalText.isRead(by: Cast.admin, mode: .anonymous, isVerified: false, desk: nil), "an office of its own")
    }
}
