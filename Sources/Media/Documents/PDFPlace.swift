/// Where an object stands in a PDF, which decides what it may hold. Whatever is not named here is left out: information, XMP,
/// scripts, actions, names, attachments, forms, thumbnails, and whatever else somebody thinks of.
enum PDFPlace: Hashable {
    /// Anything that painting a page needs.
    case painting
    case resources
    /// Resources of one kind under names of the file's own.
    case names
    /// The drawings of a font's letters under their names, and one of them; also what an annotation looks like.
    case drawings
    case drawing
    /// Bytes that are needed as they are: fonts, tables.
    case table
    /// What letters mean.
    case characterMap
    /// Marks of layers under their names, and one layer.
    case layers
    case layer
    /// Which layers there are, and which are off.
    case layerList
    case layerState

    func allows(_ key: String) -> Bool {
        switch self {
        case .painting, .drawing, .table, .characterMap: Self.paintingKeys.contains(key)
        case .resources: Self.resourceKeys.contains(key)
        case .names, .drawings, .layers: true
        case .layer: ["/Type", "/OCGs", "/P", "/VE"].contains(key)
        case .layerList: ["/OCGs", "/D"].contains(key)
        case .layerState: ["/BaseState", "/ON", "/OFF"].contains(key)
        }
    }

    /// Where the value of a key stands.
    func inside(_ key: String) -> PDFPlace {
        switch self {
        case .resources: key == "/Properties" ? .layers : .names
        case .names: .painting
        case .drawings: .drawing
        case .layers, .layer, .layerState: .layer
        case .layerList: key == "/D" ? .layerState : .layer
        case .painting, .drawing, .table, .characterMap: Self.special[key] ?? .painting
        }
    }

    /// Keys whose value may be a text: the names of character sets.
    static let texts: Set<String> = ["/Registry", "/Ordering"]

    /// Of a page, beside what is written anew for each.
    static let page: Set<String> = [
        "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit", "/Resources", "/Contents",
        "/Group",
    ]

    private static let special: [String: PDFPlace] = [
        "/Resources": .resources, "/CharProcs": .drawings, "/OC": .layer, "/FontFile": .table, "/FontFile2": .table, "/FontFile3": .table,
        "/CIDToGIDMap": .table, "/ToUnicode": .characterMap, "/UseCMap": .characterMap, "/JBIG2Globals": .table,
    ]

    private static let resourceKeys: Set<String> = [
        "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/Properties",
    ]

    private static let paintingKeys: Set<String> = Set(
        """
        Type Subtype S LW LC LJ ML D RI OP op OPM Font FL SM SA BM SMask CA ca AIS TK G BC TR
        WhitePoint BlackPoint Gamma Matrix Range
        PatternType PaintType TilingType BBox XStep YStep Resources Shading ExtGState
        ShadingType ColorSpace Background AntiAlias Coords Domain Function Extend BitsPerCoordinate BitsPerComponent BitsPerFlag Decode
        VerticesPerRow FunctionType Size BitsPerSample Order Encode C0 C1 N Functions Bounds
        Width Height Intent ImageMask Mask Interpolate SMaskInData Matte FormType Group OC CS I K
        Filter DecodeParms Length Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1
        DamagedRowsBeforeError JBIG2Globals ColorTransform
        BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo CIDToGIDMap W DW W2 DW2 FontBBox
        FontMatrix CharProcs FontName FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth
        MaxWidth MissingWidth FontFile FontFile2 FontFile3 Length1 Length2 Length3 BaseEncoding Differences Registry Ordering Supplement
        CMapName WMode UseCMap
        """.split(whereSeparator: \.isWhitespace).map { "/\($0)" })
}
