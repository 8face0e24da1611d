internal import ArgumentParser
internal import Glibc

/// Where the program begins.
@main
enum Main {
  static func main() async {
    // Swift reads the words of the command from a file of the system; every command has one at least,
    // its own name. Where that fails, a build must not end as if help had been asked for.
    guard CommandLine.argc > 0 else {
      Standard.error.write("tongbao: 系统读不出命令行，再运行一次（cannot read the command line）\n")
      exit(74)
    }
    await Tongbao.main()
  }
}

/// The program: one verb for each thing a clerk or an archivist does.
struct Tongbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao",
    abstract: "把政府网站和政务新媒体检查通报做成静态档案网站。",
    discussion: """
      在放有 Content/ 的文件夹里运行：

        tongbao check                 只检查，不写任何文件
        tongbao build                 检查，然后生成 Output/
        tongbao build --content 来源 --output 网站
        tongbao check --format json   给编辑器和脚本用
        tongbao figures 通报          列出正文里的数，提出挂钩的算式
        tongbao rules table.rate      说明一条规则
        tongbao correct 通报          更正一份通报：检查、归档、生成
        tongbao archive verify        核对归档

      退出码：0 完成；1 内容有错；4 有中断的归档；64 用法不对；65 找不到或读不了来源；70 程序内部出错；
      73 不能写到那里；74 读写出错；75 别的进程正在写。
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, FiguresCommand.self, RulesCommand.self,
      CorrectCommand.self, ArchiveCommand.self,
    ])
}

/// The version of the program, as CHANGELOG has it.
enum Version {
  static let current = "0.1.0"
}
