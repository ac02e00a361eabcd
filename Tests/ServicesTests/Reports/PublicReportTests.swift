import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What everyone may read")
struct PublicReportTests {
    @Test("what is handled directly is published in the words that its verifier left, and never without any", arguments: TestStores.engines)
    func handledDirectly(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            func handle(_ shown: PublicText?) async throws {
                try await desk.act(code, by: desk.cast.verifier, publicText: shown) { texts in
                    .handleDirectly(
                        .init(
                            reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open, target: desk.target(),
                            firstFollowUp: texts.write("Sudah kami cek di lapangan.", as: .progress, for: .everyone), isSensitive: false))
                }
            }
            await #expect(throws: Refusal(.missing, field: "publicBody")) { try await handle(nil) }
            #expect(try await desk.stored(code).report.state == .unverified)
            try await handle(PublicText(title: "Jalan", body: "Jalan berlubang di […]."))
            let seen = try await desk.office.caseFile(code, for: .everyone)
            #expect(seen.body == "Jalan berlubang di […].")
            #expect(try await desk.office.publicReports(PublicFilter()).rows.map(\.code) == [code])
        }
    }

    @Test("want of proof sets no report about a facility aside", arguments: TestStores.engines)
    func facility(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let tree = try await desk.office.rules.current().categories
            var form = CategoryForm(try #require(tree.entry(desk.cast.category)))
            func archived() async throws -> Bool {
                let code = try await desk.submit()
                try await desk.act(code, by: desk.cast.verifier) { .askReporter($0.write("Di mana?", as: .question, for: .reporter)) }
                try await desk.act(code, by: .reporter) { .complete($0.write("Di sana.", as: .reply, for: .office), hasFiles: false) }
                let outcome = try await desk.act(code, by: desk.cast.verifier) { texts in
                    .archive(.a05, reason: texts.write(String(repeating: "Tanpa bukti apa pun. ", count: 5), as: .reason, for: .everyone))
                }
                return outcome.awaitsSecondYes
            }
            #expect(try await archived())
            form.placeIsFacility = true
            try await desk.office.editCategory(desk.cast.category, form, by: .system)
            await #expect(throws: Refusal(.conditionUnmet, field: "code")) { _ = try await archived() }
        }
    }

    @Test("is never secret, sensitive or unverified", arguments: TestStores.engines)
    func hides(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let codes = try await Lives.live(at: desk)
            let hidden: Set = ["unverified", "asked", "secret", "sensitive"]
            let page = try await desk.office.publicReports(PublicFilter(), limit: 100)
            let shown = Set(page.rows.map(\.code))
            for (name, code) in codes {
                let file = try? await desk.office.caseFile(code, for: .everyone)
                if hidden.contains(name) {
                    #expect(!shown.contains(code), "\(name)")
                    #expect(file == nil, "\(name)")
                    await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .everyone) }
                }
                if shown.contains(code) {
                    #expect(file?.isPublic == true && file?.place.landmark == "" && file?.rating == nil, "\(name)")
                    #expect(file?.title == "Jalan berlubang")
                    #expect(file?.timeline.contains { $0.isInternal || $0.officer != nil } == false)
                }
            }
            #expect(shown.isSuperset(of: ["inProgress", "answered", "closed"].compactMap { codes[$0] }))
        }
    }

    @Test("shows where a facility lies to a hundred metres, and of nothing else more than the region", arguments: [Mode.open, .anonymous])
    func place(mode: Mode) async throws {
        try await TestDesk.with(.sqlite) { desk in
            for isFacility in [true, false] {
                let form = CategoryForm(indonesianName: isFacility ? "Jalan" : "Layanan", placeIsFacility: isFacility)
                let category = try await desk.office.addCategory(form, by: .system)
                var report = desk.newReport(mode: mode)
                report.coordinates = Coordinates(latitude: -7.25747, longitude: 112.75209)
                let code = try await desk.office.submit(report).code
                try await desk.act(code, by: desk.cast.verifier, publicText: PublicText(title: "Jalan", body: "Jalan rusak.")) { texts in
                    .verify(
                        .init(
                            reportClass: .nonSupervisoryComplaint, category: category, mode: mode, target: desk.target(),
                            routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
                }
                let shown = try await desk.office.caseFile(code, for: .everyone).place.coordinates
                #expect(shown == (isFacility && !mode.isAnonymous ? Coordinates(latitude: -7.257, longitude: 112.752) : nil))
                #expect(try await desk.office.caseFile(code, for: .reporter).place.coordinates == report.coordinates)
            }
        }
    }

    @Test("shows the published words, not the reporter's", arguments: TestStores.engines)
    func redacts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit("Jalan rusak, hubungi Pak Contoh di kios merah.")
            try await desk.verify(code, publicText: PublicText(title: "Jalan rusak", body: "Jalan rusak, hubungi […]."))
            #expect(try await desk.office.publicReports(PublicFilter(words: "rusak")).rows.map(\.code) == [code])
            #expect(try await desk.office.publicReports(PublicFilter(words: "kios")).rows.isEmpty)
            #expect(try await desk.office.caseFile(code, for: .everyone).body == "Jalan rusak, hubungi […].")
            #expect(try await desk.office.caseFile(code, for: .reporter).body.contains("kios merah"))
            try await desk.act(code, by: .reporter) { texts in .raiseSecrecy(.secret, reason: nil) }
            #expect(try await desk.office.publicReports(PublicFilter(words: "rusak")).rows.isEmpty)
            #expect(try await desk.office.publicReports(PublicFilter()).rows.isEmpty)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .everyone) }
        }
    }

    @Test("says that words were masked where they were, and nowhere else", arguments: TestStores.engines)
    func masking(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let words = "Jalan rusak.\n\nHubungi Pak Contoh di kios merah."
            for (body, isMasked) in [(words, false), ("Jalan rusak. Hubungi Pak Contoh di kios merah.", false), ("Jalan rusak.", true)] {
                let code = try await desk.submit(words)
                try await desk.verify(code, publicText: PublicText(title: "Judul lain", body: body))
                #expect(try await desk.office.caseFile(code, for: .everyone).isMasked == isMasked, "\(body)")
            }
        }
    }

    @Test("comes page by page, each report once", arguments: TestStores.engines)
    func pages(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var codes: Set<TrackingCode> = []
            for number in 0..<7 {
                let code = try await desk.submit("Lampu jalan nomor \(number) padam.")
                try await desk.verify(code, publicText: PublicText(title: "Lampu", body: "Lampu jalan nomor \(number) padam."))
                codes.insert(code)
            }
            for filter in [PublicFilter(), PublicFilter(words: "lampu"), PublicFilter(regency: "35.78"), PublicFilter(province: "35")] {
                var found: [TrackingCode] = []
                var after: ListCursor?
                repeat {
                    let page = try await desk.office.publicReports(filter, after: after, limit: 2)
                    found += page.rows.map(\.code)
                    after = page.next
                } while after != nil && found.count < 50
                #expect(found.count == 7 && Set(found) == codes, "\(filter)")
            }
            #expect(try await desk.office.publicReports(PublicFilter(regency: "35.15")).rows.isEmpty)
        }
    }

    @Test("keeps from the reporter what is the office's own", arguments: TestStores.engines)
    func reporterSees(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.act(code, by: desk.cast.liaison) { texts in .note(texts.write("Catatan dapur.", as: .note, for: .office)) }
            let reporter = try await desk.office.caseFile(code, for: .reporter)
            #expect(!reporter.texts.values.contains("Catatan dapur."))
            #expect(!reporter.timeline.contains { $0.isInternal || $0.officer != nil })
            let officer = try await desk.office.caseFile(code, for: .officer(desk.cast.liaison))
            #expect(officer.texts.values.contains("Catatan dapur."))
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.caseFile(try await desk.submit("Hal lain.", mode: .secret), for: .officer(desk.cast.neighbourAdmin))
            }
        }
    }
}
