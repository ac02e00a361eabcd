import DataAccess
import Domain
import Sealing
import Services
import Testing

@testable import Vault

@Suite("The vault opens so much and no more, whoever asks")
struct OpeningBudgetTests {
    private let few = OpeningBudgets("views=5,views-each=3,reveals=2,reveals-each=1,reporters=2,letters=2") ?? OpeningBudgets()

    private func opening(_ vault: TestVault, _ sealed: SealedIdentity, by asker: String, for reason: String = "view") -> IdentityOpening {
        var opening = vault.opening(sealed, 41)
        (opening.askedBy, opening.reason) = (asker, reason)
        return opening
    }

    /// How many of so many openings were answered; all others must have been told that it is busy.
    private func granted(_ desk: VaultDesk, _ opening: IdentityOpening, of tries: Int) async throws -> Int {
        var granted = 0
        for _ in 1...tries {
            do {
                _ = try await desk.open(opening)
                granted += 1
            } catch VaultFault.refused(.busy) {}
        }
        return granted
    }

    @Test("of one officer in a day, and of all in an hour; what is refused is not opened and not written down as opened")
    func officers() async throws {
        try await TestVault.with { vault in
            let (sealed, desk) = (try await vault.keep(41), vault.desk(budgets: few))
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 6) == 3)
            // Another name helps whoever invents names until the hour's budget is spent.
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:8"), of: 6) == 2)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:9"), of: 6) == 0)
            #expect(try await vault.count("select count(*) from openings") == 5)
            vault.clock.pass(hours: 1)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 2) == 0)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:9"), of: 2) == 2)
            vault.clock.pass(hours: 23)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 2) == 2)
        }
    }

    @Test("each kind of work for itself: one that is spent stops no other")
    func kinds() async throws {
        try await TestVault.with { vault in
            let (sealed, desk) = (try await vault.keep(41), vault.desk(budgets: few))
            func letter(_ number: Int64) -> ReporterLetter {
                ReporterLetter(
                    id: ID(number), report: ID(41), schema: 1, email: sealed.fields[.email] ?? [], template: .received, language: "id",
                    code: nil, date: nil, link: "https://lapor.example.id/lacak")
            }
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 9) == 3)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7", for: "reveal"), of: 9) == 1)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:8", for: "emergency"), of: 9) == 1)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:9", for: "reveal"), of: 9) == 0)
            #expect(try await granted(desk, opening(vault, sealed, by: "reporter", for: "access"), of: 9) == 2)
            for number in [Int64(901), 902] { #expect(try await desk.notify(letter(number)) == .sent) }
            await #expect(throws: VaultFault.refused(.busy)) { try await desk.notify(letter(903)) }
            #expect(vault.post.letters.count == 2)
        }
    }

    @Test("a spent budget is told once an hour, loudly and without a word of anybody, and stands in what the doctor reads")
    func told() async throws {
        try await TestVault.with { vault in
            let (sealed, keeper) = (try await vault.keep(41), LineKeeper())
            let desk = vault.desk(budgets: few, logger: keeper.logger)
            #expect(try await desk.status().stoppedAt == nil)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 20) == 3)
            #expect(keeper.lines.count == 1)
            #expect(keeper.lines.allSatisfy { $0.hasPrefix("critical OPENINGS STOPPED: the budget views-each=3") })
            #expect(keeper.lines.allSatisfy { !$0.contains("officer:7") && !$0.contains("41") && !$0.contains("example") })
            let status = try await desk.status()
            #expect(status.stoppedAt == vault.clock.read() && status.budgets == few.text)
            vault.clock.pass(hours: 1)
            #expect(try await granted(desk, opening(vault, sealed, by: "officer:7"), of: 20) == 0)
            #expect(keeper.lines.count == 2)
        }
    }

    @Test("are set by name, and read as a whole or not at all")
    func settings() {
        #expect(OpeningBudgets(few.text) == few)
        #expect(OpeningBudgets(" views = 1000 , letters=20000")?[.views] == 1000)
        #expect(OpeningBudgets("views=1000")?[.letters] == OpeningBudgets()[.letters])
        for text in ["", "views", "views=0", "views=-1", "views=1000001", "views=1,views=2", "look=3", "views=1,", "views=x"] {
            #expect(OpeningBudgets(text) == nil, "\(text)")
        }
    }
}
