import IndonesianText

/// The emergency numbers, shown where a text speaks of danger: those for women and children first where it is about them.
struct Danger: ViewModel {
    private let kinds: Set<DangerWords.Danger>

    /// Nil for almost all texts; what a child tells always comes with them.
    init?(in text: String, isByChild: Bool = false) {
        kinds = DangerWords.find(in: text).union(isByChild ? [.child] : [])
        if kinds.isEmpty { return nil }
    }

    private var numbers: [String] {
        let order = ["112", "110", "119", "129"]
        let first: Set<String> =
            if !kinds.isDisjoint(with: [.child, .violence]) {
                ["129", "110"]
            } else if kinds.contains(.medical) || kinds.contains(.selfHarm) { ["119"] } else { [] }
        return order.filter(first.contains) + order.filter { !first.contains($0) }
    }

    var view: ViewObject {
        [
            "numbers": .list(
                numbers.map { number in
                    .object(["number": .text(number), "name": .phrase("report.danger.number\(number)"), "href": .text("tel:\(number)")])
                })
        ]
    }
}
