public import Hummingbird

/// A request context that knows its visit; pages are drawn from it.
public protocol VisitContext: RequestContext {
    var visit: Visit { get set }
}

extension VisitContext {
    /// Dates and numbers in the language of the visit.
    public var words: Words { visit.words }

    /// A text of the catalogue in the language of the visit.
    public func text(_ phrase: Phrase) -> String { phrase.words(in: visit.catalogue) ?? phrase.description }
}
