#!/bin/sh
# 取来最新的数据，发布。哪一步不成就停下，网站仍是上一次的。
set -eu
cd /srv/mingze
git pull --ff-only
npm install --no-audit --no-fund
npm run publish -- --to /srv/mingze-site
