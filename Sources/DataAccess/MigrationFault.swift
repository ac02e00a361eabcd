/// Why a database cannot be brought to the program's schema. Each names the migration.
public enum MigrationFault: Error, Equatable, Sendable {
    /// A file is not called `NNNN_name.sql`, `NNNN_name.sqlite.sql` or `NNNN_name.postgres.sql`.
    case badName(String)
    /// Two files have one number.
    case duplicate(String)
    /// A migration that this database has taken was changed afterwards.
    case edited(String)
    /// The database has a migration that this program does not know: a newer program was here.
    case unknown(String)
    /// A migration with a lower number appeared after a later one was taken.
    case late(String)
    /// The folder or a file cannot be read.
    case unreadable(String)
}
