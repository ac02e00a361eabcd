/// The faults of one form, in the order of its fields.
public struct FieldErrors: Sendable, Equatable, ExpressibleByArrayLiteral {
    /// Every fault, as found.
    public private(set) var all: [FieldError]

    /// A form without fault.
    public static let none = FieldErrors([])

    public init(arrayLiteral elements: FieldError...) {
        all = elements
    }

    public init(_ errors: [FieldError]) {
        all = errors
    }

    /// Whether nothing is wrong.
    public var isEmpty: Bool { all.isEmpty }

    /// The first fault of a field; the others appear once it is mended.
    public subscript(field: String) -> FieldError? {
        all.first { $0.field == field }
    }

    /// Adds a fault.
    public mutating func add(_ error: FieldError) {
        all.append(error)
    }
}
