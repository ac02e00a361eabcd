import CZlib
import Hummingbird

/// Makes what goes out smaller, for everyone whose browser takes it so: a page weighs about a third.
enum Gzip {
    /// Shorter answers gain nothing.
    static let worthwhile = 512
    /// A page is pressed while its reader waits; a static file once, at the start.
    static let pageLevel: Int32 = 4
    static let fileLevel: Int32 = 9

    /// Nil where the library could not do it, or it did not get smaller.
    static func pressed(_ bytes: ByteBuffer, level: Int32) -> ByteBuffer? {
        // The library remembers where its stream lies, and a variable need not lie still between two calls.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard lapor_gzip_begin(stream, level) == Z_OK else { return nil }
        defer { deflateEnd(stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(bytes.readableBytes))))
        let length: Int? = bytes.withUnsafeReadableBytes { input in
            output.withUnsafeMutableBufferPointer { output in
                // The library promises to only read its input; its type does not say so.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.pointee.avail_in = UInt32(clamping: input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(clamping: output.count)
                return deflate(stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.pointee.avail_out) : nil
            }
        }
        guard let length, length < bytes.readableBytes else { return nil }
        return ByteBuffer(bytes: output[..<length])
    }

    /// Whether a browser says that it takes gzip: by name, or where it names none under the star; not with a weight of nothing.
    static func isAccepted(_ header: String?) -> Bool {
        guard let header else { return false }
        var choices: [String: Bool] = [:]
        for choice in header.split(separator: ",") {
            let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let name = parts.first else { continue }
            choices[name] = !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.00" || $0 == "q=0.000" }
        }
        return choices["gzip"] ?? choices["*"] ?? false
    }
}
