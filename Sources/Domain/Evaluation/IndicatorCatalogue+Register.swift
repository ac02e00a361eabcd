extension IndicatorCatalogue {
    /// Who reports, where officers are, and what the figures are used for.
    static let register = """
        id: M23
        kind: beside
        grain: description
        count: groups told
        split: groups ofWhole
        cell: 5
        example: 9 x groups=disability | 61 x groups=woman | 50 x groups=other => 100.0
        example: nothing => NA

        id: M24
        kind: beside
        grain: receivingUnit
        count: hasActiveLiaison = yes
        example: 38 x hasActiveLiaison=yes | 7 x hasActiveLiaison=no => 84.4
        example: nothing => NA

        id: M28
        kind: beside
        grain: reporter
        measure: count
        of: isByStaff = no; isCodeOnly = no
        unit: number
        example: 1180 x isByStaff=no isCodeOnly=no | 20 x isByStaff=yes isCodeOnly=no | 240 x isByStaff=no isCodeOnly=yes => 1180
        example: nothing => 0

        id: M28.codeOnly
        kind: beside
        grain: reporter
        measure: count
        of: isCodeOnly = yes
        unit: number
        example: 240 x isCodeOnly=yes | 3 x isCodeOnly=no => 240

        id: M32
        kind: beside
        grain: brief
        count: hasDecision = yes
        example: 3 x hasDecision=yes | 1 x hasDecision=no => 75.0
        example: nothing => NA
        """
}
