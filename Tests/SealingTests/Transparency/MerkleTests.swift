import Foundation
import Sealing
import Testing

/// Trees over leaves that are held in memory, so that every size can be tried.
struct MemoryTree {
    private(set) var rows: [[[UInt8]]]

    init(leaves: [[UInt8]]) {
        rows = [leaves]
        while let row = rows.last, row.count > 1 {
            rows.append(stride(from: 0, to: row.count - 1, by: 2).map { MerkleHash.node(row[$0], row[$0 + 1]) })
        }
    }

    func tree(_ size: Int) -> MerkleTree {
        MerkleTree(size: Int64(size)) { height, position in rows[height][Int(position)] }
    }
}

@Suite("The tree of RFC 6962")
struct MerkleTests {
    private static let entries: [[UInt8]] = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    .map { Hex.decode($0) ?? [] }
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("has the roots of the published vectors, built at once and leaf by leaf")
    func publishedRoots() throws {
        let memory = MemoryTree(leaves: Self.entries.map(MerkleHash.leaf))
        var frontier = MerkleFrontier()
        for size in 0...8 {
            #expect(Hex.encode(try memory.tree(size).root()) == Self.roots[size])
            #expect(Hex.encode(frontier.root) == Self.roots[size])
            if size < 8 { frontier.add(leaf: MerkleHash.leaf(Self.entries[size])) }
        }
    }

    @Test(
        "has the inclusion proofs of the published vectors",
        arguments: [
            (0, 1, []),
            (
                0, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                5, 8,
                [
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
            (
                1, 5,
                [
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int64, Int, [String])])
    func publishedInclusion(index: Int64, size: Int, path: [String]) throws {
        let tree = MemoryTree(leaves: Self.entries.map(MerkleHash.leaf)).tree(size)
        #expect(try tree.inclusionPath(of: index)?.map(Hex.encode) == path)
    }

    @Test(
        "has the consistency proofs of the published vectors",
        arguments: [
            (1, 1, []),
            (
                1, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                6, 8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (
                2, 5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int64, Int, [String])])
    func publishedConsistency(earlier: Int64, size: Int, path: [String]) throws {
        let tree = MemoryTree(leaves: Self.entries.map(MerkleHash.leaf)).tree(size)
        #expect(try tree.consistencyPath(from: earlier)?.map(Hex.encode) == path)
    }

    private static func leaves(_ count: Int) -> [[UInt8]] {
        (0..<count).map { MerkleHash.leaf([UInt8($0 >> 8), UInt8($0 & 255)]) }
    }

    /// The least number of steps that lead from any leaf to the root, rounded up.
    private static func depth(_ size: Int) -> Int { size < 2 ? 0 : Int.bitWidth - (size - 1).leadingZeroBitCount }

    @Test("proves every size: proofs are no longer than the tree is deep, hold, and hold for nothing else")
    func everySize() throws {
        let largest = ProcessInfo.processInfo.environment["LAPOR_LONG"] == "1" ? 1000 : 300
        let memory = MemoryTree(leaves: Self.leaves(largest))
        let roots = try (0...largest).map { try memory.tree($0).root() }
        var frontier = MerkleFrontier()
        for size in 1...largest {
            frontier.add(leaf: memory.rows[0][size - 1])
            #expect(frontier.root == roots[size])
            let tree = memory.tree(size)
            let depth = Self.depth(size)
            // Every leaf of small trees; of large ones the edges and a step that is coprime to all sizes' powers of two.
            let step = size <= 130 ? 1 : 37
            for index in Set(Array(stride(from: 0, to: size, by: step)) + [size - 1]) {
                let path = try #require(try tree.inclusionPath(of: Int64(index)))
                #expect(path.count <= depth)
                #expect(
                    MerkleProof.includes(
                        leaf: memory.rows[0][index], at: Int64(index), size: Int64(size), path: path, root: roots[size]))
                #expect(
                    !MerkleProof.includes(
                        leaf: memory.rows[0][(index + 1) % largest], at: Int64(index), size: Int64(size), path: path, root: roots[size]))
            }
            for earlier in 1...size {
                let path = try #require(try tree.consistencyPath(from: Int64(earlier)))
                #expect(path.count <= depth + 1)
                let holds = MerkleProof.extends(
                    earlier: Int64(earlier), root: roots[earlier], to: Int64(size), root: roots[size], path: path)
                let other = MerkleProof.extends(
                    earlier: Int64(earlier), root: roots[earlier - 1], to: Int64(size), root: roots[size], path: path)
                if !holds || other { Issue.record("consistency \(earlier) to \(size)") }
            }
        }
    }

    @Test("refuses proofs with any element altered, missing, added or exchanged")
    func alteredProofs() throws {
        let memory = MemoryTree(leaves: Self.leaves(40))
        let roots = try (0...40).map { try memory.tree($0).root() }
        for size in 1...40 {
            let tree = memory.tree(size)
            for index in 0..<size {
                let path = try #require(try tree.inclusionPath(of: Int64(index)))
                func holds(_ path: [[UInt8]], at place: Int = index, size other: Int = size) -> Bool {
                    MerkleProof.includes(leaf: memory.rows[0][index], at: Int64(place), size: Int64(other), path: path, root: roots[size])
                }
                for altered in Self.alterations(of: path) { #expect(!holds(altered)) }
                for place in -1...size where place != index { #expect(!holds(path, at: place)) }
            }
            for earlier in 1...size {
                let path = try #require(try tree.consistencyPath(from: Int64(earlier)))
                func holds(_ path: [[UInt8]], from: Int = earlier, to: Int = size) -> Bool {
                    MerkleProof.extends(earlier: Int64(from), root: roots[earlier], to: Int64(to), root: roots[size], path: path)
                }
                for altered in Self.alterations(of: path) { #expect(!holds(altered)) }
                #expect(!holds(path, from: 0) && !holds(path, from: size + 1))
            }
        }
        #expect(try memory.tree(5).inclusionPath(of: 5) == nil)
        #expect(try memory.tree(5).consistencyPath(from: 0) == nil)
        #expect(try memory.tree(5).consistencyPath(from: 6) == nil)
    }

    private static func alterations(of path: [[UInt8]]) -> [[[UInt8]]] {
        var altered = [path + [MerkleHash.empty], [MerkleHash.empty] + path]
        for index in path.indices {
            var flipped = path
            flipped[index][index % 32] ^= 1
            var shortened = path
            shortened[index].removeLast()
            var without = path
            without.remove(at: index)
            altered += [flipped, shortened, without]
            if index > 0 {
                var swapped = path
                swapped.swapAt(index - 1, index)
                altered.append(swapped)
            }
        }
        return altered
    }
}
