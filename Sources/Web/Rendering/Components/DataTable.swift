/// Facts in rows and columns.
public struct DataTable: Component {
    public static let template = "component/table"

    /// One column; figures stand to the right so that they compare.
    public struct Column: Sendable {
        public let label: Phrase
        public let numeric: Bool

        public init(_ label: Phrase, numeric: Bool = false) {
            self.label = label
            self.numeric = numeric
        }
    }

    public let caption: Phrase
    public let columns: [Column]
    /// Cells by row; each row has as many as there are columns.
    public let rows: [[ViewValue]]
    /// Close rows, for officers.
    public let dense: Bool

    public init(_ caption: Phrase, columns: [Column], rows: [[ViewValue]], dense: Bool = false) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.dense = dense
    }

    public var view: ViewObject {
        [
            "caption": .phrase(caption), "dense": .flag(dense),
            "columns": .list(columns.map { .object(["label": .phrase($0.label), "numeric": .flag($0.numeric)]) }),
            "rows": .list(
                rows.map { cells in
                    .object([
                        "cells": .list(
                            zip(columns, cells).enumerated().map { index, pair in
                                .object([
                                    "value": pair.1, "numeric": .flag(pair.0.numeric), "label": .phrase(pair.0.label),
                                    "isFirst": .flag(index == 0),
                                ])
                            })
                    ])
                }),
        ]
    }
}
