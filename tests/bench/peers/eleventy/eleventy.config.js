import { readFileSync } from 'node:fs';

const { site, lists } = JSON.parse(readFileSync(process.env.RECORDS, 'utf8'));

export default function (config) {
  config.addGlobalData('site', site);
  config.addGlobalData('lists', lists);
  config.addGlobalData(
    'records',
    lists.flatMap((list) => list.records.map((record) => ({ list, record }))),
  );
  config.setQuietMode(true);
  return { dir: { input: 'pages', output: process.env.SITE } };
}
