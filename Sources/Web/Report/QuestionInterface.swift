import Domain
import Hummingbird
import Services

/// The topics about which something more is asked, with their questions, for programs that send reports. Both languages stand side by
/// side, so that one answer serves everybody.
struct QuestionInterface: Sendable {
    let office: Office

    private struct Option: Encodable {
        let value: Int
        let label: String
        let labelEn: String?
    }

    private struct Question: Encodable {
        let id: String
        let version: Int
        let kind: String
        let label: String
        let labelEn: String?
        let help: String?
        let helpEn: String?
        let options: [Option]?
        let least: Double?
        let most: Double?
        let unit: String?
        let longest: Int?
        let isRequired: Bool
    }

    private struct Topic: Encodable {
        let category: String
        let name: String
        let nameEn: String
        let questions: [Question]
    }

    private struct Answer: Encodable {
        let categories: [Topic]
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.apiQuestions) { _, context in
            let tree = try await office.rules.current().categories
            let asked = Dictionary(grouping: try await office.questionsAsked(), by: \.category)
            var open = tree.all.filter { tree.isOpen($0.id) }
            if let wanted = context.query.first("category") {
                open = open.filter { wanted == $0.id.description || wanted == tree.slugPath(of: $0.id) }
                guard !open.isEmpty else { throw Problem.notFound }
            }
            let topics = open.compactMap { entry -> Topic? in
                let questions = tree.path(of: entry.id).flatMap { asked[$0.id] ?? [] }.sorted {
                    ($0.position, $0.id) < ($1.position, $1.id)
                }
                return questions.isEmpty
                    ? nil
                    : Topic(
                        category: tree.slugPath(of: entry.id), name: tree.pathName(of: entry.id),
                        nameEn: tree.pathName(of: entry.id, english: true), questions: questions.map(Self.question))
            }
            return JSONAnswer(Answer(categories: topics), cache: "public, max-age=300")
        }
    }

    private static func question(_ question: ExtraQuestion) -> Question {
        Question(
            id: question.id.description, version: question.version, kind: question.kind.rawValue, label: question.indonesianLabel,
            labelEn: question.englishLabel, help: question.indonesianHelp, helpEn: question.englishHelp,
            options: question.kind == .choice
                ? question.options.enumerated().map { Option(value: $0, label: $1.indonesianName, labelEn: $1.englishName) } : nil,
            least: question.least, most: question.most, unit: question.unit,
            longest: question.kind == .text ? ExtraQuestion.longestText : nil, isRequired: question.isRequired)
    }
}
