/// What an archive says of itself to whoever finds it, with commands that need none of our programs.
enum ArchiveReadme {
  static let text = """
    通报归档
    ========

    这里是公开发布的检查通报的全部版本。ocfl/ 里每份通报一个文件夹，按 OCFL 1.1
    （https://ocfl.io/1.1/spec/）存放：v1、v2 …… 是各次发布，inventory.json 说明每一版
    由哪些文件组成。文件一经归档不再改动；更正是新的一版，旧版仍在。

    不用本程序核对（在这个文件夹里运行）：

      1. 每个文件的摘要值：  sha512sum --strict --quiet -c SHA512SUMS
      2. 清单的签名：        ssh-keygen -Y verify -f allowed_signers -I 签名人 \\
                               -n tongbao-archive -s SHA512SUMS.sig < SHA512SUMS
      3. 有没有多出的文件：  find . -type f -not -path './work/*' | sort
      4. 一份通报的结构：    pip install ocfl-py；ocfl-validate.py ocfl/文件夹
      5. 取出某一版：        ocfl-object.py extract --objdir ocfl/文件夹 --objver v1 --dstdir 取出

    allowed_signers 要从归档以外的途径取得。没有 SHA512SUMS.sig 时，SHA512SUMS.prev 和
    SHA512SUMS.prev.sig 是上一次签名的清单。work/ 是工作用的，不属于归档，不必移交。

    English: every version of the published notices, one OCFL 1.1 object each below ocfl/.
    Check the digests with the first command and the signature with the second; no program of
    ours is needed. work/ is scratch space and no part of the archive.

    """
}
