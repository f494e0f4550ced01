import { tellingsKind } from '../../tables/kinds/tellings.ts';
import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { shamingWord } from '../shaming.ts';

/**
 * What callers say of a danger has to be understood however they say it, and a synonym is where a harsh word is turned into a
 * fair one; what a change tells of the past stays.
 */
const AS_SAID: readonly string[] = ['synonyms', 'list-changes', 'ledger'];

export const wordsNotShaming = defineTableRule({
  id: 'words-not-shaming',
  title: '不用羞辱病人、残疾人和流浪人员的词',
  why: '病人和家里人也看这张清单；骂人的话写进去，等于政府也这样叫他。听得懂就行，不必写出来。',
  scope: '全部',
  level: '错误',
  checkTable(data, table, report) {
    if (AS_SAID.includes(table.name)) return;
    for (const [key, { kind }] of Object.entries(table.columns)) {
      if (kind.isWording !== true && kind.isWritten !== true && kind.isList !== true) continue;
      if (kind === tellingsKind) continue;
      for (const row of data.all(table.name)) {
        const shaming = shamingWord(row.cells[key] ?? '');
        if (shaming === undefined) continue;
        report({
          ...at(row, key),
          found: shaming.found,
          wrong: '羞辱了人',
          cure: `改成「${shaming.instead}」这样的说法；居民常这样说的，在同义说法里写成「${shaming.instead}」的另一种说法`,
        });
      }
    }
  },
});
