// swift-tools-version: 6.2
import PackageDescription

// What a detection runs through is compiled by how often its branches were taken on the marked articles, as
// `make profile` counted. A function that has changed since is compiled as without. The format is the compiler's.
#if compiler(>=6.3)
  let counts = "\(Context.packageDirectory)/Tests/Benchmarks/detection.profdata"
  let profiled: [SwiftSetting] = [
    .unsafeFlags(
      [
        "-Xfrontend",
        Context.environment["ISNAD_COUNTS_BRANCHES"] == nil
          ? "-ir-profile-use=\(counts)" : "-ir-profile-generate",
      ], .when(configuration: .release))
  ]
#else
  let profiled: [SwiftSetting] = []
#endif

let package = Package(
  name: "isnad",
  products: [.executable(name: "isnad", targets: ["isnad"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Doors to the C libraries: a module map and a typed shim each.
    // Loaded when first needed, so not linked. It finds the two functions it reads by in the program.
    .target(
      name: "CCurl",
      linkerSettings: [
        .unsafeFlags([
          "-Xlinker", "--export-dynamic-symbol=recv", "-Xlinker",
          "--export-dynamic-symbol=SSL_read",
        ])
      ]),
    .systemLibrary(name: "CHTML", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CCharset", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // What Swift has no word for, in a line of C.
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Values that every stage shares, and the small tools under them.
    .target(name: "ClaimModel", swiftSettings: profiled),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "TextDecoding", dependencies: ["CCharset"]),
    .target(name: "CSchemas"),
    .target(
      name: "Interchange", dependencies: ["ClaimModel", "CSchemas"], swiftSettings: profiled),

    // The stages of a check. None imports another; Workbench strings them together.
    .target(name: "CLexicons"),
    .target(
      name: "Lexicons", dependencies: ["CLexicons", "Digests"], swiftSettings: profiled),
    .target(
      name: "ClaimDetection", dependencies: ["ClaimModel", "Lexicons", "CPrefetch"],
      swiftSettings: profiled),
    .target(name: "Fetching", dependencies: ["ClaimModel", "CCurl", "CZlib"]),
    .target(name: "WebArchive", dependencies: ["ClaimModel", "Digests", "CZlib"]),
    .target(
      name: "ArticleExtraction",
      dependencies: ["ClaimModel", "CLexicons", "Lexicons", "TextDecoding", "CHTML"]),
    .target(
      name: "ClaimStore",
      dependencies: [
        "ClaimModel", "Digests", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Comparison", dependencies: ["ClaimModel", "Lexicons"]),
    .target(name: "Reporting", dependencies: ["ClaimModel", "Digests"]),

    // What a terminal needs that leaves Arabic as it comes.
    .target(name: "CBidi"),
    .target(name: "Bidi", dependencies: ["CBidi"]),

    .target(
      name: "Workbench",
      dependencies: [
        "ClaimModel", "Digests", "TextDecoding", "Interchange", "Lexicons", "ClaimDetection",
        "Fetching", "WebArchive", "ArticleExtraction", "ClaimStore", "Comparison", "Reporting",
      ],
      swiftSettings: profiled),
    .executableTarget(
      name: "isnad",
      dependencies: [
        "ClaimModel", "Interchange", "Workbench", "Bidi",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: profiled,
      linkerSettings: [
        // Fixed addresses spare the loader some 120,000 relocations at every start.
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]),

    // What `make bench` fills a large store with.
    .executableTarget(
      name: "store-load", dependencies: ["ClaimModel", "Digests", "ClaimStore"],
      path: "Tests/Benchmarks/StoreLoad"),
    .executableTarget(
      name: "text-speed", dependencies: ["ClaimModel", "Digests", "Interchange", "ClaimDetection"],
      path: "Tests/Benchmarks/TextSpeed", swiftSettings: profiled),

    // Tests: one target a source target, and one that runs the built program.
    .target(name: "TestSupport", dependencies: ["ClaimModel"], path: "Tests/TestSupport"),
    .testTarget(name: "ClaimModelTests", dependencies: ["ClaimModel", "TestSupport"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "BidiTests", dependencies: ["Bidi"]),
    .testTarget(name: "TextDecodingTests", dependencies: ["TextDecoding", "TestSupport"]),
    .testTarget(name: "InterchangeTests", dependencies: ["ClaimModel", "Interchange"]),
    .testTarget(name: "LexiconsTests", dependencies: ["Lexicons"]),
    .testTarget(
      name: "ClaimDetectionTests",
      dependencies: ["ClaimModel", "Lexicons", "ClaimDetection", "TestSupport"]),
    .testTarget(
      name: "FetchingTests", dependencies: ["ClaimModel", "Fetching", "CCurl", "TestSupport"]),
    .testTarget(
      name: "WebArchiveTests",
      dependencies: ["ClaimModel", "Digests", "WebArchive", "TestSupport"]),
    .testTarget(
      name: "ArticleExtractionTests",
      dependencies: ["ClaimModel", "Lexicons", "ArticleExtraction", "TestSupport"]),
    .testTarget(
      name: "ClaimStoreTests",
      dependencies: [
        "ClaimModel", "Digests", "ClaimStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: ["ClaimModel", "Lexicons", "Comparison", "TestSupport"]),
    .testTarget(name: "ReportingTests", dependencies: ["ClaimModel", "Reporting", "TestSupport"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "ClaimModel", "Digests", "WebArchive", "ClaimStore", "Workbench", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["ClaimModel", "TestSupport", "isnad"]),
  ],
  swiftLanguageModes: [.v6]
)

// One place for what holds for all our Swift targets.
for target in package.targets
where target.type != .system && !["CCurl", "CLexicons", "CSchemas", "CBidi"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .treatAllWarnings(as: .error),
      // The detector inlines what it calls of the modules below it. The optimiser does so for `public`
      // declarations alone, which is why those of the hot path are not `package`.
      .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
      // What the tests check in every debug build is not checked again: 1.6 % of a detection.
      .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    ]
}
