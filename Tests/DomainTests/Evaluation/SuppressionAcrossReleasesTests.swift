import Domain
import Testing

@Suite("Evaluation: two releases together isolate nobody either")
struct SuppressionAcrossReleasesTests {
    @Test("a cell that grew by two is hidden, with another that grew enough, or a total")
    func grewByTwo() throws {
        let first = try #require(Suppression([[12, 20, 30]], hasColumnTotals: false)).shown()
        #expect(first.cells == [[12, 20, 30]])
        let second = try #require(Suppression([[14, 27, 30]], hasColumnTotals: false)).shown(after: [first])
        #expect(second.cells == [[nil, nil, 30]] && second.rowTotals == [71])
        let third = try #require(Suppression([[14, 20, 30]], hasColumnTotals: false)).shown(after: [first])
        #expect(third.cells == [[nil, 20, 30]] && third.rowTotals == [nil])
    }

    @Test("what has not changed, or grew by five, is shown again")
    func unchanged() throws {
        let first = try #require(Suppression([[12, 20]], hasColumnTotals: false)).shown()
        let second = try #require(Suppression([[12, 25]], hasColumnTotals: false)).shown(after: [first])
        #expect(second.cells == [[12, 25]] && second.rowTotals == [37])
    }

    @Test("hiding a cell once does not forget what was shown before")
    func remembersOlder() throws {
        let first = try #require(Suppression([[12, 20, 30]], hasColumnTotals: false)).shown()
        let second = try #require(Suppression([[14, 27, 30]], hasColumnTotals: false)).shown(after: [first])
        let third = try #require(Suppression([[15, 40, 60]], hasColumnTotals: false)).shown(after: [first, second])
        #expect(third.cells[0][0] == nil)
    }

    @Test("a correction downwards by a few is hidden too")
    func correction() throws {
        let first = try #require(Suppression([[12, 20, 30]], hasColumnTotals: false)).shown()
        let second = try #require(Suppression([[10, 20, 30]], hasColumnTotals: false)).shown(after: [first])
        #expect(second.cells[0][0] == nil && second.rowTotals == [nil])
    }

    @Test("random pairs of releases: no shown number, and no number that follows, differs by one to four", arguments: 0..<4)
    func attacked(batch: Int) throws {
        for seed in 0..<125 {
            let old = try #require(SuppressionTests.table(batch * 1000 + seed + 50_000))
            var chance = Chance(seed: UInt64(batch * 1000 + seed + 70_000))
            let grown = old.cells.map { $0.map { $0 + chance.pick([0, 0, 1, 2, 6, 20]) } }
            let new = try #require(Suppression(grown, hasColumnTotals: old.hasColumnTotals))
            let before = old.shown()
            let shown = new.shown(after: [before])
            let pairs =
                zip(before.cells.joined(), shown.cells.joined()).map { ($0, $1) } + zip(before.rowTotals, shown.rowTotals)
                + zip(before.columnTotals, shown.columnTotals) + [(before.grandTotal, shown.grandTotal)]
            for case (let was?, let now?) in pairs { #expect(!(1..<5).contains(abs(now - was)), "\(old.cells) then \(grown)") }
            let known = { name in Self.number(name, of: before).map { max($0, 1) } ?? 1 }
            let attack = TableAttack(new, shown, least: known)
            #expect(attack.solved == [])
            for (place, unknown) in attack.unknowns.enumerated() {
                guard let most = attack.most(of: place) else { continue }
                #expect(most >= 5)
                guard let was = Self.number(unknown.name, of: before) else { continue }
                #expect(most - was >= 5 || most - was >= 4 && unknown.value == was, "\(unknown) was \(was), is at most \(most)")
            }
        }
    }

    private static func number(_ name: String, of shown: Suppression.Shown) -> Int? {
        let places = name.dropFirst().split(separator: ",").compactMap { Int($0) }
        switch name.first {
        case "c": return shown.cells[places[0]][places[1]]
        case "r": return shown.rowTotals[places[0]]
        case "k": return shown.columnTotals[places[0]]
        default: return shown.grandTotal
        }
    }
}
