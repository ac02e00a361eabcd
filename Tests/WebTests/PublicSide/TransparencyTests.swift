import Domain
import Foundation
import HTTPTypes
import Sealing
import Services
import Testing
import Web
import WebTestSupport

@Suite("The transparency log on the web")
struct TransparencyTests {
    private func publish(_ test: TestOffice) async throws {
        while case let count = try await test.office.appendToLog(), count > 0 {}
        test.wait(seconds: 3600)
        _ = try #require(try await test.office.publishHead())
    }

    private func decode<Answer: Decodable>(_ answer: TestAnswer) throws -> Answer {
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/json; charset=utf-8", "\(answer.text)")
        return try JSONDecoder().decode(Answer.self, from: Data(answer.body))
    }

    @Test("the page says in both languages what it is, with head, key and downloads, before and after the first head")
    func page() async throws {
        let visit = try await CaseVisit()
        let early = try await visit.client.get("/transparansi")
        #expect(early.status == .ok && early.text.contains("Belum ada keadaan yang ditandatangani."))
        #expect(early.text.contains(visit.test.office.logPublicKey.fingerprint))
        try await publish(visit.test)
        let head = try #require(try await visit.test.office.latestHead()).head
        for (language, words) in [("id", "Catatan transparansi"), ("en", "Transparency log")] {
            let page = try await visit.client.get("/transparansi?bahasa=\(language)")
            #expect(page.status == .ok && page.text.contains(words), "\(language)")
            for shown in [
                Hex.encode(head.root), Hex.encode(head.signature), head.key.fingerprint, "/api/v1/log/head", "/api/v1/log/entries",
            ] {
                #expect(page.text.contains(shown), "\(shown)")
            }
        }
        #expect(try await visit.client.get("/").text.contains("href=\"/transparansi\""))
    }

    @Test("a program reads heads, entries and proofs that hold, and no code, kind or moment of a case")
    func interface() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        #expect(try await visit.client.get("/api/v1/log/head").status == .notFound)
        try await publish(visit.test)
        let first: LogWire.Head = try decode(try await visit.client.get("/api/v1/log/head"))
        try await visit.progress()
        try await publish(visit.test)
        let head: LogWire.Head = try decode(try await visit.client.get("/api/v1/log/head"))
        let (old, new) = (try #require(first.published).head, try #require(head.published).head)
        #expect(old.isSigned && new.isSigned && new.size > old.size && new.key == visit.test.office.logPublicKey)
        let heads: LogWire.Heads = try decode(try await visit.client.get("/api/v1/log/heads?after=1"))
        #expect(heads.heads == [head])
        #expect(try decode(try await visit.client.get("/api/v1/log/heads?size=\(old.size)")) == first)

        let answer = try await visit.client.get("/api/v1/log/entries?from=0&to=\(new.size - 1)")
        #expect(answer.headers[.cacheControl] == "public, max-age=86400, immutable")
        let entries: LogWire.Entries = try decode(answer)
        #expect(entries.entries.count == Int(new.size))
        for told in [visit.code.canonical, "submitted", "verified", String(visit.test.office.now().rawValue)] {
            #expect(!answer.text.contains(told), "\(told)")
        }
        let leaves = entries.entries.map { MerkleHash.leaf(Hex.decode($0) ?? []) }
        for index in [0, Int(old.size), Int(new.size) - 1] {
            let leaf = Hex.encode(leaves[index])
            for query in ["index=\(index)", "leaf=\(leaf)"] {
                let found: LogWire.Inclusion = try decode(try await visit.client.get("/api/v1/log/inclusion?\(query)"))
                #expect(found.index == Int64(index) && found.size == new.size && found.leaf == leaf)
                #expect(
                    MerkleProof.includes(
                        leaf: leaves[index], at: found.index, size: found.size, path: found.path.compactMap { Hex.decode($0) },
                        root: new.root))
            }
        }
        let grown: LogWire.Consistency = try decode(
            try await visit.client.get("/api/v1/log/consistency?from=\(old.size)&to=\(new.size)"))
        #expect(
            MerkleProof.extends(
                earlier: old.size, root: old.root, to: new.size, root: new.root, path: grown.path.compactMap { Hex.decode($0) }))
    }

    @Test(
        "what is asked wrongly gets 400 with the item, and what is not there 404",
        arguments: [
            ("entries", 400), ("entries?from=x&to=1", 400), ("entries?from=-1&to=1", 400), ("entries?from=3&to=2", 400),
            ("entries?from=0&to=1000", 400), ("entries?from=0&to=99999999999999999999", 400), ("entries?from=0&to=900", 404),
            ("entries?from=999999999999999&to=999999999999999", 404),
            ("inclusion", 400), ("inclusion?index=1e3", 400), ("inclusion?leaf=abc", 400), ("inclusion?leaf=%00", 400),
            ("inclusion?index=900", 404), ("inclusion?index=1&size=0", 404), ("inclusion?index=0&size=901", 404),
            ("inclusion?leaf=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 404),
            ("consistency?from=1", 400), ("consistency?from=0&to=1", 400), ("consistency?from=2&to=1", 400),
            ("consistency?from=1&to=900", 404), ("heads?after=a", 400), ("heads?size=900", 404), ("heads?size=", 400),
            ("tail", 404),
        ])
    func badInput(query: String, status: Int) async throws {
        let visit = try await CaseVisit()
        try await publish(visit.test)
        let answer = try await visit.client.get("/api/v1/log/\(query)")
        #expect(answer.status.code == status, "\(query): \(answer.text)")
        #expect(answer.headers[.contentType] == "application/problem+json")
        if status == 400 { #expect(answer.text.contains("\"errors\"")) }
        #expect(try await visit.client.post("/api/v1/log/head", []).status == .methodNotAllowed)
    }

    @Test("the page after sending shows the receipt and gives it as a file that holds")
    func sentReceipt() async throws {
        let visitor = try await ReportVisitor()
        #expect(try await visitor.client.get("/lapor/terkirim/bukti").status == .seeOther)
        try await visitor.tell()
        try await visitor.sendReport()
        let page = try await visitor.client.get("/lapor/terkirim")
        let file = try await visitor.client.get("/lapor/terkirim/bukti")
        #expect(file.status == .ok && file.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"tanda-terima.txt\"")
        #expect(file.headers[.cacheControl] == "no-store")
        let receipt = try #require(FilingReceipt(file.text))
        #expect(receipt.isSigned && receipt.isOf(text: ReportVisitor.story))
        let code = try #require(try await visitor.draft()?.content.sent?.code)
        #expect(receipt.isOf(code: code) && !file.text.contains(code))
        #expect(page.text.contains("<svg class=\"qr\"") && page.text.contains("Kode QR berisi tanda terima"))
        #expect(page.text.contains(Hex.encode(receipt.signature)) && page.text.contains("href=\"/lapor/terkirim/bukti\""))
    }

    @Test("the reporter's page gives receipt and proofs to both codes, and to nobody else")
    func caseProofs() async throws {
        let visit = try await CaseVisit()
        try await visit.bringToAnswer()
        let page = try await visit.open()
        #expect(page.text.contains("Menunggu keadaan bertanda tangan berikutnya."))
        #expect(try await visit.client.get("\(visit.path)/langkah/1").status == .notFound)
        try await publish(visit.test)
        let shown = try await visit.open()
        let links = shown.text.matches(of: /href="(\/lacak\/[0-9A-Z]+\/langkah\/([0-9]+))"/).map { (String($0.1), Int64($0.2) ?? 0) }
        let file = try await visit.file
        #expect(links.map(\.1) == file.timeline.map(\.sequence) && links.count > 3)
        for (link, step) in links {
            let answer = try await visit.client.get(link)
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"bukti-langkah-\(step).json\"")
            let proof: LogProof = try decode(answer)
            _ = try proof.verified()
            #expect(proof.told?.sequence == step)
        }
        let receipt = try await visit.client.get("\(visit.path)/bukti")
        #expect(FilingReceipt(receipt.text)?.isOf(code: visit.code.canonical) == true)
        for path in [visit.path, "\(visit.path)/cetak"] {
            #expect(try await visit.client.get(path).text.contains("<svg class=\"qr\""), "\(path)")
        }
        // Steps that the office keeps to itself, that are none, and other people.
        let hidden = (1...40).filter { step in !file.timeline.contains { $0.sequence == Int64(step) } }
        for step in hidden.map(String.init) + ["0", "-1", "x", "99999999999999999999"] {
            #expect(try await visit.client.get("\(visit.path)/langkah/\(step)").status == .notFound, "\(step)")
        }
        let stranger = try CaseVisit.client(of: visit.test)
        for path in ["\(visit.path)/bukti", "\(visit.path)/langkah/1"] {
            let answer = try await stranger.get(path)
            #expect(
                !answer.text.contains("lapor-receipt") && !answer.text.contains("lapor-proof")
                    && answer.headers[.contentType]?.hasPrefix("text/html") == true)
        }
    }
}
