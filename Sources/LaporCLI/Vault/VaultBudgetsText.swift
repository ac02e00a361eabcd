import Vault

/// The vault's budgets as an operator writes them.
enum VaultBudgetsText {
    /// Those of an ordinary office.
    static var example: String { OpeningBudgets().text }

    static func isReadable(_ text: String) -> Bool { OpeningBudgets(text) != nil }
}
