import Domain
import Services

/// The extra questions that are asked now, by topic.
struct QuestionListing: AdministrationListing {
    let list = AdministrationList.questions

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let questions = try await scene.office.questions(by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.field.topic"), .init("administration.field.questionLabel"),
                .init("administration.field.questionKind"), .init("administration.field.questionRequired"),
                .init("administration.field.questionPublic"),
            ],
            rows: questions.map { question in
                [
                    .text(scene.words.category(question.category)), link(question.indonesianLabel, to: question.id),
                    .phrase("administration.field.questionKind.\(question.kind.rawValue)"),
                    .phrase(question.isRequired ? "extra.ya" : "extra.tidak"), .phrase(question.isPublic ? "extra.ya" : "extra.tidak"),
                ]
            },
            actions: [new()])
    }
}
