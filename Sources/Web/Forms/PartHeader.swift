/// What a part of a form says about itself.
struct PartHeader: Equatable, Sendable {
    /// Name of the field.
    let name: String
    /// Name the file had on the person's device; nil for a field that is not a file.
    let fileName: String?

    /// Reads the header lines of a part. One without a field name is nil: no browser sends it.
    init?(_ bytes: ArraySlice<UInt8>) {
        // The name of a file is for showing only: letters of another encoding become marks and are no reason to refuse the form.
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.unicodeScalars.contains("\u{0}") else { return nil }
        var disposition: HeaderParameters?
        for line in text.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            if parts[0].lowercased() == "content-disposition" { disposition = HeaderParameters(String(parts[1])) }
        }
        guard let disposition, disposition.value.lowercased() == "form-data", let name = disposition["name"], !name.isEmpty,
            !name.unicodeScalars.contains("\u{FFFD}")
        else {
            return nil
        }
        self.name = name
        fileName = disposition["filename"].map(Self.lastComponent)
    }

    /// Old browsers send the whole path; only its last word is a name.
    private static func lastComponent(_ path: String) -> String {
        String(path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }
}
