import Domain
import Testing

@Suite("Evaluation: small cells are hidden so that nothing recovers them")
struct SuppressionTests {
    @Test("nothing is hidden where nothing is small, and zeros are shown")
    func nothingSmall() throws {
        let table = try #require(Suppression([[0, 12, 7], [40, 0, 5]], hasColumnTotals: true))
        let shown = table.shown()
        #expect(shown.cells == [[0, 12, 7], [40, 0, 5]] && shown.rowTotals == [19, 45])
        #expect(shown.columnTotals == [40, 12, 12] && shown.grandTotal == 64)
    }

    @Test("one small cell takes the smallest of its row and column with it, and the corner between them")
    func corner() throws {
        let table = try #require(Suppression([[2, 9, 30], [8, 6, 50], [70, 80, 90]], hasColumnTotals: true))
        let shown = table.shown()
        #expect(shown.cells == [[nil, nil, 30], [nil, nil, 50], [70, 80, 90]])
        #expect(shown.rowTotals == [41, 64, 240] && shown.columnTotals == [80, 95, 170] && shown.grandTotal == 345)
    }

    @Test("a small total is hidden with its cells; a place with three reports in all shows none of them")
    func smallTotal() throws {
        let table = try #require(Suppression([[3, 0], [20, 30]], hasColumnTotals: true))
        let shown = table.shown()
        #expect(shown.cells[0] == [nil, 0] && shown.rowTotals[0] == nil)
        #expect(TableAttack(table, shown).solved.isEmpty)
    }

    @Test("a list with one small cell and nothing else large enough hides its total")
    func listTotal() throws {
        let shown = try #require(Suppression([[3, 4]], hasColumnTotals: false)).shown()
        #expect(shown.cells == [[nil, nil]] && shown.rowTotals == [nil])
    }

    @Test("impossible tables are refused")
    func refused() {
        #expect(Suppression([], hasColumnTotals: true) == nil)
        #expect(Suppression([[1], [2, 3]], hasColumnTotals: true) == nil)
        #expect(Suppression([[1, -1]], hasColumnTotals: false) == nil)
        #expect(Suppression([[.max, .max]], hasColumnTotals: false) == nil)
    }

    @Test("the attack finds what is badly hidden")
    func attackBites() throws {
        let table = try #require(Suppression([[3, 12], [20, 30]], hasColumnTotals: true))
        let alone = Suppression.Shown(cells: [[nil, 12], [20, 30]], rowTotals: [15, 50], columnTotals: [23, 42], grandTotal: 65)
        #expect(TableAttack(table, alone).solved == ["c0,0"])
        let two = try #require(Suppression([[3, 4, 40]], hasColumnTotals: false))
        let pair = TableAttack(two, Suppression.Shown(cells: [[nil, nil, 40]], rowTotals: [47], columnTotals: [], grandTotal: nil))
        #expect(pair.solved.isEmpty && pair.most(of: 0) == 6 && pair.most(of: 1) == 6)
        let narrow = try #require(Suppression([[3, 1, 40]], hasColumnTotals: false))
        let found = TableAttack(narrow, Suppression.Shown(cells: [[nil, nil, 40]], rowTotals: [44], columnTotals: [], grandTotal: nil))
        #expect(found.most(of: 0) == 3 && found.most(of: 1) == 3)
    }

    /// A table as small places have it: many zeros and few reports, some of many.
    static func table(_ seed: Int) -> Suppression? {
        var chance = Chance(seed: UInt64(seed))
        let (rows, columns) = (1 + chance.below(5), 2 + chance.below(4))
        let scale = chance.pick([4, 8, 15, 60, 400])
        let cells = (0..<rows).map { _ in
            (0..<columns).map { _ in chance.below(4) == 0 ? 0 : chance.below(scale) }
        }
        return Suppression(cells, hasColumnTotals: rows > 1 && chance.below(5) > 0)
    }

    @Test("a thousand random tables give nothing away to linear algebra and bounds", arguments: 0..<8)
    func attacked(batch: Int) throws {
        for seed in 0..<125 {
            let table = try #require(Self.table(batch * 1000 + seed))
            let shown = table.shown()
            for (line, cells) in zip(table.cells, shown.cells) {
                for (value, cell) in zip(line, cells) {
                    #expect(cell == nil || cell == value)
                    #expect(cell == nil || !(1..<5).contains(value), "\(table.cells)")
                    #expect(cell != nil || value > 0, "a zero is hidden: \(table.cells)")
                }
            }
            for total in shown.rowTotals + shown.columnTotals + [shown.grandTotal] {
                #expect(total.map { !(1..<5).contains($0) } ?? true, "\(table.cells)")
            }
            let attack = TableAttack(table, shown)
            #expect(attack.solved == [], "\(table.cells) as \(shown)")
            for (place, unknown) in attack.unknowns.enumerated() {
                guard let most = attack.most(of: place) else { continue }
                #expect(most >= 5, "\(unknown) is at most \(most): \(table.cells) as \(shown)")
                #expect(unknown.value >= 5 || most >= unknown.value + 4)
            }
        }
    }

    @Test("a table with many reports loses little")
    func keepsWhatItCan() throws {
        var (shownCells, all) = (0, 0)
        for seed in 0..<60 {
            var chance = Chance(seed: UInt64(90_000 + seed))
            let cells = (0..<6).map { _ in (0..<6).map { _ in 3 + chance.below(60) } }
            let shown = try #require(Suppression(cells, hasColumnTotals: true)).shown()
            shownCells += shown.cells.joined().count { $0 != nil }
            all += 36
            #expect(shown.grandTotal != nil)
        }
        #expect(shownCells * 10 > all * 8, "\(shownCells) of \(all)")
    }
}
