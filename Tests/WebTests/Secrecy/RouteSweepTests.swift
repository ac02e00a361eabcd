import DataTestSupport
import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A secret report, looked for through every address by everybody", .serialized)
struct RouteSweepTests {
    private static let unhandled: [HTTPRequest.Method] = [.put, .delete, .patch, .options, .trace]

    /// Everything that an answer says: its status, its headers and its body.
    private static func everything(_ answer: TestAnswer) -> String {
        answer.headers.map { "\($0.name.rawName.lowercased()): \($0.value)\n" }.joined() + answer.text
    }

    @Test(
        "is read only by those whose row of the matrix lets them, and by them each word that they may",
        arguments: Effort.isLong ? SecretCase.Stage.allCases : [.held, .accusing, .anonymous])
    func reading(stage: SecretCase.Stage) async throws {
        let report = try await SecretCase(stage)
        let routes = SweptRoutes(report.desk.web.routes, of: report)
        let codes = [report.code.canonical, report.code.displayed]
        // The worker has read it, so that a search for what is like it might find it.
        while try await report.desk.office.indexNewReports() > 0 {}
        while try await report.desk.office.indexSimilar() > 0 {}
        let questions = try await routes.questions()
        for onlooker in try await report.onlookers() {
            let client = try await onlooker.arrive()
            var seen: Set<Canary> = []
            // Below the code, whoever may not know of it meets what the next test compares, address by address.
            var paths = try routes.paths("GET").filter { !onlooker.sees.isEmpty || !$0.contains("\(report.code.canonical)/") }
            paths += paths.flatMap { path in (questions[path] ?? []).map { "\(path)?\($0)" } }
            for path in paths {
                // Programs ask what visitors ask; the lists of administrators know no other form.
                for accept in path.hasPrefix("/petugas") ? ["text/html"] : ["text/html", "application/json"] {
                    let answer = try await client.get(path, headers: [.accept: accept])
                    let text = Self.everything(answer)
                    var found = Canary.all(in: text)
                    // A search shows the words that were typed.
                    if path.contains("?"), path.contains(Canary.story.rawValue) { found.remove(.story) }
                    seen.formUnion(found)
                    let stray = found.subtracting(onlooker.sees)
                    #expect(stray.isEmpty, "\(onlooker.name) reads \(stray) at \(path)")
                    let isQuestion = onlooker.isAsked && path.hasPrefix(SiteURL.identityQuestions.path)
                    if onlooker.sees.isEmpty, !isQuestion, !codes.contains(where: path.contains) {
                        #expect(!codes.contains(where: text.contains), "\(onlooker.name) learns the code at \(path)")
                    }
                    if answer.status.code >= 500 { Issue.record("\(path) answers \(answer.status) to \(onlooker.name)") }
                }
            }
            // Whoever types the very words of the report learns of nothing like them but what everybody reads.
            for body in [
                "\(Canary.story.rawValue) \(Canary.storyEnd.rawValue) depan pasar", "Petugas \(Canary.accused.rawValue) meminta uang",
            ] {
                let answer = try await client.send(
                    .post, SiteURL.apiSimilar.path, headers: [.contentType: "text/plain"], body: Array(body.utf8))
                #expect(answer.status == .ok, "\(onlooker.name) asks for what is like it")
                let found = Canary.all(in: Self.everything(answer))
                #expect(found.isSubset(of: [.publicTitle, .publicBody]), "\(onlooker.name) reads \(found) among similar reports")
                if stage != .published {
                    #expect(!codes.contains(where: answer.text.contains), "\(onlooker.name) learns the code by likeness")
                }
            }
            #expect(seen == onlooker.sees, "\(onlooker.name) does not find \(onlooker.sees.subtracting(seen))")
        }
    }

    @Test(
        "is not told apart from a code that nobody has, whatever is asked of it",
        arguments: Effort.isLong ? [SecretCase.Stage.unverified, .accusing] : [.accusing])
    func unknownAndSecretAlike(stage: SecretCase.Stage) async throws {
        let report = try await SecretCase(stage)
        let routes = SweptRoutes(report.desk.web.routes, of: report)
        var random = SystemRandomNumberGenerator()
        let unknown = TrackingCode.make(random: &random)
        for onlooker in try await report.onlookers() where onlooker.sees.isEmpty {
            let client = try await onlooker.arrive()
            func told(_ method: HTTPRequest.Method, _ path: String, _ code: TrackingCode) async throws -> String {
                let path = path.replacing(report.code.canonical, with: code.canonical)
                let answer =
                    method == .post ? try await client.post(path, [("versi", "1"), ("version", "1")]) : try await client.send(method, path)
                return "\(answer.status) "
                    + Self.everything(answer).replacing(code.canonical, with: "").replacing(code.displayed, with: "")
                    .replacing(/value="[0-9a-f]{32,}"|set-cookie: [^\n]*\n/.ignoresCase(), with: "")
            }
            for (method, name) in [(HTTPRequest.Method.get, "GET"), (.post, "POST")] {
                for path in try routes.paths(name) where path.contains(report.code.canonical) {
                    let (secret, nothing) = (try await told(method, path, report.code), try await told(method, path, unknown))
                    #expect(secret == nothing, "\(onlooker.name) tells the secret code apart: \(name) \(path)")
                }
            }
            for fields in [[("code", "{}")], [("code", "{}"), ("receipt", "1234 5678 9012 3456")]] where onlooker.isCitizen {
                func asked(_ code: TrackingCode) async throws -> String {
                    _ = try await client.get("/lacak")
                    let answer = try await client.post("/lacak", fields.map { ($0.0, $0.1 == "{}" ? code.displayed : $0.1) })
                    return "\(answer.status)"
                        + answer.text.replacing(code.displayed, with: "").replacing(/value="[0-9a-f]{32,}"/, with: "")
                }
                let (secret, nothing) = (try await asked(report.code), try await asked(unknown))
                #expect(secret == nothing, "\(onlooker.name) tells the secret code apart at /lacak")
            }
        }
    }

    @Test("is neither read nor changed by forms that others send, with any method")
    func sending() async throws {
        let report = try await SecretCase(.accusing)
        let routes = SweptRoutes(report.desk.web.routes, of: report)
        let before = try await report.desk.file(report.code)
        for onlooker in try await report.onlookers() where onlooker.sees.isEmpty {
            var client = try await onlooker.arrive()
            for path in try routes.paths("POST") {
                if !onlooker.isCitizen, client.cookies["lapor-sesi"] == nil { client = try await onlooker.arrive() }
                let fields = [("versi", String(before.version)), ("version", String(before.version)), ("decision", "approve")]
                let answer = try await client.post(path, fields)
                #expect(Canary.all(in: Self.everything(answer)).isEmpty, "\(onlooker.name) reads by POST \(path)")
                if answer.status.code >= 500 { Issue.record("POST \(path) answers \(answer.status) to \(onlooker.name)") }
            }
            for path in try Set(routes.paths("GET") + routes.paths("POST")) where onlooker.isCitizen {
                for method in Self.unhandled {
                    let answer = try await client.send(method, path)
                    #expect(answer.status.code == 405 || answer.status.code == 404 || answer.status.code == 303, "\(method) \(path)")
                    #expect(Canary.all(in: Self.everything(answer)).isEmpty, "\(onlooker.name) reads by \(method) \(path)")
                }
            }
        }
        let after = try await report.desk.file(report.code)
        #expect(after.version == before.version && after.mode == before.mode && after.state == before.state)
    }

    @Test("is not read by those who may read it where it names the reporter, in any answer to a form")
    func readersNeverLearnTheName() async throws {
        let report = try await SecretCase(.held)
        let routes = SweptRoutes(report.desk.web.routes, of: report)
        for onlooker in try await report.onlookers() where !onlooker.sees.isEmpty {
            var client = try await onlooker.arrive()
            for path in try routes.paths("POST") {
                if !onlooker.isCitizen, client.cookies["lapor-sesi"] == nil { client = try await onlooker.arrive() }
                let found = Canary.all(in: Self.everything(try await client.post(path, [])))
                #expect(found.isDisjoint(with: Canary.identity.union(Canary.dropped)), "\(onlooker.name) learns \(found) by POST \(path)")
                if onlooker.isCitizen { #expect(found.isDisjoint(with: Canary.internalToOffice), "\(onlooker.name) at \(path)") }
            }
        }
    }
}
