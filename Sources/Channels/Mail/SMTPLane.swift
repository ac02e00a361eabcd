import CCurl
import Dispatch
import Services

/// One connection to the mail server, kept open between letters, on a queue of its own: libcurl blocks, and the
/// server's threads must not.
final class SMTPLane: @unchecked Sendable {
    // Confined: `handle` is touched on `queue` only, and in `deinit`, when no letter is under way.
    private let queue = DispatchQueue(label: "lapor.smtp")
    private var handle: UnsafeMutableRawPointer?
    private let settings: SMTPSettings

    private static let isReady: Bool = lapor_curl_start() == CURLE_OK

    init(settings: SMTPSettings) {
        self.settings = settings
    }

    deinit {
        curl_easy_cleanup(handle)
    }

    func send(_ message: [UInt8], from: MailAddress, to: MailAddress) async throws(MailFault) {
        let fault = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.perform(message, from: from, to: to)) }
        }
        if let fault { throw fault }
    }

    private func perform(_ message: [UInt8], from: MailAddress, to: MailAddress) -> MailFault? {
        dispatchPrecondition(condition: .onQueue(queue))
        guard Self.isReady, let curl = handle ?? curl_easy_init() else { return .temporary("libcurl did not start") }
        handle = curl
        // Forgets the last letter and its settings, keeps the connection.
        curl_easy_reset(curl)
        let recipients = curl_slist_append(nil, "<\(to.text)>")
        defer { curl_slist_free_all(recipients) }
        let setup = configure(curl, from: from, recipients: recipients, length: message.count)
        guard setup == CURLE_OK else { return .temporary("libcurl refused its settings: \(String(cString: curl_easy_strerror(setup)))") }

        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { complaint in
            complaint.initialize(repeating: 0)
            guard let complaintStart = complaint.baseAddress else { return .temporary("out of memory") }
            _ = lapor_curl_set_error_buffer(curl, complaintStart)
            defer { _ = lapor_curl_set_error_buffer(curl, nil) }
            let result = message.withUnsafeBytes { bytes in
                var upload = Upload(rest: bytes)
                return withUnsafeMutablePointer(to: &upload) { context in
                    _ = lapor_curl_set_reader(curl, readUpload, context)
                    return curl_easy_perform(curl)
                }
            }
            let said = String(cString: complaintStart)
            return SMTPVerdict.fault(
                result: result, answer: lapor_curl_response_code(curl),
                complaint: said.isEmpty ? String(cString: curl_easy_strerror(result)) : said)
        }
    }

    private func configure(
        _ curl: UnsafeMutableRawPointer, from: MailAddress, recipients: UnsafeMutablePointer<curl_slist>?, length: Int
    ) -> CURLcode {
        let scheme = settings.encryption == .immediate ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let level =
            switch settings.encryption {
            case .immediate, .required: Int(CURLUSESSL_ALL.rawValue)
            case .opportunistic: Int(CURLUSESSL_TRY.rawValue)
            case .none: Int(CURLUSESSL_NONE.rawValue)
            }
        var codes = [
            lapor_curl_confine(curl, scheme),
            // The path is the name by which we greet: the sender's, not this machine's.
            lapor_curl_set_text(curl, CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(from.host)"),
            lapor_curl_set_long(curl, CURLOPT_USE_SSL, level),
            lapor_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, min(10, settings.timeout)),
            lapor_curl_set_long(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.timeout),
            lapor_curl_set_long(curl, CURLOPT_TIMEOUT, settings.timeout),
            lapor_curl_set_long(curl, CURLOPT_UPLOAD, 1),
            lapor_curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(length)),
            lapor_curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(from.text)>"),
            lapor_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients),
        ]
        if let authorities = settings.authorities {
            codes.append(lapor_curl_set_text(curl, CURLOPT_CAINFO, authorities))
            codes.append(lapor_curl_set_text(curl, CURLOPT_CAPATH, nil))
        }
        if let user = settings.user, let password = settings.password {
            codes.append(lapor_curl_set_text(curl, CURLOPT_USERNAME, user))
            codes.append(lapor_curl_set_text(curl, CURLOPT_PASSWORD, password))
            codes.append(lapor_curl_set_text(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN"))
        }
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }
}

/// The part of a letter that libcurl has not yet taken.
private struct Upload {
    var rest: UnsafeRawBufferPointer
}

private func readUpload(buffer: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?) -> Int {
    guard let buffer, let upload = context?.assumingMemoryBound(to: Upload.self) else { return 0 }
    let (room, overflow) = size.multipliedReportingOverflow(by: count)
    let portion = UnsafeRawBufferPointer(rebasing: upload.pointee.rest.prefix(overflow ? 0 : room))
    UnsafeMutableRawBufferPointer(start: buffer, count: portion.count).copyMemory(from: portion)
    upload.pointee.rest = UnsafeRawBufferPointer(rebasing: upload.pointee.rest.dropFirst(portion.count))
    return portion.count
}
