import CQPDF

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The objects of one PDF, as qpdf has read them; each is known by a handle until it is released.
final class PDFObjects {
    typealias Handle = qpdf_oh

    private var document: qpdf_data?
    /// qpdf reads from here for as long as it lives.
    private let source: UnsafeMutableBufferPointer<CChar>

    init(_ bytes: [UInt8]) throws(MediaRefusal) {
        source = .allocate(capacity: max(1, bytes.count))
        _ = source.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
        document = qpdf_init()
        guard let document else { throw .unavailable }
        switch lapor_pdf_read(document, source.baseAddress, UInt64(bytes.count)) {
        case Int32(LAPOR_PDF_DONE): break
        case Int32(LAPOR_PDF_LOCKED): throw .locked
        default: throw .unreadable
        }
    }

    deinit {
        qpdf_cleanup(&document)
        source.deallocate()
    }

    /// Fails where something that was asked for could not be had whole.
    func check() throws(MediaRefusal) {
        guard lapor_pdf_is_sound(document) != 0 else { throw .unreadable }
    }

    func written() throws(MediaRefusal) -> [UInt8] {
        var start: UnsafePointer<UInt8>?
        var length = 0
        guard lapor_pdf_write(document, &start, &length) == Int32(LAPOR_PDF_DONE), let start else { throw .unreadable }
        guard length <= Int(MediaLimits.outputLength) else { throw .tooLarge }
        try check()
        return Array(UnsafeBufferPointer(start: start, count: length))
    }

    // MARK: reading

    var trailer: Handle { qpdf_get_trailer(document) }
    var root: Handle { qpdf_get_root(document) }

    func pages() throws(MediaRefusal) -> [Handle] {
        guard qpdf_push_inherited_attributes_to_page(document) == 0 else { throw .unreadable }
        let count = qpdf_get_num_pages(document)
        guard count > 0 else { throw .unreadable }
        guard count <= MediaLimits.pages else { throw .tooLarge }
        return (0..<Int(count)).map { qpdf_get_page_n(document, $0) }
    }

    func isDictionary(_ object: Handle) -> Bool { qpdf_oh_is_dictionary(document, object) != 0 }
    func isArray(_ object: Handle) -> Bool { qpdf_oh_is_array(document, object) != 0 }
    func isStream(_ object: Handle) -> Bool { qpdf_oh_is_stream(document, object) != 0 }
    func isString(_ object: Handle) -> Bool { qpdf_oh_is_string(document, object) != 0 }
    func isNull(_ object: Handle) -> Bool { qpdf_oh_is_null(document, object) != 0 }
    func isNumber(_ object: Handle) -> Bool { qpdf_oh_is_number(document, object) != 0 }

    /// Its number in the file; nil for one that lies within another.
    func number(_ object: Handle) -> Int32? {
        qpdf_oh_is_indirect(document, object) != 0 ? qpdf_oh_get_object_id(document, object) : nil
    }

    /// With the stroke in front, as in `/Image`.
    func name(_ object: Handle) -> String? {
        guard qpdf_oh_is_name(document, object) != 0, let text = qpdf_oh_get_name(document, object) else { return nil }
        return String(cString: text)
    }

    func integer(_ object: Handle) -> Int? {
        var value: Int64 = 0
        return qpdf_oh_get_value_as_longlong(document, object, &value) != 0 ? Int(value) : nil
    }

    func dictionary(of stream: Handle) -> Handle { qpdf_oh_get_dict(document, stream) }

    func keys(_ dictionary: Handle) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(document, dictionary)
        while qpdf_oh_dict_more_keys(document) != 0 {
            if let key = qpdf_oh_dict_next_key(document) { keys.append(String(cString: key)) }
        }
        return keys
    }

    func value(_ dictionary: Handle, _ key: String) -> Handle { qpdf_oh_get_key(document, dictionary, key) }

    func name(_ dictionary: Handle, _ key: String) -> String? { name(value(dictionary, key)) }

    func integer(_ dictionary: Handle, _ key: String) -> Int? { integer(value(dictionary, key)) }

    func items(_ array: Handle) -> [Handle] {
        (0..<max(0, qpdf_oh_get_array_n_items(document, array))).map { qpdf_oh_get_array_item(document, array, $0) }
    }

    func count(_ array: Handle) -> Int32 { max(0, qpdf_oh_get_array_n_items(document, array)) }

    func item(_ array: Handle, _ index: Int32) -> Handle { qpdf_oh_get_array_item(document, array, index) }

    /// What paints a page, its parts joined.
    func content(ofPage page: Handle) throws(MediaRefusal) -> [UInt8] {
        try bytes { qpdf_oh_get_page_content_data(document, page, &$0, &$1) }
    }

    /// A stream after all its filters.
    func unpacked(_ stream: Handle) throws(MediaRefusal) -> [UInt8] {
        try bytes { lapor_pdf_stream(document, stream, &$0, &$1) }
    }

    /// A stream as it lies in the file.
    func packed(_ stream: Handle) throws(MediaRefusal) -> [UInt8] {
        try bytes { lapor_pdf_raw_stream(document, stream, &$0, &$1) }
    }

    private func bytes(_ read: (inout UnsafeMutablePointer<UInt8>?, inout Int) -> Int32) throws(MediaRefusal) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        var length = 0
        let result = read(&start, &length)
        defer { free(start) }
        guard result == 0 else { throw .unreadable }
        guard length <= MediaLimits.streamLength else { throw .tooLarge }
        return start.map { Array(UnsafeBufferPointer(start: $0, count: length)) } ?? []
    }

    // MARK: changing

    func release(_ object: Handle) { qpdf_oh_release(document, object) }

    func remove(_ dictionary: Handle, _ key: String) { qpdf_oh_remove_key(document, dictionary, key) }

    func set(_ dictionary: Handle, _ key: String, _ value: Handle) { qpdf_oh_replace_key(document, dictionary, key, value) }

    func setItem(_ array: Handle, _ index: Int32, _ value: Handle) { qpdf_oh_set_array_item(document, array, index, value) }

    func removeItem(_ array: Handle, _ index: Int32) { qpdf_oh_erase_item(document, array, index) }

    func replace(_ stream: Handle, _ bytes: [UInt8], filter: Handle, parameters: Handle) {
        qpdf_oh_replace_stream_data(document, stream, bytes, bytes.count, filter, parameters)
    }

    func newStream() -> Handle { qpdf_oh_new_stream(document) }

    func newDictionary(_ values: KeyValuePairs<String, Handle> = [:]) -> Handle {
        let dictionary = qpdf_oh_new_dictionary(document)
        for (key, value) in values { set(dictionary, key, value) }
        return dictionary
    }

    func newArray(_ items: [Handle] = []) -> Handle {
        let array = qpdf_oh_new_array(document)
        for item in items { qpdf_oh_append_item(document, array, item) }
        return array
    }

    func newName(_ name: String) -> Handle { qpdf_oh_new_name(document, name) }
    func newInteger(_ value: Int) -> Handle { qpdf_oh_new_integer(document, Int64(value)) }
    func newString(_ text: String) -> Handle { qpdf_oh_new_string(document, text) }
    func newNull() -> Handle { qpdf_oh_new_null(document) }

    /// The same, with a number of its own in the file.
    func numbered(_ object: Handle) -> Handle { qpdf_make_indirect_object(document, object) }
}
