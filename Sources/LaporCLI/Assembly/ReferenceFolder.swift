import Services

/// The reference data that ships with the program, read and checked whole.
struct ReferenceFolder {
    struct Contents: Sendable {
        var set: ReferenceSet
        var policies: [DeadlinePolicyRow]
    }

    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Throws `BadReference`, which names every bad line.
    func read() throws -> Contents {
        Contents(set: try ReferenceLoader.validate(folder: path).get(), policies: try DeadlinePolicyRow.read(folder: path).get())
    }
}
