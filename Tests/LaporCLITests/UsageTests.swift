import ArgumentParser
import Domain
import Services
import Testing

@testable import LaporCLI

@Suite("A mistake on the command line")
struct UsageTests {
    @Test(
        "is one clear line",
        arguments: [
            ["terbang"], ["agencies", "end"], ["agencies", "add", "--kind", "klub"], ["agencies", "add", "--kind", "other"],
            ["units", "edit", "a", "b", "--at-top", "--parent", "c"], ["serve", "--port", "1"], ["seed", "demo", "--reports", "0"],
            ["seed", "demo", "--reports", "1", "--within", "Jawa"],
        ]) func line(words: [String]) throws
    {
        let error = try #require(#expect(throws: (any Error).self) { try Lapor.parseAsRoot(words) })
        let line = try #require(CommandFault.usageLine(for: error))
        #expect(line.hasPrefix("lapor: ") && !line.contains("\n") && line.count > 20, "\(line)")
        #expect(Lapor.exitCode(for: error).rawValue == 64)
    }

    @Test("is not what asking for help is") func help() throws {
        var command = try Lapor.parseAsRoot(["--help"])
        let error = try #require(#expect(throws: (any Error).self) { try command.run() })
        #expect(CommandFault.usageLine(for: error) == nil)
        #expect(CommandFault.usageLine(for: ExitCode(1)) == nil)
    }

    @Test("every command says in one language what it does") func abstracts() {
        func all(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            [command] + command.configuration.subcommands.flatMap(all)
        }
        let commands = all(Lapor.self)
        #expect(commands.count > 30)
        for command in commands {
            let words = command.configuration.abstract.lowercased().split { !$0.isLetter }
            #expect(
                !words.isEmpty && Set(words).isDisjoint(with: ["the", "and", "of", "a", "or", "that", "makes", "letters"]), "\(command)")
        }
    }

    @Test("what the office refuses is told with the field and the remedy", arguments: FieldFault.Reason.allCases)
    func refusals(reason: FieldFault.Reason) {
        let line = CommandFault.line(for: ServiceFault.invalid([FieldFault("successor", reason, limit: 3)]))
        #expect(line.hasPrefix("lapor: successor: ") && !line.contains(reason.rawValue))
    }
}
