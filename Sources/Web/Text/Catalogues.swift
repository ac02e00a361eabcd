import Foundation

/// The texts of the program in every language, read from `Text/<language>/<feature>.json`. A large feature has a file more for each of its
/// parts: `desk.act.json` holds what begins with `desk.act.`
public struct Catalogues: Sendable {
    private let byLanguage: [Language: Catalogue]
    private let empty = Catalogue(language: .indonesian, messages: [:])

    /// Why the texts cannot be used; names the file and the key.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// Reads all languages. Each file is a flat object, and each of its keys begins with the name of the file and a dot.
    public init(resources: ResourceFolder) throws {
        var byLanguage: [Language: Catalogue] = [:]
        for language in Language.allCases {
            var messages: [String: Message] = [:]
            for file in try resources.files(under: "Text/\(language.rawValue)", ending: ".json") {
                let feature = file.name.dropLast(".json".count)
                let texts: [String: String]
                do {
                    texts = try JSONDecoder().decode([String: String].self, from: resources.data(of: file))
                } catch {
                    throw Fault(description: "\(file.path): not a flat object of texts (\(error))")
                }
                for (key, text) in texts {
                    guard key.hasPrefix("\(feature).") else { throw Fault(description: "\(file.path): \(key) belongs to another file") }
                    guard messages[key] == nil else { throw Fault(description: "\(file.path): \(key) stands in another file too") }
                    guard let message = Message(text) else { throw Fault(description: "\(file.path): \(key) has a lonely brace") }
                    messages[key] = message
                }
            }
            byLanguage[language] = Catalogue(language: language, messages: messages)
        }
        self.byLanguage = byLanguage
    }

    init(texts: [Language: [String: String]]) {
        byLanguage = Dictionary(
            uniqueKeysWithValues: texts.map { language, texts in
                (language, Catalogue(language: language, messages: texts.compactMapValues(Message.init)))
            })
    }

    /// The texts of `language`.
    public subscript(language: Language) -> Catalogue { byLanguage[language] ?? empty }
}
