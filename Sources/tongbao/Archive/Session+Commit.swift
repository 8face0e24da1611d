internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoSite
internal import TongbaoSource

extension Session {
  /// Reads, checks and puts the versions together; `nil` when the content is rejected, which is told.
  ///
  /// Nothing is written. What is read is what lay there at one moment: where a source changes meanwhile, it
  /// says so.
  ///
  /// - Parameter isTold: what the checks find in the notices that get a version has been told before.
  func planCommit(_ request: CommitRequest, isTold: Bool = false) async throws -> CommitPlan? {
    try request.check()
    _ = try Archive(opening: options.archiveFolder)
    let before = sources()
    var reading = try await read(
      wanted: .heads(of: request.notices.isEmpty ? nil : Set(request.notices)),
      keeping: request.kind == .withdrawal ? [] : Set(request.notices))
    _ = plan(&reading)
    let files = RecordFiles(reading.library, theme: reading.theme, into: &reading.log)
    // That a notice is not archived is what is being mended.
    let found = reading.log.sorted().filter { $0.rule != "archive.uncommitted" }
    guard !reading.log.containsErrors, !options.strict || found.isEmpty else {
      tell(found, isRejected: true)
      return nil
    }
    let plan = try CommitPlan(request, reading, files, content: options.contentFolder)
    guard sources() == before else {
      throw RefusedRequest(
        "来源在读的时候变了，什么也没有写；等改完再运行一次",
        en: "the sources changed while they were read, nothing was written; run it again")
    }
    if !isTold { tell(found, of: plan) }
    return plan
  }

  /// A version can never be changed: what the checks find in its notice is told before it is made.
  private func tell(_ found: [Diagnostic], of plan: CommitPlan) {
    let folders = Set(plan.steps.map { "\(options.contentFolder)/notices/\($0.draft.slug)/" })
    let about = found.filter { diagnostic in
      folders.contains { diagnostic.place.path.hasPrefix($0) }
    }
    guard !about.isEmpty else { return }
    Standard.error.write(DiagnosticReporter(options: options).text(about, isRejected: false))
  }

  /// Names the state of the sources; two equal ones mean that nothing was touched in between.
  private func sources() -> [UInt8]? {
    SourceStamp(folders: [options.contentFolder], files: [], words: [])?.bytes
  }

  /// Writes the versions; what was made, in order. Where one is refused those before it stand, which is
  /// told.
  func carryOut(_ plan: CommitPlan) throws -> [CommitReport.Done] {
    do {
      let outcomes = try plan.archive.commit(plan.steps.lazy.map(\.draft))
      return zip(plan.steps, outcomes).compactMap { step, outcome in
        guard case .committed(_, let digest) = outcome else { return nil }
        return CommitReport.Done(step: step, digest: digest)
      }
    } catch {
      // The archive knows best how far it came.
      let done = plan.steps.count { step in
        (try? plan.archive.record(step.draft.slug))?.head ?? 0 >= step.number
      }
      if done > 0 {
        say(
          Message(
            "\(done) 份已经归档，其余没有；排除下面说的原因再运行一次。",
            en:
              "\(done) are archived, the rest are not; mend the cause below and run it again.")
        )
      }
      throw error
    }
  }
}

extension CommitRequest {
  /// - Throws: `RefusedRequest` for what cannot be meant, before anything is read.
  func check() throws(RefusedRequest) {
    if let reason, reason.allSatisfy(\.isWhitespace) {
      throw RefusedRequest("--reason 是空的；写明改了什么、为什么", en: "--reason is empty")
    }
    if let reason, let number = Self.personalNumber(in: reason) {
      throw RefusedRequest(
        "理由里有“\(number)”，像是电话或身份证号码；理由要公开，归档以后不能改，不要写进去",
        en: "the reason holds “\(number)”, which looks like a telephone or identity number; it is "
          + "public and can never be changed, leave it out")
    }
    if created.prefix(10) > Self.moment(nil).prefix(10) {
      throw RefusedRequest(
        "归档时间 \(created.prefix(10)) 在将来；以后的各版不能早于它，改成今天或以前的日期",
        en: "the date \(created.prefix(10)) is in the future; no later version could be earlier")
    }
    if kind == .first, !notices.isEmpty { return }
    if let kind, kind != .correction, kind != .supplement, kind != .first, notices.isEmpty {
      throw RefusedRequest(
        "\(kind.rawValue)要指名通报：tongbao archive commit 编号 --kind \(kind.rawValue)",
        en: "\(kind.rawValue) needs the notice: tongbao archive commit ID --kind \(kind.rawValue)")
    }
    if closes != nil, kind != .privacy {
      throw RefusedRequest(
        "--closes 只和 --kind 隐私处理 一起用", en: "--closes goes with --kind 隐私处理 only")
    }
  }

  /// A mobile or landline number, or the number of an identity card.
  private static func personalNumber(in text: String) -> String? {
    let numbers = text.matches(of: #/\d+[Xx]?/#).map(\.output)
    let long = numbers.first { digits in
      switch digits.count {
      case 11: digits.first == "1" && digits.dropFirst().first.map { "3"..."9" ~= $0 } == true
      case 18: true
      default: false
      }
    }
    return (long ?? text.firstMatch(of: #/0\d{2,3}[-－—]\d{7,8}/#)?.output).map(String.init)
  }
}
