/// What was put onto a page: fields that were filled in, stamps, strokes. Their looks stay, as stamps; what they say beside them, who
/// made them and when, what they would do, and those that carry a file, a sound or a remark are left out.
struct PDFAnnotations {
    private static let painted: Set<String> = [
        "/Widget", "/FreeText", "/Stamp", "/Ink", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
        "/Squiggly", "/StrikeOut", "/Caret", "/Redact", "/Watermark",
    ]
    /// Hidden, or not to be shown on a screen.
    private static let unseen = 2 | 32
    private static let printed = 4

    let pdf: PDFObjects

    /// The stamps of a page; nil where it has none.
    func stamps(ofPage page: PDFObjects.Handle) -> [PDFObjects.Handle]? {
        let annotations = pdf.value(page, "/Annots")
        guard pdf.isArray(annotations) else { return nil }
        let stamps = pdf.items(annotations).compactMap(stamp)
        return stamps.isEmpty ? nil : stamps
    }

    private func stamp(_ annotation: PDFObjects.Handle) -> PDFObjects.Handle? {
        guard pdf.isDictionary(annotation), let kind = pdf.name(annotation, "/Subtype"), Self.painted.contains(kind),
            (pdf.integer(annotation, "/F") ?? 0) & Self.unseen == 0, let look = look(annotation)
        else { return nil }
        let place = pdf.value(annotation, "/Rect")
        guard pdf.isArray(place), pdf.count(place) == 4, pdf.items(place).allSatisfy(pdf.isNumber) else { return nil }
        let stamp = pdf.newDictionary([
            "/Type": pdf.newName("/Annot"), "/Subtype": pdf.newName("/Stamp"), "/Rect": place, "/F": pdf.newInteger(Self.printed),
            "/AP": pdf.newDictionary(["/N": look]),
        ])
        let layer = pdf.value(annotation, "/OC")
        if pdf.isDictionary(layer) { pdf.set(stamp, "/OC", layer) }
        return pdf.numbered(stamp)
    }

    /// How it looks now: of several states the one it is in.
    private func look(_ annotation: PDFObjects.Handle) -> PDFObjects.Handle? {
        let looks = pdf.value(annotation, "/AP")
        guard pdf.isDictionary(looks) else { return nil }
        let normal = pdf.value(looks, "/N")
        if pdf.isStream(normal) { return normal }
        guard pdf.isDictionary(normal), let state = pdf.name(annotation, "/AS") else { return nil }
        let look = pdf.value(normal, state)
        return pdf.isStream(look) ? look : nil
    }
}
