import Domain
import Services

/// How bodies, days, figures and their parts are called on a page.
struct FigureWords {
    let desk: DeskWords

    init(_ desk: DeskWords) {
        self.desk = desk
    }

    func name(of body: EvaluatedBody) -> Phrase {
        switch body {
        case .nation: "desk.who.nation"
        case .agency(let agency): .verbatim(desk.name(of: Holder(agency: agency)))
        case .unit(let holder): .verbatim(desk.name(of: holder))
        }
    }

    /// “Juli 2026”, “Triwulan 3 2026”, “2026”, or both days.
    func name(of period: EvaluationPeriod) -> Phrase {
        let first = period.from
        if period == .year(first.year) { return .verbatim(String(first.year)) }
        if period == .quarter(Quarter(of: first)) {
            return Phrase("figure.quarter", ["number": String(Quarter(of: first).number), "year": String(first.year)])
        }
        if period == .month(first.month, of: first.year) { return .verbatim(desk.words.month(first.month, of: first.year)) }
        return .verbatim("\(desk.shortDate(first)) – \(desk.shortDate(period.through))")
    }

    /// As people write it; a stroke where there is nothing to tell.
    func value(_ figure: Figure?) -> String {
        guard let figure, !figure.isSmall, figure.value != nil else { return "–" }
        if figure.unit == .number { return desk.words.number(figure.numerator) }
        let text = desk.language == .indonesian ? figure.text.replacing(".", with: ",") : figure.text
        return figure.unit == .percent ? text + " %" : text
    }

    /// “12 dari 40”, where a figure is a share.
    func rows(_ figure: Figure?) -> Phrase {
        guard let figure, !figure.isSmall, figure.unit == .percent, figure.denominator > 0 else { return .verbatim("") }
        return Phrase("figure.of", ["counted": desk.words.number(figure.numerator), "among": desk.words.number(figure.denominator)])
    }

    /// What a part of an indicator is, by the field that splits it.
    func part(_ part: String, of indicator: String) -> Phrase {
        switch indicator {
        case "O01.category": .verbatim(Int64(part).map { desk.category(ID($0)) } ?? part)
        case "O01.province": .verbatim(desk.region(part))
        case "O01.channel": Phrase("desk.channel.\(part)")
        case "O01.class": Phrase("desk.class.\(part)")
        case "M21": Phrase("desk.archive.\(part)")
        case "O02.kind": Phrase("desk.closure.\(part)")
        case "O03.standing": Phrase("desk.state.\(part)")
        case "O03.age": Phrase("figure.age.\(part)")
        default: .verbatim(part)
        }
    }
}
