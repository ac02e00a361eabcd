/// A form as it was sent: its fields as bytes, its files on disk.
struct FormBody: Sendable {
    var fields: [(name: String, bytes: [UInt8])] = []
    var files: [UploadedFile] = []
    /// Names of files beyond the number that the form keeps.
    var surplus: [String] = []
    /// Why nothing behind this could be read, where the form came to no good end.
    var interruption: FormFault?

    /// Reads `application/x-www-form-urlencoded`.
    static func urlencoded(_ bytes: some Collection<UInt8>, limits: FormLimits) throws(FormFault) -> FormBody {
        var body = FormBody()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard body.fields.count < limits.parts else { throw .tooManyParts }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = String(validating: PercentCoding.decode(first), as: UTF8.self) else {
                throw .malformed
            }
            let value = parts.dropFirst().first.map { PercentCoding.decode($0) } ?? []
            guard value.count <= limits.field else { throw .textTooLong }
            body.fields.append((name: name, bytes: value))
        }
        return body
    }
}
