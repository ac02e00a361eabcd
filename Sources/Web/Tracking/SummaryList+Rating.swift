import Domain

extension SummaryList {
    /// What the reporter thought of the answer, question by question.
    init(_ rating: Rating) {
        let points: [(RatingField, Int)] = [(.clarity, rating.clarity), (.solution, rating.solution), (.fairness, rating.fairness)]
        self.init(
            points.map { field, value in
                SummaryRow("track.rating.\(field.rawValue)", .phrase("track.rating.\(field.rawValue).\(String(value))"))
            })
    }
}
