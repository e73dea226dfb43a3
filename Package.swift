// swift-tools-version: 6.3
import PackageDescription

// Warnings are errors everywhere: a warning that may stay is a warning nobody reads.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "HeavyWork",
  products: [
    .library(name: "HeavyWork", targets: ["HeavyWork"]),
    .executable(name: "hwcalc", targets: ["hwcalc"]),
    .executable(name: "hwserve", targets: ["hwserve"]),
  ],
  targets: [
    // The calculation: bytes in, values out.
    .target(name: "HeavyWork", swiftSettings: settings),
    // The front ends: they read, call, render, and choose the exit status.
    .executableTarget(
      name: "hwcalc", dependencies: ["HeavyWork", "CWriteBack"], exclude: ["CWriteBack"],
      swiftSettings: settings),
    .executableTarget(
      name: "hwserve", dependencies: ["HeavyWork", "CMalloc"], exclude: ["CMalloc"],
      swiftSettings: settings),
    // What Swift's own module of glibc leaves out.
    .systemLibrary(name: "CMalloc", path: "Sources/hwserve/CMalloc"),
    .systemLibrary(name: "CWriteBack", path: "Sources/hwcalc/CWriteBack"),
    // Measures what the README promises about speed; not part of the products.
    .executableTarget(
      name: "hwbench", dependencies: ["HeavyWork"], path: "Tests/Benchmarks",
      exclude: [
        "bulk", "career.json", "figures.py", "library", "measure.c", "nothing.c", "peers",
        "service", "sweep",
      ], swiftSettings: settings),
    // Tests mirror Sources folder by folder.
    .testTarget(name: "HeavyWorkTests", dependencies: ["HeavyWork"], swiftSettings: settings),
    .testTarget(name: "hwcalcTests", dependencies: ["hwcalc"], swiftSettings: settings),
    .testTarget(
      name: "hwserveTests", dependencies: ["hwserve", "hwcalc"], swiftSettings: settings),
  ]
)
