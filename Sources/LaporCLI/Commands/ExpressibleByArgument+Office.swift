public import ArgumentParser
public import Domain
public import Services

// Words that the office stores are the words typed at the command line.
extension CivilDate: ExpressibleByArgument {}
extension EvaluationPeriod: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Duty: ExpressibleByArgument {}
extension ClockZone: ExpressibleByArgument {}
extension PolicyKey: ExpressibleByArgument {}
extension CalendarDay.Kind: ExpressibleByArgument {}
extension AgencyKind: ExpressibleByArgument {}
extension ConnectionStatus: ExpressibleByArgument {}
extension AnswerApproval: ExpressibleByArgument {}
extension UnitDuty: ExpressibleByArgument {}
