#!/usr/bin/env bash
# A million steps of random lives, in a release build of the domain and its tests alone: a debug build would need hours for it.
# Usage: Tests/lives/run.sh [STEPS]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
steps="${1:-1000000}"
[[ "$steps" =~ ^[1-9][0-9]{0,8}$ ]] || {
    echo "usage: Tests/lives/run.sh [STEPS], a number above 0" >&2
    exit 64
}

# A package of two targets beside the sources; what was built for it is kept for the next run.
place="$here/.build-lives"
mkdir -p "$place/Sources" "$place/Tests"
ln -sfn "$here/Sources/Domain" "$place/Sources/Domain"
ln -sfn "$here/Tests/DomainTests" "$place/Tests/DomainTests"
for folder in Resources docs; do ln -sfn "$here/$folder" "$place/$folder"; done
cat >"$place/Package.swift" <<'END'
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"].map { .enableUpcomingFeature($0) }
let package = Package(
    name: "lives", platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Domain", swiftSettings: settings),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], resources: [.copy("Fixtures")], swiftSettings: settings),
    ])
END
cd "$place"
swift build --build-tests --configuration release -Xswiftc -enable-testing
LAPOR_STEPS="$steps" swift test --skip-build --configuration release --disable-xctest --filter RandomWalkTests
