/// How far an agency has come on its way into the system (C.3).
public enum ConnectionStatus: String, CaseIterable, Sendable, Codable {
    /// Its page is not yet made.
    case none
    /// It has a page and a form; others hold its reports.
    case page
    /// It holds its own reports.
    case direct
    /// Its own application is connected.
    case integrated
}
