// swift-tools-version:6.2
import PackageDescription

/// The stages of one run, and which of them may see which: the arrows are checked by the compiler.
/// `Model` imports nothing; C is seen by `OpenXML` alone; only the executable knows every stage.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], exclude: ["Cases"], swiftSettings: settings)
}

let package = Package(
    name: "kvartal",
    products: [.executable(name: "kvartal", targets: ["kvartal"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        stage("OpenXML", ["CLibXML2", "CLibZip", "Model"]),
        stage("Model"),
        .systemLibrary(name: "CLinux"),
        stage("FileSystem", ["CLinux"]),
        stage("Configuration", ["Model", .product(name: "Yams", package: "Yams")]),
        stage("Readers", ["Model", "OpenXML"]),
        stage("Russian", ["Model"]),
        stage("Parsers", ["Model", "Russian"]),
        stage("Checks", ["Model", "Russian"]),
        stage("Composing", ["Model", "Russian"]),
        stage("Writers", ["Model", "OpenXML", "Russian", .product(name: "Mustache", package: "swift-mustache")]),
        .executableTarget(
            name: "kvartal",
            dependencies: [
                "Model", "CLinux", "FileSystem", "Configuration", "Readers", "Russian", "Parsers", "Checks",
                "Composing", "Writers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "assess-bench", dependencies: ["Checks", "Model"], path: "Tests/Bench/Assess", swiftSettings: settings
        ),
        .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("ModelTests", ["Model"]),
        tests("OpenXMLTests", ["OpenXML", "Model"]),
        tests("FileSystemTests", ["FileSystem"]),
        tests("ConfigurationTests", ["Configuration", "Model"]),
        tests("ReadersTests", ["Readers", "OpenXML", "Model"]),
        tests("RussianTests", ["Russian", "Model"]),
        tests("ParsersTests", ["Parsers", "Russian", "Readers", "Model"]),
        tests("ChecksTests", ["Checks", "Configuration", "Parsers", "Readers", "Model"]),
        tests("ComposingTests", ["Composing", "Russian", "Model"]),
        tests("WritersTests", ["Writers", "Composing", "OpenXML", "Parsers", "Readers", "Russian", "Model"]),
        tests("KvartalTests", ["kvartal"]),
    ],
    swiftLanguageModes: [.v6]
)

// The targets of libFuzzer, which brings a `main` of its own: `make fuzz` alone builds them.
if Context.environment["KVARTAL_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Model", "OpenXML", "Configuration", "Readers", "Russian", "Parsers", "Checks", "Composing", "Writers",
            ],
            path: "Tests/Fuzz", exclude: ["fuzz.sh", "seeds.py"], swiftSettings: settings))
}
