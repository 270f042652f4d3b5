import ArgumentParser
import ClaimModel

/// The manual page, made of the same words as `--help`, so that the two can't differ.
struct ManualPage {
  private let root: JSONValue

  /// Reads what the argument parser knows of the commands.
  ///
  /// - Throws: `JSONError` where it says so in a form that is not JSON.
  init() throws {
    root = try JSONValue(parsing: Array(Isnad._dumpHelp().utf8))["command"] ?? .null
  }

  /// The page for man(1), ending in a line feed.
  var roff: String {
    var lines = [
      ".TH ISNAD 1 \"\" \"isnad \(isnadVersion)\" \"User Commands\"",
      ".SH NAME",
      "isnad \\- " + RoffText.word(Self.clause(root["abstract"]?.stringValue ?? "")),
      ".SH SYNOPSIS",
      RoffText.bold("isnad") + " " + RoffText.italic("command") + " "
        + "[" + RoffText.italic("arguments") + "]",
      ".SH DESCRIPTION",
    ]
    lines += ManualText.description.map(RoffText.lines).joined(separator: [".PP"])
    lines.append(".SH COMMANDS")
    for command in commands(root) { lines += section(command, under: "isnad") }
    for (title, entries) in ManualText.sections {
      lines.append(".SH " + title)
      for (term, text) in entries {
        lines += [".TP", RoffText.bold(term)] + RoffText.lines(text)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func commands(_ parent: JSONValue) -> [JSONValue] {
    (parent["subcommands"]?.arrayValue ?? []).filter { $0["commandName"]?.stringValue != "help" }
  }

  /// A command with its arguments and its example; the commands under it follow.
  private func section(_ command: JSONValue, under parent: String) -> [String] {
    let name = parent + " " + (command["commandName"]?.stringValue ?? "")
    let arguments = (command["arguments"]?.arrayValue ?? []).filter { argument in
      argument["shouldDisplay"] == .bool(true)
        && !["help", "version"].contains(argument["valueName"]?.stringValue ?? "")
    }
    let positionals = arguments.filter { $0["kind"]?.stringValue == "positional" }
    var lines = [
      ".SS "
        + RoffText.line(
          ([name] + positionals.map(Self.form)).joined(separator: " ")),
      RoffText.line(command["abstract"]?.stringValue ?? ""),
    ]
    let discussion = command["discussion"]?.stringValue ?? ""
    // What stands behind this word is to be typed, and stays as it is.
    let parts = discussion.split(separator: "Example:\n", maxSplits: 1).map(String.init)
    if let prose = parts.first, !prose.hasPrefix("  ") {
      lines += prose.split(separator: "\n\n").flatMap { [".PP"] + RoffText.lines(String($0)) }
    }
    for argument in arguments { lines += entry(argument) }
    if let example = parts.last, example.hasPrefix("  ") {
      lines += [".PP", "Example:", ".PP", ".EX"] + RoffText.lines(example) + [".EE"]
    }
    for below in commands(command) { lines += section(below, under: name) }
    return lines
  }

  private func entry(_ argument: JSONValue) -> [String] {
    let names = (argument["names"]?.arrayValue ?? []).compactMap { name in
      name["name"]?.stringValue.map { (name["kind"]?.stringValue == "short" ? "-" : "--") + $0 }
    }
    let value = argument["kind"]?.stringValue == "option" ? argument["valueName"]?.stringValue : nil
    let term =
      names.isEmpty
      ? RoffText.italic(argument["valueName"]?.stringValue ?? "")
      : names.map(RoffText.bold).joined(separator: ", ")
        + (value.map { " " + RoffText.italic($0) } ?? "")
    var text = argument["abstract"]?.stringValue ?? ""
    let values = (argument["allValues"]?.arrayValue ?? []).compactMap(\.stringValue)
    if !values.isEmpty { text += " One of: " + values.joined(separator: ", ") + "." }
    if let standard = argument["defaultValue"]?.stringValue { text += " Default: \(standard)." }
    return [".TP", term] + RoffText.lines(text)
  }

  private static func form(_ argument: JSONValue) -> String {
    let name = argument["valueName"]?.stringValue ?? ""
    let form = argument["isRepeating"] == .bool(true) ? name + "..." : name
    return argument["isOptional"] == .bool(true) ? "[" + form + "]" : form
  }

  /// A sentence as the clause that stands behind a name.
  private static func clause(_ sentence: String) -> String {
    let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
