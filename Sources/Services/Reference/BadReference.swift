/// The reference data cannot be loaded: every bad line of every file, in file order, so that one look is enough to mend them all.
public struct BadReference: Error, Equatable, CustomStringConvertible {
    public let lines: [BadLine]

    public init(lines: [BadLine]) {
        self.lines = lines
    }

    public var description: String {
        lines.map(\.description).joined(separator: "\n")
    }
}
