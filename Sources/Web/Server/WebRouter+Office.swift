public import Services

extension WebRouter {
    /// Every page of one office: the citizens', the public's, and the officers'.
    public func register(_ office: Office) {
        ReportPages(office: office).register(in: pages)
        TrackPages(office: office).register(in: pages)
        PublicPages(office: office).register(in: pages)
        DeskPages(office: office).register(in: self)
    }
}
