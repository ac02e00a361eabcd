import CCurl
import Services

/// What the end of a transfer means for the letter.
///
/// A 5xx answer about this letter or its reader is final. What ails the way (network, encryption, sign-in, the server's own
/// rules for us) is never the letter's fault: it is tried again for days,
/// and what is given up then can be replayed once the operator has mended it.
enum SMTPVerdict {
    /// Nil when the server took the letter.
    static func fault(result: CURLcode, answer: Int, complaint: String) -> MailFault? {
        guard result != CURLE_OK else { return nil }
        let words = answer > 0 ? "\(complaint) (answer \(answer))" : complaint
        let isAboutTheLetter = [CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_WEIRD_SERVER_REPLY].contains(result)
        // Sign-in or encryption demanded by the server (RFC 4954, RFC 3207).
        let isAboutUs = [530, 534, 535, 538].contains(answer)
        return isAboutTheLetter && !isAboutUs && (500...599).contains(answer) ? .permanent(words) : .temporary(words)
    }
}
