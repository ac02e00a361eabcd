import Hummingbird
import Sealing

/// The random word that a browser gets when it sends a report that is not secret, so that abuse can be slowed without an account, an address
/// or a name. A visit that leaves no trace has none.
struct SenderWord: Sendable {
    /// Twice the time for which a mark counts.
    private static let cookieAge = 60 * 86_400

    let token: RandomToken?
    let cookies: [Cookie]

    init(_ request: Request, _ context: AppRequestContext, isSecret: Bool) {
        let names = context.visit.site.cookies
        let known = request.cookies[names.sender].flatMap { RandomToken($0.value) }
        guard context.visit.quiet == nil, known != nil || !isSecret else {
            (token, cookies) = (nil, [])
            return
        }
        let word = known ?? RandomToken()
        token = word
        cookies = known == nil ? [names.cookie(names.sender, word.text, maxAge: Self.cookieAge)] : []
    }
}
