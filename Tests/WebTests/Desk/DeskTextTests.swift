import Domain
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Officers' words")
struct DeskTextTests {
    private static let catalogues = Result { try Catalogues(resources: TestSite.resources) }

    private func expect(_ keys: [String], in language: Language) throws {
        let catalogue = try Self.catalogues.get()[language]
        for key in keys { #expect(catalogue.message(key) != nil, "\(key) is missing in \(language.rawValue)") }
    }

    @Test("every value that a page may show has its words", arguments: Language.allCases)
    func words(language: Language) throws {
        try expect(Domain.Refusal.Reason.allCases.map { "fault.rule.\($0.rawValue)" }, in: language)
        try expect(FieldFault.Reason.allCases.map { "fault.field.\($0.rawValue)" }, in: language)
        try expect(ClockKey.allCases.map { "desk.clock.\($0.rawValue)" }, in: language)
        try expect(PolicyKey.allCases.map { "administration.policy.\($0.rawValue)" }, in: language)
        try expect(ReportState.allCases.map { "desk.state.\($0.rawValue)" }, in: language)
        try expect(ClosureKind.allCases.map { "desk.closure.\($0.rawValue)" }, in: language)
        try expect(ArchiveCode.allCases.map { "desk.archive.\($0.rawValue)" }, in: language)
        try expect(AnswerKind.allCases.map { "desk.answer.\($0.rawValue)" }, in: language)
        try expect(SecondYesAct.allCases.map { "desk.request.\($0.rawValue)" }, in: language)
        try expect(OfficeAct.allCases.map { "administration.did.\($0.rawValue)" }, in: language)
        try expect(Event.Disposal.Way.allCases.map { "desk.way.\($0.rawValue)" }, in: language)
        try expect(FileDropReason.allCases.map { "desk.file.\($0.rawValue)" }, in: language)
        try expect(BasisTag.allCases.map { "desk.basis.\($0)" }, in: language)
        try expect(Role.allCases.map { "desk.role.\($0.rawValue)" }, in: language)
        try expect(CaseActs.all.flatMap { act in ["title", "lead", "button"].map { "desk.act.\(act.noun).\($0)" } }, in: language)
    }

    @Test("every move that an officer can make has its form")
    func forms() {
        let offered = CaseActs.all.reduce(into: Set<Move>()) { $0.formUnion($1.moves) }
        let ofOfficers = MoveTable.rules.filter { rule in
            rule.actors.contains { if case .officer = $0 { true } else { false } }
        }.map(\.move)
        // A report is entered for somebody else at the counter, before there is a case to act on.
        #expect(Set(ofOfficers).subtracting(offered) == [.submit])
    }

    @Test("no two acts share an address")
    func nouns() {
        #expect(Set(CaseActs.all.map(\.noun)).count == CaseActs.all.count)
    }
}
