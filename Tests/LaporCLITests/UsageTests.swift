import ArgumentParser
import Domain
import Services
import Testing

@testable import LaporCLI

@Suite("A mistake on the command line")
struct UsageTests {
    @Test(
        "is one clear line, in Indonesian, that names what is wrong",
        arguments: [
            (["terbang"], "kata terbang tidak dikenal"), (["agencies", "end"], "<slug> belum ditulis"),
            (["agencies", "add", "--kind", "klub"], "nilai klub keliru untuk --kind <kind>; tulis salah satu dari ministry, "),
            (["agencies", "add", "--kind", "other"], "--name wajib diisi"), (["agencies", "add", "--kind"], "belum diberi nilai"),
            (["units", "edit", "a", "b", "--at-top", "--parent", "c"], "--at-top dan --parent"),
            (["serve", "--port", "1"], "pilihan --port tidak dikenal"), (["serve", "--listn", "x"], "maksudnya --listen"),
            (["work", "--once=ya"], "tidak memakai nilai"), (["agencies", "end", "a", "b", "c"], "tidak dikenal di sini"),
            (["units", "add", "a", "--name", "b", "--duty", "tidur"], "salah satu dari handling, complaints, inspectorate (lihat"),
            (["seed", "demo", "--reports", "0"], "--reports antara 1 dan"), (["seed", "demo", "--reports", "dua"], "nilai dua keliru"),
            (["seed", "demo", "--reports", "1", "--within", "Jawa"], "bukan kode wilayah"),
        ]) func line(words: [String], said: String) throws
    {
        let error = try #require(throws: (any Error).self) { try Lapor.parseAsRoot(words) }
        let line = try #require(CommandFault.usageLine(for: error))
        #expect(line.hasPrefix("lapor: ") && !line.contains("\n") && line.contains(said), "\(line)")
        for english in ["Missing", "nknown", "nexpected", "The ", "Please", " is ", " and "] { #expect(!line.contains(english), "\(line)") }
        #expect(Lapor.exitCode(for: error).rawValue == 64)
    }

    @Test("is not what asking for help is") func help() throws {
        var asking = try Lapor.parseAsRoot(["--help"])
        let error = try #require(throws: (any Error).self) { try asking.run() }
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
