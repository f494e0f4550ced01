#!/bin/sh
# 取来最新的数据，发布。哪一步不成就停下，网站仍是上一次的。
set -eu
cd /srv/mingze
git pull --ff-only
npm install --no-audit --no-fund
# 与线上接不上的（公布过的哪一期改了、少了），publish 自己不发布。
npm run publish -- --to /srv/mingze-site
# 只用公布的文件重建一遍，逐个字节比；对不上的以失败告诉你，网站不动。
npm run verify -- /srv/mingze-site/current --rebuild
