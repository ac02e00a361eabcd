extension IndicatorCatalogue {
    /// What dashboards and the public statistics show beside the indicators of the rules: plain counts, and the same by topic, place,
    /// channel, class and age. Written like the others, so each opens to its definition.
    public static let overview: [IndicatorDefinition] = read(
        """
        id: O01
        kind: beside
        grain: arrival
        measure: count
        unit: number
        example: 3 x standing=disposed | 1 x standing=merged => 4
        example: nothing => 0

        id: O01.category
        kind: beside
        grain: arrival
        measure: count
        split: category
        unit: number
        example: 3 x category=12 | 1 x category=5 => 4

        id: O01.province
        kind: beside
        grain: arrival
        measure: count
        split: province
        unit: number
        example: 3 x province=35 | 1 x => 4

        id: O01.regency
        kind: beside
        grain: arrival
        measure: count
        split: regency
        unit: number
        example: 3 x regency=35.78 | 1 x => 4

        id: O01.channel
        kind: beside
        grain: arrival
        measure: count
        split: channel
        unit: number
        example: 3 x channel=web | 1 x channel=counter => 4

        id: O01.class
        kind: beside
        grain: arrival
        measure: count
        split: class
        unit: number
        example: 3 x class=aspiration | 1 x class=informationRequest => 4

        id: O02
        kind: beside
        grain: closure
        measure: count
        of: closure = confirmedByReporter silence resolvedWithEvidence
        unit: number
        example: 3 x closure=confirmedByReporter | 1 x closure=merged => 3
        example: nothing => 0

        id: O02.kind
        kind: beside
        grain: closure
        measure: count
        split: closure
        unit: number
        example: 3 x closure=confirmedByReporter | 1 x closure=silence => 4

        id: O02.category
        kind: beside
        grain: arrival
        count: standing = confirmedByReporter silence resolvedWithEvidence
        split: category
        example: 3 x standing=silence category=12 | 1 x standing=disposed category=12 => 75.0

        id: O02.province
        kind: beside
        grain: arrival
        count: standing = confirmedByReporter silence resolvedWithEvidence
        split: province
        example: 3 x standing=silence province=35 | 1 x standing=disposed province=35 => 75.0

        id: O03
        kind: beside
        grain: backlog
        measure: count
        unit: number
        example: 3 x standing=disposed => 3
        example: nothing => 0

        id: O03.standing
        kind: beside
        grain: backlog
        measure: count
        split: standing
        unit: number
        example: 3 x standing=disposed | 2 x standing=answered => 5

        id: O03.age
        kind: beside
        grain: backlog
        measure: count
        split: age
        unit: number
        example: 3 x age=0-5 | 2 x age=61- => 5

        id: O03.overdue
        kind: beside
        grain: backlog
        measure: count
        of: isPastClassDue = yes
        unit: number
        example: 3 x isPastClassDue=no | 2 x isPastClassDue=yes => 2

        id: O03.soon
        kind: beside
        grain: backlog
        measure: count
        of: isDueSoon = yes
        unit: number
        example: 3 x isDueSoon=no | 2 x isDueSoon=yes => 2

        id: O04
        kind: beside
        grain: reopening
        measure: count
        split: reopenedBy
        unit: number
        example: 2 x reopenedBy=reporter | 1 x reopenedBy=office => 3

        id: O05
        kind: beside
        grain: disposition
        measure: count
        of: isMisrouted = yes
        unit: number
        example: 2 x isMisrouted=yes | 1 x isMisrouted=no => 2
        """)
}
