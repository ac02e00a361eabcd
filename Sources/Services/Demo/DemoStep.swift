public import Domain

/// One act in the life of a report of the demonstration, and when it is done.
public struct DemoStep: Sendable, Equatable {
    public let at: Instant
    public let act: Act

    /// What is done; texts are ready to be shown.
    public enum Act: Sendable, Equatable {
        /// The verifier sets the class and disposes to the target of the report.
        case verify(ReportClass)
        case askReporter(question: String)
        case complete(text: String)
        /// Nobody completed: the system archives (A08).
        case lapseCompletion
        /// - Parameter code: A02, A03, A10, A12 or A14 of domain rule F.1; the reason has at least fifty characters.
        case archive(code: String, reason: String)
        case disposeDown(unit: String, instruction: String)
        case notAuthority(proposed: DemoTarget, ground: String)
        case redispose(ground: String)
        /// - Parameter promise: the announced next step and its moment.
        case progress(text: String, doneAt: Instant, promise: Promise?)
        case answer(kind: AnswerKind, text: String)
        case confirm(rating: Rating?)
        /// Ten working days without a word of the reporter: the system closes.
        case closeBySilence
        case object(text: String)
        case reopen(text: String)
        case withdraw(reason: String)

        public struct Promise: Sendable, Equatable {
            public let text: String
            public let at: Instant
        }
    }
}
