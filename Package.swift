// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every target of ours: the Swift 6 language mode comes with the tools version.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func systemLibrary(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "lapor",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lapor", targets: ["LaporCLI"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        layer("Domain"),
        layer("IndonesianText", ["Domain", "CStemmer"]),
        layer("Sealing", ["Domain", "CSodium", "CCrypto"]),
        layer("QRCodes", ["CQREncode"]),
        layer("DataAccess", ["Domain"]),
        layer("DataSQLite", ["DataAccess", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")]),
        layer("DataPostgres", ["DataAccess", "CLibPQ"]),
        layer("Services", ["Domain", "IndonesianText", "Sealing", "DataAccess", logging]),
        layer("Channels", ["Domain", "Services", "CCurl", logging]),
        layer("Media", ["CVips", "CQPDF", "CZlib"]),
        layer("Vault", ["Domain", "Sealing", "CSodium", "Channels", "Services", "DataAccess", "DataSQLite", logging]),
        layer(
            "Web",
            [
                "Domain", "Services", "Sealing", "IndonesianText", "QRCodes", "CZlib", logging, lifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "LaporCLI",
            dependencies: [
                "Domain", "IndonesianText", "Sealing", "DataAccess", "DataSQLite", "DataPostgres", "Services", "Channels", "Media",
                "Vault", "Web", logging, lifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings),
        .target(
            name: "DataTestSupport", dependencies: ["DataAccess", "DataSQLite", "DataPostgres", "CLibPQ"], path: "Tests/DataTestSupport",
            swiftSettings: settings),
        .target(
            name: "WebTestSupport",
            dependencies: [
                "DataTestSupport", "Domain", "Services", "Sealing", "DataAccess", "Web", logging,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Tests/WebTestSupport", swiftSettings: settings),
        .target(name: "MailTestSupport", path: "Tests/MailTestSupport", exclude: ["smtp_server.py"], swiftSettings: settings),
        tests("DomainTests", ["Domain"], resources: [.copy("Fixtures")]),
        tests("IndonesianTextTests", ["IndonesianText"]),
        tests("SealingTests", ["Sealing"]),
        tests("QRCodesTests", ["QRCodes"]),
        tests(
            "VaultTests",
            [
                "DataTestSupport", "MailTestSupport", "Vault", "Channels", "Sealing", "Services", "DataAccess", "DataSQLite", "Domain",
                logging,
            ]),
        tests("MediaTests", ["Media"]),
        tests("MetaTests", []),
        tests(
            "ServicesTests",
            [
                "DataTestSupport", "Services", "Vault", "Domain", "Sealing", "IndonesianText", "DataAccess", "DataSQLite", "DataPostgres",
                logging,
            ]),
        .testTarget(
            name: "ChannelsTests", dependencies: ["MailTestSupport", "Channels", "Services", "Domain"], exclude: ["Fixtures"],
            swiftSettings: settings),
        tests(
            "WebTests",
            [
                "DataTestSupport", "WebTestSupport", "Web", "Services", "Domain", "IndonesianText", "Sealing", "DataAccess", logging,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        tests(
            "LaporCLITests",
            [
                "LaporCLI", "Services", "Domain", "Sealing", "DataAccess", "DataSQLite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("DataAccessTests", ["DataAccess", "Domain"]),
        tests("ConformanceTests", ["DataTestSupport", "DataAccess", "DataSQLite", "DataPostgres"]),
        systemLibrary("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
        systemLibrary("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        systemLibrary("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        systemLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        systemLibrary("CVips", pkgConfig: "vips", apt: "libvips-dev"),
        systemLibrary("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
        systemLibrary("CStemmer", apt: "libstemmer-dev"),
        systemLibrary("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
        systemLibrary("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    ])
