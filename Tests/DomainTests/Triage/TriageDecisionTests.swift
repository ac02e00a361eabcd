import Domain
import Testing

@Suite("The rules of a mark")
struct TriageDecisionTests {
    @Test("every grade rests on grounds, and every ground belongs to a grade")
    func grounds() {
        for grade in TriageGrade.allCases { #expect(!grade.grounds.isEmpty) }
        #expect(Set(TriageGrade.allCases.flatMap(\.grounds)) == Set(TriageGround.allCases))
    }

    @Test("only what is grave or abusive slows a sender")
    func slows() {
        #expect(TriageGrade.allCases.filter(\.slows) == [.abusive, .provenFalse, .slander])
        #expect(TriageGrade.allCases.filter(\.isHeavy) == [.provenFalse, .slander])
    }

    @Test("a mark counts only while it stands uncontested", arguments: TriageMark.State.allCases)
    func counts(state: TriageMark.State) {
        let mark = TriageMark(
            grade: .abusive, ground: .insult, state: state, giver: .init(officer: ID(1), agency: nil, unit: nil))
        #expect(mark.counts == (state == .standing || state == .confirmed))
        #expect(state.isOpen != (state == .returned || state == .lifted))
    }

    /// Each act by each role: whoever may do it at all is named here by hand.
    @Test("each act is open to the seats that the matrix names, and to the reporter his own alone", arguments: Role.allCases)
    func seats(role: Role) {
        let judges: Set<Role> = [.internalAuditor, .nationalAdmin]
        #expect((Permissions.grant(for: .approveMark, of: role) != nil) == judges.contains(role))
        #expect((Permissions.grant(for: .judgeMark, of: role) != nil) == judges.contains(role))
        #expect((Permissions.grant(for: .markReport, of: role) != nil) == judges.union([.agencyAdmin]).contains(role))
    }
}
