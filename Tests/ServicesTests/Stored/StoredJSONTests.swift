import Domain
import Testing

@testable import Services

@Suite("What SQL never looks into is kept in full")
struct StoredJSONTests {
    struct Inner: Codable, Equatable {
        var words: [String]
        var flag: Bool
    }

    enum Choice: Codable, Equatable {
        case nothing
        case one(Inner)
        case several(first: Int, second: Bool, third: [Int])
    }

    struct Outer: Codable, Equatable {
        var text: String
        var number: Int64
        var real: Double
        var isThere: Bool
        var perhaps: Bool?
        var perhapsWords: [String]?
        var inner: Inner
        var lists: [[Int]]
        var choices: [Choice]
        var table: [String: Int]
        var moment: Instant
        var day: CivilDate
        var id: ID<Report>?
    }

    private static func outer(_ text: String, flag: Bool, perhaps: Bool?, words: [String]?) -> Outer {
        Outer(
            text: text, number: .min, real: -0.5, isThere: flag, perhaps: perhaps, perhapsWords: words,
            inner: Inner(words: flag ? ["a", ""] : [], flag: flag), lists: [[], [1, -2], []],
            choices: [.nothing, .one(Inner(words: [], flag: false)), .several(first: 1, second: false, third: [])],
            table: ["kunci \"kedua\"": 2, "satu": 1], moment: Instant(milliseconds: 1_764_336_908_810),
            day: CivilDate(daysSinceEpoch: 20_000), id: flag ? ID(9_007_199_254_740_993) : nil)
    }

    @Test(
        arguments: ["", "biasa", "dua\nbaris\tdan \"kutip\" \\ miring", "\u{1}\u{1F}", "ꦲꦏ꧀ꦱꦫ 😀 \u{202E}مرحبا"],
        [true, false])
    func comesBackAsItWas(text: String, flag: Bool) throws {
        for (perhaps, words) in [(nil, nil), (false, []), (true, [""])] as [(Bool?, [String]?)] {
            let outer = Self.outer(text, flag: flag, perhaps: perhaps, words: words)
            #expect(try StoredJSON.decode(from: StoredJSON.encode(outer)) == outer)
        }
    }

    @Test func leavesOutWhatIsEmptyOrFalse() throws {
        #expect(try StoredJSON.encode(Inner(words: [], flag: false)) == "{}")
        #expect(try StoredJSON.encode(Inner(words: ["a"], flag: true)) == #"{"words":["a"],"flag":true}"#)
        #expect(try StoredJSON.encode(Choice.nothing) == #"{"nothing":{}}"#)
        #expect(try StoredJSON.encode(Choice.several(first: 1, second: false, third: [])) == #"{"several":{"first":1}}"#)
    }

    @Test func readsWhatOtherWritersWrite() throws {
        let text = #" { "flag" : true , "more":[null,{"a":-1.5e3}], "words" : [ "\u00e9\uD83D\uDE00\/\n" ] } "#
        #expect(try StoredJSON.decode(Inner.self, from: text) == Inner(words: ["é😀/\n"], flag: true))
    }

    @Test(arguments: [
        "", "{", "}", "[1", #"{"words":}"#, #"{"words":["a" "b"]}"#, #"{"words" ["a"]}"#, #"{"flag":tru}"#, #"{"flag":"true"}"#,
        #"{"words":["\u12"]}"#, #"{"words":["\uD800"]}"#, #"{"words":["a]}"#, "{} {}", String(repeating: "[", count: 100_000),
    ])
    func refusesWhatIsNotJSON(text: String) {
        #expect(throws: DecodingError.self) { try StoredJSON.decode(Inner.self, from: text) }
    }

    @Test func refusesNumbersThatDoNotFit() {
        for text in ["9223372036854775808", "-9223372036854775809", "1.5", "\"1\""] {
            #expect(throws: DecodingError.self) { try StoredJSON.decode(Int64.self, from: text) }
        }
        #expect(throws: DecodingError.self) { try StoredJSON.decode(Int8.self, from: "128") }
    }

    @Test func aMissingTextIsNamed() {
        #expect(throws: DecodingError.self) { try StoredJSON.decode([String: Outer].self, from: #"{"a":{"number":1}}"#) }
    }
}
