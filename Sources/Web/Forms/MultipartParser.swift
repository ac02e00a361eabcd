/// Reads `multipart/form-data` as it arrives, in pieces of any size, holding at most one header or one boundary at a time.
struct MultipartParser {
    /// What the bytes read so far amount to.
    enum Event: Equatable {
        case partBegins(PartHeader)
        case data([UInt8])
        case partEnds
    }

    private enum State {
        case preamble, afterBoundary, header, data, finished
    }

    private let delimiter: [UInt8]
    private let limits: FormLimits
    private var state = State.preamble
    /// Bytes that may yet turn out to be a boundary or an unfinished header. It starts with the line break that the first boundary lacks.
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var received = 0
    private var parts = 0
    /// Found in the middle of a piece: told once what came before it has been given.
    private var fault: FormFault?

    /// - Parameter boundary: the word of the Content-Type, 1 to 70 characters.
    init(boundary: String, limits: FormLimits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    /// The boundary of a `multipart/form-data` Content-Type, or nil where it is another type or has none.
    static func boundary(ofContentType value: String) -> String? {
        let parts = HeaderParameters(value)
        guard parts.value.lowercased() == "multipart/form-data", let boundary = parts["boundary"] else { return nil }
        let isAllowed = boundary.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        return (1...70).contains(boundary.utf8.count) && isAllowed && !boundary.hasSuffix(" ") ? boundary : nil
    }

    /// Takes the next piece and says what became clear by it.
    mutating func consume(_ bytes: some Collection<UInt8>) throws(FormFault) -> [Event] {
        if let fault { throw fault }
        received += bytes.count
        guard received <= limits.total else { throw .tooLarge }
        if case .finished = state { return [] }
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        do throws(FormFault) {
            while try step(&events) {}
        } catch {
            guard !events.isEmpty else { throw error }
            fault = error
        }
        return events
    }

    /// Says that nothing more comes.
    func finish() throws(FormFault) {
        if let fault { throw fault }
        guard case .finished = state else { throw .malformed }
    }

    /// One move through the states; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(FormFault) -> Bool {
        switch state {
        case .preamble: return try skipPreamble()
        case .afterBoundary: return try readBoundaryEnd()
        case .header: return try readHeader(&events)
        case .data: return readData(&events)
        case .finished:
            pending.removeAll()
            return false
        }
    }

    private mutating func skipPreamble() throws(FormFault) -> Bool {
        if let start = ByteSearch.first(delimiter, in: pending) {
            pending.removeFirst(start + delimiter.count)
            state = .afterBoundary
            return true
        }
        guard pending.count <= limits.partHeader else { throw .malformed }
        return false
    }

    /// After a boundary stands a line break, or two dashes that end the form.
    private mutating func readBoundaryEnd() throws(FormFault) -> Bool {
        guard let first = pending.first else { return false }
        if first == 0x20 || first == 0x09 {
            pending.removeFirst()
            return true
        }
        guard pending.count >= 2 else { return false }
        switch (first, pending[1]) {
        case (0x0D, 0x0A):
            // The line break stays: a header that is empty is a line break at once.
            state = .header
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .finished
        default: throw .malformed
        }
        return true
    }

    private mutating func readHeader(_ events: inout [Event]) throws(FormFault) -> Bool {
        guard let end = ByteSearch.first([0x0D, 0x0A, 0x0D, 0x0A], in: pending) else {
            guard pending.count <= limits.partHeader else { throw .malformed }
            return false
        }
        guard end <= limits.partHeader, let header = PartHeader(pending[..<end]) else { throw .malformed }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        // The second line break stays, so that a part without content ends at its boundary.
        pending.removeFirst(end + 2)
        state = .data
        events.append(.partBegins(header))
        leading = 2
        return true
    }

    /// Line-break bytes at the start of `pending` that belong to the header and not to the content.
    private var leading = 0

    private mutating func readData(_ events: inout [Event]) -> Bool {
        if let start = ByteSearch.first(delimiter, in: pending) {
            if start > leading { events.append(.data(Array(pending[leading..<start]))) }
            events.append(.partEnds)
            pending.removeFirst(start + delimiter.count)
            leading = 0
            state = .afterBoundary
            return true
        }
        let safe = pending.count - ByteSearch.longestOverlap(of: pending, with: delimiter)
        if safe > leading {
            events.append(.data(Array(pending[leading..<safe])))
            pending.removeFirst(safe)
            leading = 0
        }
        return false
    }
}
