import Domain
import Testing

/// A reporter's word against another class (row 33).
@Suite struct ClassObjectionTests {
    static func reclassified() throws -> Life {
        var life = try RequirementTests.working()
        try life.act(.reclassify(.aspiration, reason: Cast.words()), by: Cast.verifier)
        return life
    }

    @Test func onlyAfterAReclassificationAndOnceInTheLifeOfAReport() throws {
        var life = try RequirementTests.working()
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
        life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        #expect(life.running.contains(.apipTask))
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
        #expect(life.refusal(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier) == .requestPending)
        try life.act(.decideClassObjection(upheld: false, grounds: Cast.words()), by: Cast.auditor)
        #expect(!life.running.contains(.apipTask))
        try life.act(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier)
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
    }

    @Test(arguments: [true, false])
    func theInspectorateDecidesWhichClassCounts(upheld: Bool) throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.verifier) == .samePerson)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.liaison) == .notPermitted)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.silence), by: Cast.auditor) == .missing)
        try life.act(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.auditor)
        #expect(life.report.reportClass == (upheld ? .nonSupervisoryComplaint : .aspiration))
        #expect(life.report.classClock?.key == (upheld ? .classNonSupervisory : .classAspiration))
        #expect(life.replayed == life.report)
    }

    @Test func theTaskOfTheInspectorateEndsWithTheCase() throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        try life.act(.withdraw(reason: Cast.silence, coerced: false), by: .reporter)
        #expect(life.running == [.reopenWindow])
    }
}
