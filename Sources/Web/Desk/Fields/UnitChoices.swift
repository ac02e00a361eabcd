import Domain
import Services

/// The units of an agency as a list to choose from, each indented by its place in the tree.
enum UnitChoices {
    static func of(_ agency: ID<Agency>, in words: DeskWords) -> [Choice] {
        let directory = words.rules.directory
        return directory.units(of: agency).map { unit in
            let indent = String(repeating: "– ", count: max(0, directory.depth(of: unit.id) - 1))
            return Choice(unit.id.description, .verbatim(indent + unit.name))
        }
    }
}
