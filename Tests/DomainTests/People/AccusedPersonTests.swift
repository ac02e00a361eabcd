import Domain
import Foundation
import Testing

@Suite("Whom a report accuses, it accuses in every seat") struct AccusedPersonTests {
    private static let atRoads = Accused(agency: Cast.city, unit: Cast.roads)

    /// An admin of the city who also sits in its roads department.
    private static let twoSeats = Cast.admin.alsoSeated(units: [Cast.roads], agencies: [Cast.city])

    private func accusing(_ accused: Accused, people: [ID<Officer>] = []) throws -> Life {
        var life = try Life()
        life.peopleOfAccused = people
        try life.act(Cast.submission(), by: .reporter)
        let place = accused.agency == Cast.city && accused.unit == nil ? Cast.target(Cast.province, Cast.eyesOfProvince) : nil
        try life.act(
            Cast.verification(to: place ?? Cast.target(Cast.city, Cast.inspectorate), accused: [accused]), by: Cast.verifier)
        return life
    }

    @Test func aSecondSeatIsAccusedWithTheFirst() throws {
        let life = try accusing(Self.atRoads)
        #expect(!life.report.standing.accuses(Cast.admin))
        #expect(life.report.standing.accuses(Self.twoSeats))
        #expect(Permissions.allows(.readText, actor: Cast.admin, on: life.report.standing, office: .nation))
        #expect(!Permissions.allows(.readText, actor: Self.twoSeats, on: life.report.standing, office: .nation))
        let custodian = Cast.officer(.nationalAdmin, 31, of: Cast.nation, duties: [.identityCustodian])
        #expect(life.report.mayReviewEmergency(custodian, in: .nation))
        #expect(!life.report.mayReviewEmergency(custodian.alsoSeated(units: [Cast.roads], agencies: []), in: .nation))
    }

    @Test func aSeatUnderAnAccusedHeadCountsElsewhereToo() throws {
        let life = try accusing(Accused(agency: Cast.city, unit: nil))
        #expect(!life.report.standing.accuses(Cast.verifier))
        #expect(life.report.standing.accuses(Cast.verifier.alsoSeated(units: [], agencies: [Cast.city])))
    }

    @Test func anotherSeatGivesNoRightAndIsNotKept() throws {
        let life = try Life.disposed(mode: .open, to: Cast.roads)
        let elsewhere = Cast.officer(.liaisonOfficer, 40, unit: Cast.health)
        let both = elsewhere.alsoSeated(units: [Cast.roads], agencies: [Cast.city])
        #expect(!Permissions.allows(.readText, actor: both, on: life.report.standing, office: .nation))
        #expect(try JSONDecoder().decode(Actor.self, from: JSONEncoder().encode(both)) == elsewhere)
    }

    @Test func thePeopleOfAnAccusedBodyStayAccusedWhereverTheyGo() throws {
        var life = try accusing(Self.atRoads, people: [ID(5), ID(6)])
        #expect(life.report.accusedPeople == [ID(5), ID(6)] && life.replayed == life.report)
        #expect(life.report.standing.accuses(Cast.officer(.internalAuditor, 5, unit: Cast.inspectorate)))
        life.peopleOfAccused = [ID(6), ID(7)]
        let health = Accused(agency: Cast.city, unit: Cast.health)
        try life.act(.routeConflict([health], to: Cast.target(Cast.city, Cast.inspectorate)), by: Cast.verifier)
        #expect(life.report.accusedPeople == [ID(5), ID(6), ID(7)] && life.replayed == life.report)
    }

    @Test func aMoveThatAccusesNobodyAccusesNoPeople() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        life.peopleOfAccused = [ID(5)]
        try life.act(Cast.verification(), by: Cast.verifier)
        #expect(life.report.accusedPeople.isEmpty)
        #expect(Cast.verification().accuses.isEmpty && Cast.verification(accused: [Self.atRoads]).accuses == [Self.atRoads])
    }
}
