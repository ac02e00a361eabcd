/// Bars of twelve months, drawn by the server, with the same numbers in a table and the most telling ones in a sentence.
struct MonthChart: Component {
    static let template = "desk/month-chart"

    struct Bar {
        let label: Phrase
        /// Under the bar.
        let short: String
        /// Nil where there is nothing to tell.
        let value: Int?
    }

    private static let (width, height, foot) = (600, 160, 24)

    let title: Phrase
    let bars: [Bar]
    let isPercent: Bool
    let words: Words

    init(_ title: Phrase, bars: [Bar], isPercent: Bool, words: Words) {
        self.title = title
        self.bars = bars
        self.isPercent = isPercent
        self.words = words
    }

    var view: ViewObject {
        let top = isPercent ? 100 : max(1, bars.compactMap(\.value).max() ?? 1)
        let step = Self.width / max(1, bars.count)
        let told = bars.filter { $0.value != nil }
        let most = told.max { ($0.value ?? 0) < ($1.value ?? 0) }
        return [
            "title": .phrase(title), "width": .text(String(Self.width)), "height": .text(String(Self.height + Self.foot + 16)),
            "base": .text(String(Self.height + 16)),
            "bars": .list(
                bars.enumerated().map { place, bar in
                    let height = (bar.value ?? 0) * Self.height / top
                    return .object([
                        "x": .text(String(place * step + 6)), "width": .text(String(step - 12)),
                        "middle": .text(String(place * step + step / 2)),
                        "y": .text(String(Self.height + 16 - height)), "height": .text(String(height)),
                        "above": .text(String(Self.height + 11 - height)), "foot": .text(String(Self.height + 16 + 17)),
                        "label": .phrase(bar.label), "short": .text(bar.short), "value": .text(number(bar.value)),
                    ])
                }),
            "hasMost": .flag(most != nil), "mostLabel": ViewValue(most?.label), "mostValue": .text(number(most?.value)),
            "lastLabel": ViewValue(told.last?.label), "lastValue": .text(number(told.last?.value)),
        ]
    }

    private func number(_ value: Int?) -> String {
        value.map { words.number($0) + (isPercent ? " %" : "") } ?? "–"
    }
}
