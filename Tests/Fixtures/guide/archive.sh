#!/bin/bash
# The commands of the guide archive.zh-CN.md, one after another, in an empty folder.
# SHILI: the folder of the invented province. A test holds the two together.
set -euo pipefail
set -x

cp -R "$SHILI/Content" Content

sed -i 's/将会同市政府督查室进行督办。/将会同市政府督查室进行督办，联系人李某某，手机13900005678。/' Content/notices/2024q1-990400-sjj/notice.md

tongbao archive init --site-code 9900000001

tongbao archive commit --date 2025-01-08 --user 归档员 --address mailto:archive@shili.example

tongbao archive commit --date 2025-01-09 --user 归档员 --address mailto:archive@shili.example

ssh-keygen -q -t ed25519 -N '' -C archive@shili.example -f 签名私钥
echo "archive@shili.example namespaces=\"tongbao-archive\" $(cat 签名私钥.pub)" > allowed_signers
tongbao archive sign --key 签名私钥

cd Content/notices/2024q4-990000-zwj
sed -i 's/^戊阳市,33,0,100%/戊阳市,33,1,96.97%/; s/^合计,359,3,99.16%/合计,359,4,98.89%/' annex-1.csv
sed -i 's/^己城市,9906000019/戊阳市,9905000011,戊阳市林业局,不更新栏目超10个\n&/' annex-2.csv
sed -i 's/failed: 3, pass-rate: 99.16%/failed: 4, pass-rate: 98.89%/; s/\[3\](=websites.failed)/[4](=websites.failed)/; s/\[99.16%\]/[98.89%]/; s/\[2.21\]/[1.94]/' notice.md
cd ../../..

tongbao archive diff 2024q4-990000-zwj || test $? -eq 1

tongbao correct 2024q4-990000-zwj --reason '附件2漏列戊阳市林业局网站，全省不合格网站由3家改为4家，合格率由99.16%改为98.89%' --date 2025-02-03 --user 归档员 --address mailto:archive@shili.example

ls Output/notices/2024q4-990000-zwj/versions/index.html Output/notices/2024q4-990000-zwj/v1/index.html Output/notices/2024q4-990000-zwj/v1-v2/index.html Output/corrections/index.html

tongbao archive commit 202405-990600-zwj --kind 撤回 --reason 该期监测情况未经核定，误发 --date 2025-02-10 --user 归档员 --address mailto:archive@shili.example

sed -i 's/，联系人李某某，手机13900005678。/。/' Content/notices/2024q1-990400-sjj/notice.md
tongbao archive commit 2024q1-990400-sjj --kind 隐私处理 --reason 删去误公开的个人联系方式 --date 2025-02-17 --user 归档员 --address mailto:archive@shili.example
tongbao build

test -z "$(grep -r -l 13900005678 Output)"
test -z "$(grep -r -l 李某某 Output)"

tongbao archive log 2024q1-990400-sjj
tongbao archive checkout 2024q1-990400-sjj@v1 取出
grep -c 13900005678 取出/source/notice.md

tongbao archive sign --key 签名私钥
tongbao archive verify --allowed allowed_signers --identity archive@shili.example

(cd Archive && sha512sum --strict --quiet -c SHA512SUMS)
ssh-keygen -Y verify -f allowed_signers -I archive@shili.example -n tongbao-archive -s Archive/SHA512SUMS.sig < Archive/SHA512SUMS

cp -R Archive 拷贝
echo ' ' >> 拷贝/ocfl/*2024q4-990000-zwj/v1/content/html/index.html
tongbao archive verify --archive 拷贝 --allowed allowed_signers --identity archive@shili.example || test $? -eq 1

tongbao archive export-bag 移交.zip --closed --name 2024年度检查通报移交 --organization 示例省数据和政务服务局 --date 2025-03-01

tongbao archive import-bag 移交.zip --archive 收存
diff -r Archive/ocfl 收存/ocfl
tongbao archive verify --archive 收存
