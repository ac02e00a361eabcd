/// Whom a rule or a row of the registry names: one body, or the government of the place that a report tells of.
public enum RoutedBody: Sendable, Hashable {
    case body(Holder)
    case government(GovernmentLevel)
}
