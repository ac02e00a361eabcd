import IndonesianText

/// The newest lesson of the office.
struct LearnedRouting: RoutingModel {
    let version: Int
    private let models: [LearnedKind: TextModel]

    init(version: Int, models: [LearnedKind: TextModel]) {
        self.version = version
        self.models = models
    }

    func bodies(for text: String) -> [ModelGuess] { guesses(.body, text) }

    func categories(for text: String) -> [ModelGuess] { guesses(.category, text) + guesses(.class, text) }

    private func guesses(_ kind: LearnedKind, _ text: String) -> [ModelGuess] {
        (models[kind]?.guesses(for: text) ?? []).map { ModelGuess(label: $0.label, certainty: $0.certainty, words: $0.words) }
    }
}
