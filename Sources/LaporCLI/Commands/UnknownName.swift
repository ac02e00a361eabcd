/// A name at the command line that the office does not know, with where to look.
struct UnknownName: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
