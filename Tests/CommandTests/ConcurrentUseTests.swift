import ClaimModel
import Foundation
import TestSupport
import Testing

/// Eight processes that mark, link, add and read one workspace at the same time.
@Suite struct ConcurrentUseTests {
  private let article = """
    وزير المياه يعلن خطة جديدة

    قال وزير المياه سالم العمري، في بيان، إن الوزارة ستحفر عشرين بئرا في الجنوب.
    وأكدت المهندسة هند السالم أن العمل سيبدأ في الربيع.
    وحذر الخبير عمر الراوي من أن الماء لن يكفي.
    """

  /// What each worker does again and again; `$n` counts from 1. A line goes to the worker's log when
  /// the program has ended with 0, and its complaint when it has not.
  private static let workers = [
    "isnad mark C1 $status --by $worker", "isnad mark C2 $status --by $worker",
    "isnad mark C3 $status --by $worker", "isnad mark C3 $status --by $worker",
    "isnad link D1 $held --by $worker",
    "printf 'قال عمر إن العدد %s بلغ الحد.' $n > n$n.txt && isnad add n$n.txt --by $worker",
    "isnad claims A1 && isnad show C3", "isnad articles && isnad history C1",
  ]

  private static let statuses = ["misquoted", "misattributed", "not-found", "fabricated"]

  /// Runs all workers at once, each some times, and waits for them.
  private func contend(_ program: BuiltProgram, rounds: Int) throws {
    for (index, command) in Self.workers.enumerated() {
      try program.write(
        """
        worker=w\(index); set -- \(Self.statuses.joined(separator: " ")); n=0
        while [ $n -lt \(rounds) ]; do
          n=$((n + 1)); status=$1; shift; set -- "$@" $status
          case $((n % 2)) in 1) held=not-found ;; *) held=contradicted ;; esac
          if complaint=$( { \(command); } 2>&1 >/dev/null ); then echo "$n $status" >> done.w\(index)
          else echo "$complaint" >> failed.w\(index); fi
        done
        """, to: "worker\(index).sh")
    }
    let outcome = try program.shell(
      "seq 0 \(Self.workers.count - 1) | xargs -P \(Self.workers.count) -I N sh workerN.sh")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func lines(_ name: String, _ program: BuiltProgram) -> [String] {
    let text = try? String(contentsOfFile: program.folder.path(name), encoding: .utf8)
    return text?.split(separator: "\n").map(String.init) ?? []
  }

  /// The statuses that a worker gave to a claim, as the audit trail has them.
  private func history(
    of claim: String, by worker: String, _ program: BuiltProgram
  ) throws -> [String] {
    let history = try program.isnad("history", claim, "--format", "ndjson")
    return try history.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
      .filter { $0["action"] == "claim.mark" && $0["actor"]?.stringValue == worker }
      .compactMap { $0["after"]?["attribution"]?.stringValue }
  }

  @Test("Nothing that was acknowledged is lost, and nobody is shown a lock")
  func contention() throws {
    let rounds = 15
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    try program.write(article, to: "a.txt")
    #expect(try program.isnad("add", "a.txt").status == 0)
    try contend(program, rounds: rounds)

    for worker in [0, 1, 4, 5, 6, 7] {
      #expect(lines("failed.w\(worker)", program) == [])
      #expect(lines("done.w\(worker)", program).count == rounds)
    }
    for (worker, claim) in [(0, "C1"), (1, "C2"), (2, "C3"), (3, "C3")] {
      let done = lines("done.w\(worker)", program).compactMap { $0.split(separator: " ").last }
      let kept = try history(of: claim, by: "w\(worker)", program)
      // Whoever gives the status that the other has just given changes nothing, and no event tells.
      let isContended = claim == "C3"
      #expect(
        isContended ? kept.isSubsequence(of: done.map(String.init)) : kept == done.map(String.init))
    }
    for complaint in lines("failed.w2", program) + lines("failed.w3", program) {
      #expect(complaint.hasPrefix("isnad: claim C3 was marked while you did: said? is now "))
    }
    #expect(lines("done.w2", program).count + lines("failed.w2", program).count == rounds)
    let articles = try program.isnad("articles", "--format", "ndjson").output
    #expect(articles.split(separator: "\n").count == rounds + 1)
    let check = try program.isnad("check")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("Of several who begin a workspace at once one makes the store and all add to it")
  func beginning() throws {
    let program = try BuiltProgram()
    for number in 1...6 {
      try program.write("قال عمر إن العدد \(number) بلغ الحد.", to: "n\(number).txt")
    }
    // As it comes with a checkout, without a store.
    _ = try program.shell("mkdir Claims")
    let outcome = try program.shell("seq 6 | xargs -P 6 -I N isnad add nN.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let made = try program.shell("seq 4 | xargs -P 4 -I N isnad init other")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.components(separatedBy: "made the workspace").count == 2)
    let articles = try program.isnad("articles", "--format", "ndjson").output
    #expect(articles.split(separator: "\n").count == 6)
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Of two who mark one claim at once the second is told of the first")
  func lostRace() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    try program.write(article, to: "a.txt")
    #expect(try program.isnad("add", "a.txt").status == 0)
    // Both have read the claim once both wait for the workspace, which is held back until then.
    try program.write(
      """
      for who in one two; do
        (isnad mark C1 misquoted --by $who > $who.out 2> $who.err; echo $? > $who.status) &
      done
      until [ $(ls -l /proc/[0-9]*/fd 2>/dev/null | grep -c "$PWD/Claims$") -ge 3 ]; do
        sleep 0.02
      done
      """, to: "both.sh")
    let outcome = try program.shell(
      """
      flock -o Claims sh both.sh
      until [ -s one.status ] && [ -s two.status ]; do sleep 0.02; done
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let statuses = lines("one.status", program) + lines("two.status", program)
    #expect(statuses.sorted() == ["0", "1"])
    let winner = statuses == ["0", "1"] ? "one" : "two"
    let complaints = lines("one.err", program) + lines("two.err", program)
    #expect(complaints.count == 1)
    #expect(
      complaints.first?.hasPrefix(
        "isnad: claim C1 was marked while you did: said? is now misquoted (\(winner), ") == true)
    #expect(try history(of: "C1", by: winner, program) == ["misquoted"])
  }
}

extension [String] {
  /// Whether the elements stand in another list in the same order, perhaps with others between them.
  fileprivate func isSubsequence(of other: [String]) -> Bool {
    var rest = self[...]
    for element in other where element == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
