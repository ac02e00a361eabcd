/// Goes through everything that the pages of a PDF reach, and lets through only what painting them needs.
struct PDFSieve {
    private struct Visit: Hashable {
        let number: Int32
        let place: PDFPlace
    }

    private let pdf: PDFObjects
    private let streams: PDFStreams
    private var waiting: [(object: PDFObjects.Handle, place: PDFPlace)] = []
    private var seen: Set<Visit> = []
    private var rewritten: Set<Int32> = []
    private var steps = 0

    init(_ pdf: PDFObjects) {
        self.pdf = pdf
        streams = PDFStreams(pdf)
    }

    /// To be looked at with the next `run`.
    mutating func add(_ object: PDFObjects.Handle, _ place: PDFPlace) {
        guard pdf.isDictionary(object) || pdf.isArray(object) || pdf.isStream(object) else { return pdf.release(object) }
        if let number = pdf.number(object), !seen.insert(Visit(number: number, place: place)).inserted { return pdf.release(object) }
        waiting.append((object, place))
    }

    mutating func run() throws(MediaRefusal) {
        while let (object, place) = waiting.popLast() {
            steps += 1
            guard steps <= MediaLimits.objects else { throw .tooLarge }
            if pdf.isStream(object) {
                try sift(stream: object, place)
            } else if pdf.isDictionary(object) {
                sift(dictionary: object, place)
            } else {
                sift(array: object, place)
            }
            pdf.release(object)
        }
        try pdf.check()
    }

    private mutating func sift(dictionary: PDFObjects.Handle, _ place: PDFPlace) {
        for key in pdf.keys(dictionary) {
            guard place.allows(key) else {
                pdf.remove(dictionary, key)
                continue
            }
            let value = pdf.value(dictionary, key)
            if pdf.isString(value) {
                if !PDFPlace.texts.contains(key) { pdf.remove(dictionary, key) }
                pdf.release(value)
            } else {
                add(value, place.inside(key))
            }
        }
        // The name is a layer's only required entry besides its type.
        if place == .layer, pdf.name(dictionary, "/Type") == "/OCG" { pdf.set(dictionary, "/Name", pdf.newString("-")) }
    }

    private mutating func sift(array: PDFObjects.Handle, _ place: PDFPlace) {
        let family = pdf.count(array) > 0 ? pdf.name(pdf.item(array, 0)) : nil
        if family == "/ICCBased" { return flatten(profile: array) }
        let isTable = family == "/Indexed" || family == "/I"
        for index in 0..<pdf.count(array) {
            let item = pdf.item(array, index)
            if pdf.isString(item) {
                if !isTable { pdf.setItem(array, index, pdf.newNull()) }
                pdf.release(item)
            } else {
                add(item, isTable && pdf.isStream(item) ? .table : place)
            }
        }
    }

    /// A colour profile tells which device made it, and when: the plain colours of the same number take its place.
    private func flatten(profile array: PDFObjects.Handle) {
        let stream = pdf.item(array, 1)
        let components = pdf.isStream(stream) ? pdf.integer(pdf.dictionary(of: stream), "/N") : nil
        let plain = components == 1 ? "/DeviceGray" : components == 4 ? "/DeviceCMYK" : "/DeviceRGB"
        while pdf.count(array) > 1 { pdf.removeItem(array, pdf.count(array) - 1) }
        pdf.setItem(array, 0, pdf.newName(plain))
    }

    private mutating func sift(stream: PDFObjects.Handle, _ place: PDFPlace) throws(MediaRefusal) {
        let dictionary = pdf.dictionary(of: stream)
        sift(dictionary: dictionary, place == .table || place == .characterMap || place == .drawing ? place : .painting)
        // Under a second place only what it holds is looked at again; its bytes are written once.
        if let number = pdf.number(stream), !rewritten.insert(number).inserted { return pdf.release(dictionary) }
        try streams.rewrite(stream, dictionary, place)
        pdf.release(dictionary)
    }
}
