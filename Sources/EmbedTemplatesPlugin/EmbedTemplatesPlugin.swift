import Foundation
import PackagePlugin

/// Compiles the folder Templates into the program, so that it builds a site from any folder.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "Templates")
    let found = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
    let names = found.compactMap { $0 as? String }
      .filter { !root.appending(path: $0).hasDirectoryPath && $0.contains(".") }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "EmbedTemplates").url,
        arguments: [output.path, root.path] + names,
        inputFiles: names.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
