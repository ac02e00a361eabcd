import Foundation
import Testing

@testable import Media

@Suite("Taking a PDF apart")
struct PDFCopierTests {
    /// A sound document of one page; `more` are further objects from number 6 on.
    private static func document(
        catalogue: String = "", page: String = "", trailer: String = "", content: String = "BT /F1 9 Tf (Isi) Tj ET", more: [String] = []
    ) -> [UInt8] {
        let objects =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> \(page) >>",
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ] + more
        var text = "%PDF-1.5\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
        return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
    }

    private func holds(_ bytes: [UInt8], _ word: String) -> Bool { Data(bytes).range(of: Data(word.utf8)) != nil }

    @Test("keeps its pages and what paints them")
    func keeps() throws {
        let copy = try PDFCopier.copy(Self.document())
        #expect(copy.pages == 1)
        #expect(holds(copy.bytes, "/Helvetica") && holds(copy.bytes, "/MediaBox"))
        #expect(Data(copy.bytes).suffix(6) == Data("%%EOF\n".utf8))
        // Twice over it stays the same: nothing of the time or the place of the copying is in it.
        #expect(try PDFCopier.copy(Self.document()).bytes == copy.bytes)
    }

    @Test(
        "leaves out whatever is not on the list",
        arguments: [
            document(trailer: "/Info << /Author (RAHASIA) >>"), document(catalogue: "/OpenAction << /S /JavaScript /JS (RAHASIA) >>"),
            document(catalogue: "/Names << /EmbeddedFiles << /Names [(RAHASIA) null] >> >>"), document(page: "/Milik (RAHASIA)"),
            document(page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (RAHASIA) >> >>]"),
            document(more: ["<< /X (RAHASIA) >>"]), document() + Array("\nRAHASIA".utf8), document(trailer: "/ID [(RAHASIA) (RAHASIA)]"),
        ])
    func leavesOut(document: [UInt8]) throws {
        try #require(holds(document, "RAHASIA"))
        #expect(try !holds(PDFCopier.copy(document).bytes, "RAHASIA"))
    }

    @Test("refuses what it cannot read whole, with the reason")
    func refuses() {
        let whole = Self.document()
        #expect(throws: MediaRefusal.wrongType) { try PDFCopier.copy(Array("bukan PDF".utf8)) }
        #expect(throws: MediaRefusal.wrongType) { try PDFCopier.copy([]) }
        #expect(throws: MediaRefusal.unreadable) { try PDFCopier.copy(Array(whole.dropLast(80))) }
        #expect(throws: MediaRefusal.unreadable) { try PDFCopier.copy(Array("%PDF-1.7\n%%EOF\n".utf8)) }
        let locked = Self.document(trailer: "/Encrypt << /Filter /Standard /V 9 /R 9 /O () /U () /P 0 >> /ID [() ()]")
        #expect(throws: MediaRefusal.locked) { try PDFCopier.copy(locked) }
    }

    @Test("a drawing keeps its operators and loses what nobody sees")
    func drawing() throws {
        let text =
            "% RAHASIA\nq /Span << /ActualText (RAHASIA) >> BDC (a\\)b) Tj EMC BX RAHASIA EX (RAHASIA) DP [(x) -3 <41>] TJ /OC /L BDC EMC Q"
        let clean = String(decoding: try PDFDrawing.cleaned(Array(text.utf8)), as: UTF8.self)
        #expect(clean == "q\n/Span BMC\n(a\\)b) Tj\nEMC\n[ (x) -3 <41> ] TJ\n/OC /L BDC\nEMC\nQ\n")
    }

    @Test("a picture within a drawing keeps its bytes")
    func inlinePicture() throws {
        let text = "q BI /W 2 /H 1 /CS /G /BPC 8 /Milik (RAHASIA) ID ab\nEI Q"
        let clean = String(decoding: try PDFDrawing.cleaned(Array(text.utf8)), as: UTF8.self)
        #expect(clean == "q\nBI\n/W 2\n/H 1\n/CS /G\n/BPC 8\nID ab\nEI\nQ\n")
    }

    @Test("a JPEG keeps its pixels bit by bit and loses the rest")
    func jpeg() throws {
        let plain = try TestImages.make(.jpeg)
        let clean = try #require(JPEGSegments.withoutMetadata(try TestImages.withMetadata(.jpeg) + Array("ekor".utf8)))
        #expect(!holds(clean, TestImages.secret) && !holds(clean, "ekor"))
        #expect(clean == JPEGSegments.withoutMetadata(plain))
        let scan = try #require(Data(plain).range(of: Data([0xFF, 0xDA])))
        #expect(Data(clean).range(of: Data(plain)[scan.lowerBound...]) != nil)
        #expect(JPEGSegments.withoutMetadata(Array("bukan".utf8)) == nil)
    }

    @Test("what is packed beyond all measure is not unpacked to its end")
    func bomb() throws {
        let packed = try Flate.packed([UInt8](repeating: 0, count: 1_000_000))
        #expect(throws: MediaRefusal.tooLarge) { try Flate.unpacked(packed, atMost: 999_999) }
        #expect(try Flate.unpacked(packed + [1, 2, 3], atMost: 1_000_000)?.count == 1_000_000)
        #expect(try Flate.unpacked(Array("bukan zlib".utf8), atMost: 9) == nil)
    }
}
