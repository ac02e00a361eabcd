import Hummingbird
public import Services

/// The citizen's way from the first word to the codes: the front page, the pages of telling a report, and the same in one request
/// for programs.
public struct ReportPages: Sendable {
    private let office: Office

    public init(office: Office) {
        self.office = office
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        let desk = DraftDesk(office: office)
        HomePage(office: office).register(in: pages)
        pages.get(.reportStart) { _, _ in Redirect(to: .report(.story)) }
        StoryPage(desk: desk).register(in: pages)
        PlacePage(desk: desk).register(in: pages)
        QuestionsPage(desk: desk).register(in: pages)
        FilesPage(desk: desk).register(in: pages)
        IdentityPage(desk: desk).register(in: pages)
        CheckPage(desk: desk).register(in: pages)
        SentPage(desk: desk).register(in: pages)
        ReportInterface(office: office).register(in: pages)
        QuestionInterface(office: office).register(in: pages)
        RegionInterface(office: office).register(in: pages)
        SimilarInterface(desk: desk).register(in: pages)
    }
}
