import Domain
import Testing

@Suite("Evaluation: ranking and samples")
struct RankingTests {
    private func candidate(_ id: Int64, _ arrived: Int, _ value: String?, kind: String = "regency", isSigned: Bool = true)
        -> Ranking.Candidate
    {
        .init(body: .agency(ID(id)), kind: kind, arrivedInYear: arrived, isSigned: isSigned, value: value.flatMap { Fraction($0) })
    }

    @Test("only like bodies of like size with signed data, never below thirty reports")
    func groups() {
        let ranking = Ranking([
            candidate(1, 29, "100"), candidate(2, 30, "50"), candidate(3, 299, "60"), candidate(4, 300, "40"), candidate(5, 2999, "41"),
            candidate(6, 3000, "9"), candidate(7, 40, "70", kind: "city"), candidate(8, 41, "99", isSigned: false), candidate(9, 42, nil),
        ])
        let small = ranking.groups[Ranking.Group(kind: "regency", band: .small)]
        #expect(small?.map(\.candidate.body) == [.agency(ID(3)), .agency(ID(2))] && small?.map(\.rank) == [1, 2])
        #expect(ranking.groups.count == 4)
        #expect(!ranking.groups.values.joined().contains { [1, 8, 9].map { EvaluatedBody.agency(ID($0)) }.contains($0.candidate.body) })
    }

    @Test("equal as printed is equal in rank, and the next place is skipped; fewer days are better")
    func ties() {
        let ranking = Ranking(
            [candidate(1, 40, "5.04"), candidate(2, 40, "5.01"), candidate(3, 40, "7"), candidate(4, 40, "2")], isHigherBetter: false)
        #expect(ranking.groups.values.first?.map(\.rank) == [1, 2, 2, 4])
    }

    @Test("a sample is drawn by a hash that nobody chooses, from silence and the others apart")
    func drawn() throws {
        let codes = (1...60).compactMap { Self.code($0) }
        let (silence, others) = (Array(codes.prefix(41)), Array(codes.dropFirst(41)))
        let hash = { (code: TrackingCode) in String(code.canonical.reversed()) }
        let drawn = AuditSample.draw(silence: silence, others: others, hash: hash)
        #expect(drawn.count == AuditSample.size(closures: 60, silence: 41) && drawn.count == 6)
        #expect(drawn.count { silence.contains($0) } == 5)
        #expect(Set(AuditSample.draw(silence: silence.reversed(), others: others.reversed(), hash: hash)) == Set(drawn))
        #expect(drawn.map(hash) == drawn.map(hash).sorted())
        let few = AuditSample.draw(silence: Array(silence.prefix(9)), others: Array(others.prefix(1)), hash: hash)
        #expect(few.count == 4 && Set(few).count == 4)
        #expect(AuditSample.draw(silence: [], others: [], hash: hash).isEmpty)
        #expect(AuditSample.size(closures: -3, silence: 9) == 0)
    }

    static func code(_ number: Int) -> TrackingCode? {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let body = "7KX29Q" + [number / 32 % 32, number % 32, 5].map { String(alphabet[$0]) }.joined()
        return alphabet.lazy.compactMap { TrackingCode(body + String($0)) }.first
    }

    @Test("raters who agree by chance alone are brought together")
    func kappa() {
        let chance = RaterAgreement(bothYes: 25, onlyFirst: 25, onlySecond: 25, bothNo: 25)
        #expect(chance.kappa == .zero && chance.needsCalibration)
        #expect(RaterAgreement(bothYes: 5, onlyFirst: 0, onlySecond: 0, bothNo: 5).kappa == .one)
        #expect(RaterAgreement(bothYes: 0, onlyFirst: 0, onlySecond: 0, bothNo: 0).kappa == nil)
        #expect(RaterAgreement(bothYes: 9, onlyFirst: 0, onlySecond: 0, bothNo: 0).kappa == nil)
    }
}
