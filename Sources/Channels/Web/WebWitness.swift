import CCurl
import Dispatch
public import Services

/// A witness of the transparency log with an address on the web, to which each head is posted.
public struct WebWitness: LogWitness {
    public let address: String

    /// Nil where it is no address of the web. Without TLS only this machine itself is one: the heads are no secret, but who answers for the
    /// witness would be anybody.
    public init?(_ address: String) {
        let isLocal = ["http://127.0.0.1:", "http://[::1]:", "http://localhost:"].contains(where: address.hasPrefix)
        guard address.hasPrefix("https://") || isLocal, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.address = address
    }

    private static let queue = DispatchQueue(label: "lapor.witness", attributes: .concurrent)
    private static let seconds = 15

    public func keep(_ head: [UInt8]) async throws(WitnessFault) {
        let result: Result<Void, WitnessFault> = await withCheckedContinuation { continuation in
            Self.queue.async { continuation.resume(returning: post(head)) }
        }
        try result.get()
    }

    private func post(_ head: [UInt8]) -> Result<Void, WitnessFault> {
        guard WebReader.isReady, let curl = curl_easy_init() else { return .failure(WitnessFault(reason: "libcurl did not start")) }
        defer { curl_easy_cleanup(curl) }
        let headers = curl_slist_append(nil, "Content-Type: application/json")
        defer { curl_slist_free_all(headers) }
        let codes = [
            lapor_curl_confine(curl, "http,https"), lapor_curl_set_text(curl, CURLOPT_URL, address),
            lapor_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, 5), lapor_curl_set_long(curl, CURLOPT_TIMEOUT, Self.seconds),
            lapor_curl_set_list(curl, CURLOPT_HTTPHEADER, headers),
            lapor_curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, String(decoding: head, as: UTF8.self)),
            lapor_curl_set_writer(curl, passOver, nil),
        ]
        let result = codes.first { $0 != CURLE_OK } ?? curl_easy_perform(curl)
        guard result == CURLE_OK else { return .failure(WitnessFault(reason: String(cString: curl_easy_strerror(result)))) }
        let status = lapor_curl_response_code(curl)
        return (200..<300).contains(status) ? .success(()) : .failure(WitnessFault(reason: "HTTP \(status)"))
    }
}

/// What a witness says besides his status is nothing to us; more than a little of it ends the call.
private func passOver(buffer: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?) -> Int {
    let (length, overflow) = size.multipliedReportingOverflow(by: count)
    return overflow || length > 1 << 20 ? 0 : length
}
