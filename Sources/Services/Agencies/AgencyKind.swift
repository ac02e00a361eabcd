/// What kind of body an agency is (C.1).
public enum AgencyKind: String, CaseIterable, Sendable, Codable {
    case ministry, institution, province, regency, city, stateEnterprise, university, mission, other
}
