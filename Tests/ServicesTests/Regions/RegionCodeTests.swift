import Services
import Testing

@Suite("Region codes")
struct RegionCodeTests {
    @Test(
        "a code is read and written the same",
        arguments: [("35", RegionLevel.province), ("35.78", .regency), ("35.78.03", .district), ("35.78.03.1002", .village)])
    func roundTrip(text: String, level: RegionLevel) throws {
        let code = try #require(RegionCode(text))
        #expect(code.level == level)
        #expect(code.description == text)
        #expect(code.ancestor(.province)?.description == "35")
    }

    @Test(
        "what is no code is refused",
        arguments: [
            "", "3", "357", "35.7", "35.780", "35.78.3", "3578", "35.78.03.102", "35.78.03.10021", "35..78", ".35", "ab", "３５", "00.01",
            "35.78.",
        ])
    func refused(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test("people may type it without dots", arguments: ["3578", "35 78", "35-78", "35.78"])
    func typed(text: String) {
        #expect(RegionCode(typed: text)?.description == "35.78")
    }

    @Test("the chain of parents ends at the province")
    func parents() throws {
        var code = RegionCode("35.78.03.1002")
        var chain: [String] = []
        while let present = code {
            chain.append(present.description)
            code = present.parent
        }
        #expect(chain == ["35.78.03.1002", "35.78.03", "35.78", "35"])
    }

    @Test("the last group tells kelurahan from desa")
    func kinds() {
        #expect(RegionCode("35.78.03.1002")?.isKelurahan == true)
        #expect(RegionCode("32.07.06.2004")?.isKelurahan == false)
        #expect(RegionCode("91.03.01.3007")?.isCustomaryVillage == true)
    }
}
