import Domain

/// People who are told something: the seats with these roles of a body, or of the nation where no body is named.
struct OfficerGroup: Equatable {
    var body: Holder?
    var roles: [Role]
    /// In any unit of the body's agency, and not only in its own.
    var isWholeAgency = false
    /// Who is told where none of these seats is filled: the duty falls to the next (rule C.2).
    var orElse: [Role] = []

    static let nation = OfficerGroup(body: nil, roles: [.nationalAdmin])

    /// The same in this installation: in an agency's own one its admins are the national desk (C.1).
    func seated(in office: OfficeScope) -> OfficerGroup {
        guard body == nil, case .agency(let home) = office else { return self }
        return OfficerGroup(body: Holder(agency: home), roles: [.agencyAdmin])
    }
}
