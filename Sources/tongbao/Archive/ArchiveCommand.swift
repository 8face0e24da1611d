internal import ArgumentParser

/// `tongbao archive`: the versions of the published notices, kept and checked.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "归档：保存每一版通报，核对、取出、签名。",
    discussion: """
      归档文件夹默认是根文件夹里的 Archive；每份通报一个 OCFL 对象，更正是新的一版，旧版不动。

        tongbao archive init                 建立归档
        tongbao archive commit               把新的和改过的通报归档
        tongbao archive diff 通报 1 2        比较两版
        tongbao archive verify               核对全部文件、清单和签名
        tongbao archive list                 列出归档的通报
        tongbao archive log 通报             列出一份通报的各版
        tongbao archive checkout 通报@v1 取出
        tongbao archive sign --key 私钥
        tongbao archive export-bag 移交.zip  打成移交包，附登记表和目录
        tongbao archive import-bag 移交.zip  核对移交包，收进归档
        tongbao archive recover              收拾中断的归档

      退出码：0 完好；1 受损；4 有中断的归档；73 不能写；74 读写出错；75 别的程序正在写。
      """,
    subcommands: [
      ArchiveInitCommand.self, ArchiveCommitCommand.self, ArchiveDiffCommand.self,
      ArchiveListCommand.self, ArchiveLogCommand.self,
      ArchiveCheckoutCommand.self, ArchiveExportCommand.self, ArchiveImportCommand.self,
      ArchiveRecoverCommand.self, ArchiveVerifyCommand.self, ArchiveSignCommand.self,
    ])
}
