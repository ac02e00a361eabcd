import Services

/// What the pages of telling a report share: which step it is, where its form goes, whether one comes from the last page.
struct StepFrame: ViewModel {
    /// Name of the query item and hidden field with which the last page sends a person back to one answer.
    static let change = "ubah"

    let step: SiteURL.ReportStep
    let isChange: Bool

    static let steps: [SiteURL.ReportStep] = [.story, .place, .files, .identity, .check]

    init(_ step: SiteURL.ReportStep, isChange: Bool) {
        self.step = step
        self.isChange = isChange
    }

    /// Extra questions are not met by all and count as a part of the page before them.
    private var place: SiteURL.ReportStep { step == .questions ? .place : step }

    /// Where the page's own answer leads.
    var next: SiteURL {
        if isChange { return .report(.check) }
        let index = Self.steps.firstIndex(of: place).map { $0 + 1 } ?? 0
        return .report(Self.steps.indices.contains(index) ? Self.steps[index] : .check)
    }

    var back: SiteURL {
        if isChange { return .report(.check) }
        if step == .questions { return .report(.place) }
        guard let index = Self.steps.firstIndex(of: step), index > 0 else { return .home }
        return .report(Self.steps[index - 1])
    }

    /// The address that opens a page to change its answer.
    static func changing(_ step: SiteURL.ReportStep) -> String {
        SiteURL.report(step).path(query: [(name: change, value: "1")])
    }

    var view: ViewObject {
        let number = (Self.steps.firstIndex(of: place) ?? 0) + 1
        return [
            "progress": .phrase(Phrase("report.step", ["number": String(number), "total": String(Self.steps.count)])),
            "action": .text(SiteURL.report(step).path), "isChange": .flag(isChange),
        ]
    }
}
