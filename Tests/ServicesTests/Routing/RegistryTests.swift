import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Rules and registry as data")
struct RegistryTests {
    private func refusal(_ field: String, _ reason: FieldFault.Reason) -> ServiceFault { .invalid([FieldFault(field, reason)]) }

    @Test("an agency's admin keeps the rows of his own body, the national admin all", arguments: TestStores.engines)
    func own(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let own = try await desk.row(.body(Holder(agency: desk.cast.city, unit: desk.cast.roads)), by: desk.cast.admin)
            await #expect(throws: refusal("body", .reserved)) {
                _ = try await desk.row(.body(Holder(agency: desk.cast.neighbour)), by: desk.cast.admin)
            }
            await #expect(throws: refusal("body", .reserved)) { _ = try await desk.row(.government(.local), by: desk.cast.admin) }
            await #expect(throws: ServiceFault.notPermitted) { _ = try await desk.office.jurisdictions(by: desk.cast.liaison) }
            let foreign = try await desk.row(.body(Holder(agency: desk.cast.neighbour)))
            #expect(try await desk.office.jurisdictions(by: desk.cast.admin).entries.map(\.id) == [own])
            #expect(try await desk.office.jurisdictions(by: desk.cast.verifier).entries.map(\.id) == [foreign, own])
            await #expect(throws: ServiceFault.notFound) { _ = try await desk.office.jurisdiction(foreign, by: desk.cast.admin) }
            await #expect(throws: refusal("validFrom", .taken)) {
                _ = try await desk.row(.body(Holder(agency: desk.cast.city, unit: desk.cast.roads)), by: desk.cast.admin)
            }
            await #expect(throws: refusal("region", .unknown)) {
                _ = try await desk.row(.body(Holder(agency: desk.cast.city)), region: "99.99")
            }
            #expect(try await desk.count("select count(*) from office_log where act = 'jurisdictionAdded'") == 2)
        }
    }

    @Test("a rule that names nobody, says nothing or turns in a circle is refused with its field", arguments: TestStores.engines)
    func rules(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            await #expect(throws: ServiceFault.invalid([FieldFault("phrases", .missing), FieldFault("body", .missing)])) {
                _ = try await desk.rule(" ,  ", body: nil)
            }
            await #expect(throws: refusal("body", .unknown)) { _ = try await desk.rule("lampu", body: .body(Holder(agency: ID(404)))) }
            await #expect(throws: refusal("phrases", .malformed)) { _ = try await desk.rule("yang dan", body: .government(.local)) }
            let other = try #require(try await desk.office.rules.current().categories.category(slugPath: "kesehatan")).id
            try await desk.rule("", body: nil, category: other, condition: RoutingCondition(category: desk.cast.category))
            await #expect(throws: refusal("setCategory", .circular)) {
                _ = try await desk.rule("", body: nil, category: desk.cast.category, condition: RoutingCondition(category: other))
            }
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await desk.office.routingRules(by: desk.cast.admin)
            }
            #expect(try await desk.office.routingRules(by: desk.cast.verifier).count == 1)
        }
    }

    @Test("a table of rows is stored whole or not at all, and each bad line is named", arguments: TestStores.engines)
    func upload(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let bad = """
                kategori;wilayah;instansi;unit;dasar;keyakinan;mulai;sampai
                perhubungan;35.78;kota-surabaya;dinas-jalan;Perda 1;90;2026-01-01;
                perhubungan;35.78;badan-entah;;Perda 1;90;2026-01-01;
                tidak-ada;35.78;kota-surabaya;;Perda 1;90;2026-01-01;
                perhubungan;35.78;kota-surabaya;dinas-jalan;Perda 2;80;2026-03-01;
                perhubungan;35.78;kota-surabaya;;;80;31-12-2026;
                perhubungan;35.78;kabupaten-sidoarjo;;Perda 3;80;2026-02-01;2026-01-01
                """
            let result = try await desk.office.addJurisdictions(csv: bad, by: desk.cast.verifier)
            guard case .refused(let faults) = result else {
                Issue.record("\(result)")
                return
            }
            #expect(
                faults == [
                    UploadFault(line: 3, field: "instansi", reason: .unknown), UploadFault(line: 4, field: "kategori", reason: .unknown),
                    UploadFault(line: 5, field: "mulai", reason: .taken), UploadFault(line: 6, field: "mulai", reason: .malformed),
                    UploadFault(line: 6, field: "dasar", reason: .missing), UploadFault(line: 7, field: "sampai", reason: .outOfRange),
                ])
            #expect(try await desk.count("select count(*) from jurisdictions") == 0)
            let good = "instansi,dasar,mulai,kategori,unit\nkota-surabaya,Perda 1,2026-01-01,perhubungan,dinas-jalan\n"
            #expect(try await desk.office.addJurisdictions(csv: good, by: desk.cast.admin) == .added(1))
            #expect(
                try await desk.office.addJurisdictions(csv: good, by: desk.cast.verifier)
                    == .refused([UploadFault(line: 2, field: "mulai", reason: .taken)]))
            let doubled =
                "INSTANSI,dasar,mulai,kategori,instansi,Unit,unit\nkota-surabaya,Perda 4,2026-01-01,agama,badan-entah,,tidak-ada\n"
            #expect(try await desk.office.addJurisdictions(csv: doubled, by: desk.cast.verifier) == .added(1), "the first of a name counts")
            let foreign = "instansi,dasar,mulai,kategori\nkabupaten-sidoarjo,Perda 1,2026-01-01,perhubungan\n"
            #expect(
                try await desk.office.addJurisdictions(csv: foreign, by: desk.cast.admin)
                    == .refused([UploadFault(line: 2, field: "instansi", reason: .reserved)]))
        }
    }
}
