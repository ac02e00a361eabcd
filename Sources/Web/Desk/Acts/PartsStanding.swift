import Domain
import Services

/// Who has given a part of the joint answer and who still owes one, beside the form of the answer.
struct PartsStanding: Component {
    static let template = "desk/parts"

    let file: CaseFile
    let words: DeskWords

    /// Nothing where nobody was asked.
    static func parts(_ scene: CaseScene) -> [any Component] {
        scene.file.contributions.isEmpty ? [] : [PartsStanding(file: scene.file, words: scene.words)]
    }

    var view: ViewObject {
        [
            "given": .list(
                file.contributions.filter { $0.answer != nil }.map { .object(["body": .text(words.name(of: $0.from.holder))]) }),
            "awaited": .list(Self.awaited(file, words)), "hasAwaited": .flag(!file.awaitedParts.isEmpty),
        ]
    }

    static func awaited(_ file: CaseFile, _ words: DeskWords) -> [ViewValue] {
        file.awaitedParts.map { part in
            .object([
                "body": .text(words.name(of: part.body)), "date": ViewValue(part.deadline.map { words.date($0.date) }),
                "isLate": .flag(part.isLate),
            ])
        }
    }
}
