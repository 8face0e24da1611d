// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target of ours treats warnings as errors; nothing uses unsafe flags.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "tongbao",
  products: [
    .executable(name: "tongbao", targets: ["tongbao"]),
    .executable(name: "tongbao-bench", targets: ["TongbaoBenchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // System and C targets.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CFiles"),

    // The floor: values, digests, files.
    .target(name: "TongbaoCore", swiftSettings: strict),
    .target(name: "TongbaoDigest", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(
      name: "TongbaoFiles", dependencies: ["CFiles", "TongbaoDigest"], swiftSettings: strict),

    // The rooms.
    .target(
      name: "TongbaoSource",
      dependencies: ["TongbaoCore", "TongbaoDigest", "CCmark", "CYAML"],
      swiftSettings: strict),
    .target(name: "TongbaoChecks", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(name: "TongbaoTemplates", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(name: "TongbaoCharts", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(
      name: "TongbaoSite",
      dependencies: [
        "TongbaoCore", "TongbaoDigest", "TongbaoCharts", "TongbaoTemplates", "TongbaoFiles",
      ],
      swiftSettings: strict),

    .target(
      name: "TongbaoArchive", dependencies: ["TongbaoCore", "TongbaoDigest", "TongbaoFiles"],
      swiftSettings: strict),

    // The commands. The templates are compiled into the program as the last resort.
    .executableTarget(name: "EmbedTemplates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
      path: "Sources/EmbedTemplatesPlugin"),
    .executableTarget(
      name: "tongbao",
      dependencies: [
        "TongbaoCore", "TongbaoSource", "TongbaoChecks", "TongbaoSite", "TongbaoFiles",
        "TongbaoArchive", "TongbaoDigest", "CMimalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, plugins: ["EmbedTemplatesPlugin"]),
    .executableTarget(name: "TongbaoBenchmark", swiftSettings: strict),

    // Tests.
    .testTarget(name: "TongbaoCoreTests", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .testTarget(name: "TongbaoDigestTests", dependencies: ["TongbaoDigest"], swiftSettings: strict),
    .testTarget(
      name: "TongbaoFilesTests", dependencies: ["TongbaoFiles", "TongbaoDigest"],
      swiftSettings: strict),
    .testTarget(
      name: "TongbaoSourceTests", dependencies: ["TongbaoCore", "TongbaoSource"],
      swiftSettings: strict),
    .testTarget(
      name: "TongbaoChecksTests", dependencies: ["TongbaoCore", "TongbaoSource", "TongbaoChecks"],
      swiftSettings: strict),
    .testTarget(
      name: "TongbaoTemplatesTests", dependencies: ["TongbaoCore", "TongbaoTemplates"],
      exclude: ["Jinja/render.py"], swiftSettings: strict),
    .testTarget(
      name: "TongbaoChartsTests", dependencies: ["TongbaoCore", "TongbaoCharts", "TongbaoSource"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "TongbaoSiteTests",
      dependencies: ["TongbaoCore", "TongbaoSite", "TongbaoSource", "TongbaoTemplates"],
      swiftSettings: strict),
    .testTarget(
      name: "TongbaoArchiveTests",
      dependencies: ["TongbaoArchive", "TongbaoDigest", "TongbaoFiles"], swiftSettings: strict),
    .testTarget(
      name: "TongbaoBenchmarkTests", dependencies: ["TongbaoBenchmark"], swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["tongbao"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
