import Domain
import Hummingbird
import Services

/// Published reports like the story that is being typed, for our own page where scripts run. The words come in the body of the request,
/// so that no address holds them; they are compared and forgotten.
struct SimilarInterface: Sendable {
    let desk: DraftDesk

    /// Bytes of a story that are read; the longest that a report may have is shorter.
    private static let longest = 1 << 16

    private struct Answer: Encodable {
        let similar: [SimilarOffer.Line]
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.post(.apiSimilar) { request, context in
            try desk.office.takeSimilarTurn(from: context.visit.network.ofOne)
            guard let bytes = try await request.body.bytes(atMost: Self.longest) else { throw Problem(.tooLarge) }
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(.badRequest, detail: "report.api.notUTF8") }
            let draft = try await desk.open(request, context)?.draft.content
            let offer = try await SimilarOffer(draft?.sent == nil ? draft : nil, text: text, office: desk.office, words: context.words)
            return JSONAnswer(Answer(similar: offer?.lines ?? []))
        }
    }
}
