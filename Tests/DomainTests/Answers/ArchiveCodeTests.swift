import Domain
import Testing

@Suite struct ArchiveCodeTests {
    @Test func theCodesAreA01ToA14() {
        #expect(ArchiveCode.allCases.map(\.rawValue) == (1...14).map { $0 < 10 ? "A0\($0)" : "A\($0)" })
    }

    @Test(arguments: ArchiveCode.allCases)
    func anAttachmentOrAnAccusationAlwaysAsksForASecondYes(code: ArchiveCode) {
        for isDoorA in [false, true] {
            #expect(code.needsSecondYes(atDoorA: isDoorA, hasAttachments: true, hasAccused: false))
            #expect(code.needsSecondYes(atDoorA: isDoorA, hasAttachments: false, hasAccused: true))
        }
        let marked: Set<ArchiveCode> = [.a04, .a05, .a11]
        #expect(code.needsSecondYes(atDoorA: false, hasAttachments: false, hasAccused: false) == marked.contains(code))
        let free: Set<ArchiveCode> = [.a10, .a12]
        #expect(code.needsSecondYes(atDoorA: true, hasAttachments: false, hasAccused: false) == !free.contains(code))
    }

    @Test func officersChooseAmongTenGrounds() {
        #expect(ArchiveCode.allCases.filter(\.mayBeChosen) == [.a02, .a03, .a04, .a05, .a06, .a10, .a11, .a12, .a13, .a14])
    }
}
