import Domain

/// A case that an officer ticked in the queue, and the version of it that he saw.
struct TickedCase: Sendable, Hashable {
    /// The field under which all of them come.
    static let field = "laporan"

    let code: TrackingCode
    let version: Int64

    init(_ code: TrackingCode, version: Int64) {
        self.code = code
        self.version = version
    }

    /// Code and version with a point between.
    init?(_ value: String) {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let code = TrackingCode(String(parts[0])), let version = Int64(parts[1]) else { return nil }
        self.init(code, version: version)
    }

    var value: String { "\(code.canonical).\(version)" }

    /// Each case once, in the order of the list.
    static func all(_ form: FormInput) -> [TickedCase] {
        var seen: Set<TrackingCode> = []
        return form.all(field).compactMap { TickedCase($0) }.filter { seen.insert($0.code).inserted }
    }
}
