import ArgumentParser

/// How much a command tells.
struct VolumeOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Tell nothing of what was done, only what went wrong.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Tell also where the work is done, under whose name, and how long it took.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("give --quiet or --verbose, not both") }
    Volume.set(quiet ? .quiet : verbose ? .verbose : .normal)
  }
}
