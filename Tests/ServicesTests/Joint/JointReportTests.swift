import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Reports that a neighbourhood files together")
struct JointReportTests {
    @Test(
        "have backers who each speak for themselves; an objection is information, and the filer alone closes", arguments: TestStores.engines
    )
    func wholeWay(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            let code = try await desk.submit()
            let report = try await desk.stored(code).report.id
            let link = office.jointLink(report)
            await #expect(throws: ServiceFault.notFound) { try await office.jointInvitation(link) }
            try await office.openJoint(code)
            #expect(try await office.jointInvitation(link).code == code)
            let compose = RandomToken()
            let first = try await office.join(link, composeToken: compose)
            #expect(try await office.join(link, composeToken: compose) == first, "the same form gives the same code")
            let second = try await office.join(link, composeToken: RandomToken())
            await #expect(throws: Refusal(.wrongState)) {
                _ = try await office.say(.confirmed, "", on: code, as: first, heading: "Warga", from: "")
            }
            try await desk.verify(code, to: desk.cast.roads)
            try await desk.progress(code)
            try await desk.answer(code)
            #expect(try await office.say(.confirmed, "", on: code, as: first, heading: "Warga", from: ""))
            #expect(
                try await office.say(
                    .objected, "Masih berlubang, hubungi 0811-2222-3333.", on: code, as: second, heading: "Warga", from: ""))
            let other = try await desk.submit()
            #expect(
                try await !office.say(.confirmed, "", on: other, as: first, heading: "Warga", from: ""), "the code belongs to one report")
            let joint = try #require(try await office.joint(report))
            #expect(joint.backers == 2 && joint.count(.confirmed) == 1 && joint.count(.objected) == 1)
            #expect(joint.voices.allSatisfy { !$0.words.contains("0811") })
            let file = try await office.caseFile(code, for: .officer(desk.cast.liaison))
            #expect(file.state == .answered, "nobody but the filer closes or contests")
            let told = file.timeline.last { $0.kind == "informationAdded" }
            #expect(told?.text?.contains("Masih berlubang") == true && told?.text?.contains("0811") == false)
            try await office.closeJoint(code)
            await #expect(throws: ServiceFault.notFound) { try await office.join(link, composeToken: RandomToken()) }
            #expect(
                try await office.say(.confirmed, "", on: code, as: second, heading: "Warga", from: ""), "who has joined may still speak")
        }
    }

    @Test("hide from nobody: what is secret, or becomes it, cannot be joined", arguments: [Mode.secret, .anonymousAndSecret])
    func secret(mode: Mode) async throws {
        try await TestDesk.with(.sqlite) { desk in
            let office = desk.office
            let code = try await desk.submit(mode: mode)
            await #expect(throws: Refusal(.wrongState)) { try await office.openJoint(code) }
            let open = try await desk.submit()
            let link = office.jointLink(try await desk.stored(open).report.id)
            try await office.openJoint(open)
            try await desk.act(open, by: .reporter) { _ in .raiseSecrecy(mode, reason: nil) }
            await #expect(throws: ServiceFault.notFound) { try await office.jointInvitation(link) }
            await #expect(throws: ServiceFault.notFound) { try await office.join(link, composeToken: RandomToken()) }
        }
    }
}
