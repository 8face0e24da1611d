// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target of ours treats warnings as errors; nothing uses unsafe flags.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "tongbao",
  products: [.executable(name: "tongbao", targets: ["tongbao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // System and C targets.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CFiles"),

    // The floor: values, digests, files.
    .target(name: "TongbaoCore", swiftSettings: strict),
    .target(name: "TongbaoDigest", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(
      name: "TongbaoFiles", dependencies: ["CFiles", "TongbaoDigest"], swiftSettings: strict),

    // The rooms.
    .target(
      name: "TongbaoSource",
      dependencies: ["TongbaoCore", "CCmark", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "TongbaoChecks", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(name: "TongbaoTemplates", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(name: "TongbaoCharts", dependencies: ["TongbaoCore"], swiftSettings: strict),
    .target(
      name: "TongbaoSite",
      dependencies: ["TongbaoCore", "TongbaoCharts", "TongbaoTemplates", "TongbaoFiles"],
      swiftSettings: strict),

    // The commands.
    .executableTarget(
      name: "tongbao",
      dependencies: [
        "TongbaoCore", "TongbaoSource", "TongbaoChecks", "TongbaoSite", "TongbaoTemplates",
        "TongbaoFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
