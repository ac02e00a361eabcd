import DataAccess
import Domain

/// What those who follow a report are told: that it was answered, that it has ended, that it goes on with another.
enum FollowerNews {
    /// Only while the public may know of the report. One statement, however many follow it: the worker writes the letters.
    static func tell(after events: [Event], on report: Report, in session: any Session) throws {
        guard report.isPublic else { return }
        let templates = events.compactMap { event -> NoticeTemplate? in
            switch event {
            case .answered: .followAnswer
            case .closed(.merged, _): .followMerged
            case .closed, .archived: .followClosed
            default: nil
            }
        }
        // What came last tells most.
        guard let template = templates.last else { return }
        try session.run(FollowerSQL.tell(template, followersOf: [report.id]))
    }
}
