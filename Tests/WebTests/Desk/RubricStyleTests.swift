import Domain
import Foundation
import Testing
import WebTestSupport

@testable import Web

@Suite("The rubric of an answer")
struct RubricStyleTests {
    @Test("the style sheet hides exactly what a kind of answer is not judged by", arguments: AnswerKind.allCases)
    func hiddenCriteria(kind: AnswerKind) throws {
        let path = TestSite.resources.path + "/Static/style/55-desk.css"
        let style = try String(contentsOfFile: path, encoding: .utf8)
        for criterion in RubricCriterion.allCases {
            let selector = "form:has([name=\"kind\"][value=\"\(kind.rawValue)\"]:checked) .rubric-\(criterion.rawValue)"
            #expect(style.contains(selector) == kind.notApplied(isAccepted: true).contains(criterion), "\(kind) \(criterion)")
        }
    }
}
