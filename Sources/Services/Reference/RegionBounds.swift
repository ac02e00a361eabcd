/// The box in which every place of the country lies (domain rule E.1), WGS84 degrees.
public enum RegionBounds {
    public static let latitude = -11.5...6.5
    public static let longitude = 94.5...141.5
}
