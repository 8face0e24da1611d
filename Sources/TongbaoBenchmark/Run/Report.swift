/// What a run found, as text.
struct Report {
  let notices: Int
  let seed: UInt64
  let sources: TreeSize
  let rounds: [Round]
  /// Bytes below which a peak cannot be seen.
  let leastMemory: Int

  var text: String {
    let tree = samples(.cold).last?.tree ?? TreeSize()
    return """
      通报 \(notices) 份，\(rounds.count) 轮，种子 \(seed)；来源 \(size(sources))；网站 \(size(tree))，其中网页 \(tree.pages) 页
      各格是中位数（最小–最大）；CPU 是用户态加内核态，含子进程；MB 是一百万字节

      | 情况 | 用时 ms | CPU ms | 峰值内存 MiB | 写入文件 | 写入 MB | 每页 CPU µs | 每 MB CPU ms |
      |---|---:|---:|---:|---:|---:|---:|---:|
      \(BuildCase.allCases.map(row).joined(separator: "\n"))
      \(floorRow("下限：写同样的文件", \.write, writes: true))
      \(floorRow("下限：读同样的文件", \.read, writes: false))

      | 与同一轮下限之比 | 用时÷写 | CPU÷写 | 用时÷读 | CPU÷读 |
      |---|---:|---:|---:|---:|
      \(BuildCase.allCases.map(ratioRow).joined(separator: "\n"))

      下限是一个线程用 openat、write、close 从内存写出同样的文件，和用 openat、read、close 读一遍。
      峰值内存低于 \(Spread.fixed(Double(leastMemory) / 1_048_576, 1)) MiB 的量不出来。速度只在同一次运行里相比。

      """
  }

  private func size(_ tree: TreeSize) -> String {
    "\(tree.files) 个文件 \(Spread.fixed(Double(tree.bytes) / 1e6, 1)) MB"
  }

  private func samples(_ build: BuildCase) -> [Sample] { rounds.compactMap { $0.samples[build] } }

  private func row(_ build: BuildCase) -> String {
    let samples = samples(build)
    let processor = samples.map { Double($0.process.processor) }
    return line([
      build.label,
      cell(samples.map { Double($0.process.wall) / 1e6 }, 1),
      cell(processor.map { $0 / 1e6 }, 1),
      cell(samples.map { Double($0.process.peakMemory) / 1_048_576 }, 1),
      cell(samples.map { Double($0.written.files) }, 0),
      cell(samples.map { Double($0.written.bytes) / 1e6 }, 2),
      cell(zip(processor, samples).map { $0 / 1e3 / Double($1.tree.pages) }, 1),
      cell(zip(processor, samples).map { $0 / Double($1.tree.bytes) }, 2),
    ])
  }

  private func floorRow(
    _ label: String, _ part: KeyPath<Floor, Floor.Time>, writes: Bool
  ) -> String {
    let times = rounds.map { $0.floor[keyPath: part] }
    let trees = samples(.edited).map(\.tree)
    let processor = times.map { Double($0.processor) }
    return line([
      label, cell(times.map { Double($0.wall) / 1e6 }, 1), cell(processor.map { $0 / 1e6 }, 1), "—",
      writes ? cell(trees.map { Double($0.files) }, 0) : "—",
      writes ? cell(trees.map { Double($0.bytes) / 1e6 }, 2) : "—",
      cell(zip(processor, trees).map { $0 / 1e3 / Double($1.pages) }, 1),
      cell(zip(processor, trees).map { $0 / Double($1.bytes) }, 2),
    ])
  }

  private func ratioRow(_ build: BuildCase) -> String {
    func ratios(
      _ value: (Sample) -> Int64, _ floor: (Floor) -> Int64
    ) -> String {
      cell(
        rounds.compactMap { round in
          round.samples[build].map { Double(value($0)) / Double(floor(round.floor)) }
        }, 2)
    }
    return line([
      build.label,
      ratios({ $0.process.wall }, { $0.write.wall }),
      ratios({ $0.process.processor }, { $0.write.processor }),
      ratios({ $0.process.wall }, { $0.read.wall }),
      ratios({ $0.process.processor }, { $0.read.processor }),
    ])
  }

  private func cell(_ values: [Double], _ decimals: Int) -> String {
    Spread(values)?.text(decimals: decimals) ?? "—"
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
