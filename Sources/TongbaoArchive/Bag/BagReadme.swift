/// What a bag says to whoever receives it, with commands that need none of our programs.
enum BagReadme {
  static let text = """
    通报移交包
    ==========

    本包按 BagIt 1.0（RFC 8493）打包。data/ 里每份通报一个文件夹，是一个完整的 OCFL 1.1 对象
    （https://ocfl.io/1.1/spec/），含这份通报的全部版本；文件夹名是通报的编号。

      transfer-form.html   电子档案移交与接收登记表，打印后双方签名盖章；.csv 内容相同
      catalogue.html       移交目录，每份通报一行；.csv 内容相同
      bag-info.txt         移交单位、日期、件数；Closed-Material 说明不开放的材料是否在内
      manifest-sha512.txt  data/ 里每个文件的 SHA-512

    不用我们的程序核对（在本文件夹里运行；没有任何输出就是全部相符）：

      1. 内容：      sha512sum --strict --quiet -c manifest-sha512.txt
      2. 说明文件：  sha512sum --strict --quiet -c tagmanifest-sha512.txt
      3. 整个包：    pip install bagit；bagit.py --validate .
      4. 一份通报：  pip install ocfl-py；ocfl-validate.py data/文件夹
      5. 取出一版：  ocfl-object.py extract --objdir data/文件夹 --objver v1 --dstdir 取出

    Windows 上核对单个文件：certutil -hashfile 文件 SHA512，与 manifest-sha512.txt 里的一行对照。
    收进自己的归档：tongbao archive import-bag 本包 --archive 归档文件夹。

    一版里有什么：source/ 是立档单位的原文件，data/ 是表格和数字（UTF-8 CSV，附 CSVW 和 Data
    Package 说明），html/index.html 可以直接打开阅读，metadata/record.json 是著录项，
    metadata/change.json 说明这一版为什么发布、改了什么。标明不对社会开放的版本只有
    metadata/closed.json。

    English: a BagIt 1.0 bag of OCFL 1.1 objects, one notice each, with all versions. Check it
    with the commands above; no program of ours is needed.

    """
}
