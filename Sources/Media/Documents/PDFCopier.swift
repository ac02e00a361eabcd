/// A PDF written anew: only its pages, and of them only what paints them.
struct CleanDocument {
    let bytes: [UInt8]
    let pages: Int
}

/// Reads what strangers sent and writes it anew. Run it in a process that can be lost.
enum PDFCopier {
    static func copy(_ bytes: [UInt8]) throws(MediaRefusal) -> CleanDocument {
        guard bytes.count <= MediaLimits.fileLength else { throw .tooLarge }
        guard bytes.prefix(1024 + 5).indices.contains(where: { bytes[$0...].starts(with: "%PDF-".utf8) }) else { throw .wrongType }
        let pdf = try PDFObjects(bytes)
        let pages = try pdf.pages()
        try pdf.check()
        var sieve = PDFSieve(pdf)
        let streams = PDFStreams(pdf)
        let list = pdf.numbered(pdf.newDictionary(["/Type": pdf.newName("/Pages"), "/Count": pdf.newInteger(pages.count)]))
        for page in pages { try prepare(page, below: list, pdf, streams, &sieve) }
        pdf.set(list, "/Kids", pdf.newArray(pages))
        prepareCatalogue(pdf, list, &sieve)
        try sieve.run()
        return CleanDocument(bytes: try pdf.written(), pages: pages.count)
    }

    private static func prepare(
        _ page: PDFObjects.Handle, below list: PDFObjects.Handle, _ pdf: PDFObjects, _ streams: PDFStreams, _ sieve: inout PDFSieve
    ) throws(MediaRefusal) {
        let stamps = PDFAnnotations(pdf: pdf).stamps(ofPage: page)
        let content = try streams.drawing(try pdf.content(ofPage: page))
        for key in pdf.keys(page) where !PDFPlace.page.contains(key) || pdf.isString(pdf.value(page, key)) { pdf.remove(page, key) }
        pdf.set(page, "/Type", pdf.newName("/Page"))
        pdf.set(page, "/Contents", content)
        pdf.set(page, "/Parent", list)
        for key in pdf.keys(page) where key != "/Parent" && key != "/Contents" {
            sieve.add(pdf.value(page, key), key == "/Resources" ? .resources : .painting)
        }
        guard let stamps else { return }
        pdf.set(page, "/Annots", pdf.newArray(stamps))
        for stamp in stamps {
            let look = pdf.value(pdf.value(stamp, "/AP"), "/N")
            pdf.set(pdf.dictionary(of: look), "/Subtype", pdf.newName("/Form"))
            sieve.add(look, .drawing)
            sieve.add(pdf.value(stamp, "/OC"), .layer)
        }
    }

    /// Of what stands beside the pages, only which layers are seen.
    private static func prepareCatalogue(_ pdf: PDFObjects, _ list: PDFObjects.Handle, _ sieve: inout PDFSieve) {
        let (root, trailer) = (pdf.root, pdf.trailer)
        for key in pdf.keys(root) where key != "/OCProperties" { pdf.remove(root, key) }
        pdf.set(root, "/Type", pdf.newName("/Catalog"))
        pdf.set(root, "/Pages", list)
        let layers = pdf.value(root, "/OCProperties")
        if pdf.isDictionary(layers) { sieve.add(layers, .layerList) } else { pdf.remove(root, "/OCProperties") }
        for key in pdf.keys(trailer) where key != "/Root" { pdf.remove(trailer, key) }
        // Filled in when it is written.
        pdf.set(trailer, "/Size", pdf.newInteger(0))
    }
}
