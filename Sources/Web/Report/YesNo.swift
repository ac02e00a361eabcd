/// The two answers to a question of the report's form; whoever gives none has not answered.
enum YesNo: String, CaseIterable {
    case yes = "true"
    case no = "false"
}
