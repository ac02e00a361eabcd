import Domain
import Hummingbird
import Sealing
import Services

/// The transparency log in plain words: what it is, its newest head, the key, and how anyone checks it.
struct TransparencyPage: Sendable {
    private static let sections: [(name: String, paragraphs: Int)] = [("what", 3), ("inside", 3), ("check", 4), ("gap", 2)]

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.transparency) { _, context in
            let head = try await office.latestHead()
            let interval = try await office.headInterval()
            let years = try await office.emergencyYears()
            return Page(
                title: "public.transparency.title", template: "public/transparency",
                model: model(head, interval: interval, years, context.words), cache: .public(maxAge: PublicPages.cacheAge))
        }
    }

    private func model(_ head: PublishedHead?, interval: Int, _ years: [EmergencyYear], _ words: Words) -> ViewObject {
        let key = head?.head.key ?? office.logPublicKey
        let last = max(0, (head?.head.size ?? 1) - 1)
        let downloads: [(label: Phrase, path: String)] = [
            ("public.transparency.download.head", SiteURL.apiLogHead.path),
            ("public.transparency.download.heads", SiteURL.apiLogHeads.path(query: [(name: "after", value: "0")])),
            (
                "public.transparency.download.entries",
                SiteURL.apiLogEntries.path(query: [
                    (name: "from", value: "0"), (name: "to", value: String(min(last, Int64(Office.mostEntries) - 1))),
                ])
            ),
        ]
        return [
            "facts": head.map { .component(facts($0, words)) } ?? .none,
            "key": .component(
                SummaryList([
                    SummaryRow("public.transparency.fingerprint", key.fingerprint),
                    SummaryRow("public.transparency.key", Hex.encode(key.bytes)),
                ])),
            "lead": .phrase(Phrase("public.transparency.lead", phrases: ["minutes": .number(interval)])),
            "sections": .list(
                Self.sections.map { section in
                    .object([
                        "heading": .phrase("public.transparency.\(section.name).title"),
                        "paragraphs": .list(
                            (1...section.paragraphs).map { .phrase("public.transparency.\(section.name).\(String($0))") }),
                    ])
                }),
            "years": .list(
                years.map { year in
                    .phrase(
                        Phrase(
                            "public.transparency.emergency.year",
                            phrases: [
                                "year": .verbatim(String(year.year)), "openings": .number(year.openings),
                                "unjustified": .number(year.unjustified), "waiting": .number(year.waiting),
                            ]))
                }),
            "downloads": head == nil
                ? .none : .list(downloads.map { .object(["label": .phrase($0.label), "href": .text($0.path)]) }),
        ]
    }

    private func facts(_ published: PublishedHead, _ words: Words) -> SummaryList {
        let head = published.head
        let (zone, moment) = (ClockZone.wib, Instant(milliseconds: head.at))
        let day = zone.date(of: moment)
        let minutes = (moment.rawValue - zone.startOfDay(day).rawValue) / 60_000
        let time = words.dateTime(
            year: day.year, month: day.month, day: day.day, hour: Int(minutes / 60), minute: Int(minutes % 60),
            zone: zone.rawValue.uppercased())
        return SummaryList([
            SummaryRow("public.transparency.size", words.number(Int(head.size))),
            SummaryRow("public.transparency.at", time),
            SummaryRow("public.transparency.root", Hex.encode(head.root)),
            SummaryRow("public.transparency.signature", Hex.encode(head.signature)),
        ])
    }
}
