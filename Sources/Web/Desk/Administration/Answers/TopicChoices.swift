import Domain
import Services

/// The topics to which a text of the office may belong, or all.
enum TopicChoices {
    static func select(_ form: FormInput, _ scene: AdministrationScene) -> SelectBox {
        let tree = scene.words.rules.categories
        let options = tree.roots.flatMap { [$0] + tree.children(of: $0.id) }.map {
            Choice($0.id.description, .verbatim(tree.pathName(of: $0.id, english: scene.words.language == .english)))
        }
        return form.select(
            "category", "administration.field.topic", hint: "administration.field.topic.hint", options,
            prompt: "administration.field.topic.all")
    }
}
