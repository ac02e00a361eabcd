/// Writes the bytes of a PDF's streams anew, each according to what it is. What is none of these is emptied.
struct PDFStreams {
    private enum Treatment {
        case picture
        case drawing
        case bytes
        case words
        case nothing
    }

    private struct Filter {
        let name: String
        let parameters: PDFObjects.Handle
    }

    /// Packings of pictures that nothing is unpacked from: their own containers are cleaned instead.
    private static let pictures: Set<String> = [
        "/DCTDecode", "/DCT", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode", "/CCF",
    ]

    private let pdf: PDFObjects

    init(_ pdf: PDFObjects) {
        self.pdf = pdf
    }

    /// A stream with this drawing, packed.
    func drawing(_ bytes: [UInt8]) throws(MediaRefusal) -> PDFObjects.Handle {
        let stream = pdf.newStream()
        try put(PDFDrawing.cleaned(bytes), into: stream)
        return stream
    }

    func rewrite(_ stream: PDFObjects.Handle, _ dictionary: PDFObjects.Handle, _ place: PDFPlace) throws(MediaRefusal) {
        switch treatment(dictionary, place) {
        case .picture: try rewritePicture(stream, dictionary)
        case .drawing: try put(PDFDrawing.cleaned(try plain(stream, dictionary)), into: stream)
        case .words: try put(PDFTokens.withoutComments(try plain(stream, dictionary)), into: stream)
        case .bytes: try rewriteBytes(stream, dictionary)
        case .nothing: try put([], into: stream)
        }
    }

    private func treatment(_ dictionary: PDFObjects.Handle, _ place: PDFPlace) -> Treatment {
        switch place {
        case .table: return .bytes
        case .characterMap: return .words
        case .drawing: return .drawing
        default: break
        }
        switch pdf.name(dictionary, "/Subtype") {
        case "/Image": return .picture
        case "/Form": return .drawing
        default: break
        }
        if pdf.integer(dictionary, "/PatternType") == 1 { return .drawing }
        if let function = pdf.integer(dictionary, "/FunctionType") { return function == 0 ? .bytes : .words }
        if let shading = pdf.integer(dictionary, "/ShadingType"), (4...7).contains(shading) { return .bytes }
        return pdf.name(dictionary, "/Type") == "/CMap" ? .words : .nothing
    }

    private func put(_ bytes: [UInt8], into stream: PDFObjects.Handle) throws(MediaRefusal) {
        pdf.replace(stream, try Flate.packed(bytes), filter: pdf.newName("/FlateDecode"), parameters: pdf.newNull())
    }

    /// Unpacked wholly; a drawing, text or table that is packed as a picture is none.
    private func plain(_ stream: PDFObjects.Handle, _ dictionary: PDFObjects.Handle) throws(MediaRefusal) -> [UInt8] {
        try unpacked(stream, dictionary, ArraySlice(try filters(dictionary)))
    }

    /// One packing by zlib keeps its parameters, which tell how the rows of a picture follow each other.
    private func rewriteBytes(_ stream: PDFObjects.Handle, _ dictionary: PDFObjects.Handle) throws(MediaRefusal) {
        let filters = try filters(dictionary)
        guard filters.count == 1, filters[0].name == "/FlateDecode" || filters[0].name == "/Fl" else {
            return try put(try unpacked(stream, dictionary, filters[...]), into: stream)
        }
        let packed = try unpacked(stream, dictionary, [])
        guard let bytes = try Flate.unpacked(packed, atMost: MediaLimits.streamLength) else { throw .unreadable }
        pdf.replace(stream, try Flate.packed(bytes), filter: pdf.newName("/FlateDecode"), parameters: filters[0].parameters)
    }

    private func rewritePicture(_ stream: PDFObjects.Handle, _ dictionary: PDFObjects.Handle) throws(MediaRefusal) {
        let filters = try filters(dictionary)
        guard let last = filters.last, Self.pictures.contains(last.name) else { return try rewriteBytes(stream, dictionary) }
        let packed = try unpacked(stream, dictionary, filters.dropLast())
        let clean: [UInt8]?
        switch last.name {
        case "/DCTDecode", "/DCT": clean = JPEGSegments.withoutMetadata(packed)
        case "/JPXDecode": clean = JPEG2000Boxes.withoutMetadata(packed)
        case "/JBIG2Decode": clean = try withGlobals(last, JBIG2Segments.withoutMetadata(packed))
        default: clean = packed
        }
        guard let clean else { throw .unreadable }
        pdf.replace(stream, clean, filter: pdf.newName(last.name), parameters: last.parameters)
    }

    /// What several pictures of this kind share is a stream of its own.
    private func withGlobals(_ filter: Filter, _ picture: [UInt8]?) throws(MediaRefusal) -> [UInt8]? {
        guard pdf.isDictionary(filter.parameters) else { return picture }
        let shared = pdf.value(filter.parameters, "/JBIG2Globals")
        guard pdf.isStream(shared) else { return picture }
        guard let clean = JBIG2Segments.withoutMetadata(try plain(shared, pdf.dictionary(of: shared))) else { return nil }
        try put(clean, into: shared)
        return picture
    }

    private func filters(_ dictionary: PDFObjects.Handle) throws(MediaRefusal) -> [Filter] {
        let (filter, parameters) = (pdf.value(dictionary, "/Filter"), pdf.value(dictionary, "/DecodeParms"))
        if pdf.isNull(filter) { return [] }
        if let name = pdf.name(filter) { return [Filter(name: name, parameters: pdf.isArray(parameters) ? first(parameters) : parameters)] }
        guard pdf.isArray(filter), pdf.count(filter) <= 8 else { throw .unreadable }
        var filters: [Filter] = []
        for (index, item) in pdf.items(filter).enumerated() {
            guard let name = pdf.name(item) else { throw .unreadable }
            let own = pdf.isArray(parameters) && index < pdf.count(parameters) ? pdf.item(parameters, Int32(index)) : pdf.newNull()
            filters.append(Filter(name: name, parameters: pdf.count(filter) == 1 && !pdf.isArray(parameters) ? parameters : own))
        }
        return filters
    }

    private func first(_ array: PDFObjects.Handle) -> PDFObjects.Handle {
        pdf.count(array) > 0 ? pdf.item(array, 0) : pdf.newNull()
    }

    /// The stream's bytes after the first of its filters.
    private func unpacked(
        _ stream: PDFObjects.Handle, _ dictionary: PDFObjects.Handle, _ filters: ArraySlice<Filter>
    ) throws(MediaRefusal) -> [UInt8] {
        guard !filters.contains(where: { Self.pictures.contains($0.name) || $0.name == "/Crypt" }) else { throw .unreadable }
        pdf.remove(dictionary, "/Filter")
        pdf.remove(dictionary, "/DecodeParms")
        guard !filters.isEmpty else { return try pdf.packed(stream) }
        pdf.set(dictionary, "/Filter", pdf.newArray(filters.map { pdf.newName($0.name) }))
        pdf.set(dictionary, "/DecodeParms", pdf.newArray(filters.map(\.parameters)))
        return try pdf.unpacked(stream)
    }
}
