import ArgumentParser
import Domain
import Foundation
import Services

/// Opens the office, runs a command in it and closes it. A fault becomes one line that says what to do, and exit code 1.
func withOffice(_ options: SettingsOptions, migrates: Bool = true, _ body: (OfficeAssembly) async throws -> Void) async throws {
    let settings = try options.settings()
    do {
        let assembly = try await OfficeAssembly(settings, migrates: migrates)
        let keeper = Task { await assembly.keepLease() }
        defer { keeper.cancel() }
        do {
            try await body(assembly)
        } catch {
            await assembly.close()
            throw error
        }
        await assembly.close()
    } catch let error as ExitCode {
        throw error
    } catch {
        printError(CommandFault.line(for: error))
        throw ExitCode(1)
    }
}

/// What went wrong, for the person at the terminal.
enum CommandFault {
    static func line(for error: any Error) -> String {
        switch error {
        case let fault as SettingsFault: "lapor: \(fault.description)"
        case ServiceFault.notFound: "lapor: not found"
        case ServiceFault.notPermitted: "lapor: not permitted"
        case ServiceFault.conflict: "lapor: it exists already, or has changed meanwhile"
        case ServiceFault.invalid(let faults):
            faults.map { "lapor: \($0.field): \($0.reason.rawValue)\($0.limit.map { " (\($0))" } ?? "")" }.joined(separator: "\n")
        case let refusal as Refusal: "lapor: the rules do not allow it: \(refusal.reason.rawValue)\(refusal.field.map { " (\($0))" } ?? "")"
        default: "lapor: \(error)"
        }
    }
}

func printError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
