import HTTPTypes
import Synchronization

/// Which methods each address takes: tells 405 from 404, and lets a test compare routes with permissions.
public final class RouteTable: Sendable {
    private let routes = Mutex<[(segments: [String], method: HTTPRequest.Method)]>([])

    public init() {}

    func add(_ pattern: String, _ method: HTTPRequest.Method) {
        routes.withLock { $0.append((segments: Self.segments(pattern), method: method)) }
    }

    /// Methods that the address takes; none where it does not exist.
    func methods(at path: String) -> [HTTPRequest.Method] {
        let asked = Self.segments(path)
        return routes.withLock { routes in
            routes.filter { route in
                route.segments.count == asked.count && zip(route.segments, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
            }.map(\.method)
        }
    }

    /// Every route as “METHOD pattern”, in order of the pattern.
    public var all: [String] {
        routes.withLock { $0.map { "\($0.method.rawValue) /\($0.segments.joined(separator: "/"))" } }.sorted()
    }

    private static func segments(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}
