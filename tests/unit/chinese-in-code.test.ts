import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { allTables } from '../../src/tables/index.ts';
import { ledgerTable, publicationsTable, schemaTable } from '../../src/tables/ledger.ts';
import { root } from './helpers.ts';

/** Where Chinese stands for people to read. */
const ROOMS_OF_WORDS = ['tables', 'records', 'words', 'check'];

/** Chinese that nobody is told. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'src/emergencies/senses.ts': 'words that mean much the same in a telling of danger',
  'src/emergencies/weights.ts': 'what a telling is made of, with how much it speaks for danger',
  'src/emergencies/words.ts':
    'what tells a danger that is there from one that is over or only feared',
  'src/intake/articles.ts': 'how the articles of a law are counted',
  'src/intake/law-drafts.ts': 'what tells the level, the number and the days of a law',
  'src/intake/law-text.ts': 'what an article begins with, and what stands in front of a law',
  'src/search/query.ts': 'what citizens write round their question, to be left out of it',
  'src/search/simplify.ts': 'traditional characters that stand in simplified texts too',
  'src/search/where-asked.ts': 'what people say round the name of a place',
  'src/search/place-names.ts': 'what names of estates end in, to be left out of a question',
};

/** Values that stand in the data or in the open data as they are, and are compared with. */
const values = new Set([
  ...[...allTables, ledgerTable, publicationsTable, schemaTable].flatMap((table) =>
    Object.values(table.columns).flatMap((column) => column.options ?? []),
  ),
  // The states of a version, in the JSON of every version.
  ...['现行', '历史', '未生效', '已终止'],
]);

const HAN = /\p{Script=Han}/u;

/** What is quoted in TypeScript: strings, and the texts between the holes of a template. */
function quotedIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** The same of a component, and what stands between its tags. */
function quotedInComponent(code: string): string[] {
  const plain = code.replaceAll(/\/\*.*?\*\/|<!--.*?-->/gs, '').replaceAll(/(?<!:)\/\/.*$/gm, '');
  const quoted = [...plain.matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/g)];
  const rest = plain.replaceAll(/(['"`])(?:(?!\1)[^\n])*\1/g, '');
  return [...quoted.map(([, , text = '']) => text), ...(rest.match(/\p{Script=Han}+/gu) ?? [])];
}

/** What is quoted in a file and is neither a value of the data nor without Chinese. */
const wordsIn = (file: string, code: string): string[] =>
  (file.endsWith('.astro') ? quotedInComponent(code) : quotedIn(code)).filter(
    (text) => HAN.test(text) && !values.has(text),
  );

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
  .map((file) => ({ file, words: wordsIn(file, readFileSync(path.join(root, file), 'utf8')) }));

test.each([
  ['a.ts', "const a = '没有这个文件';"],
  ['a.ts', 'const a = `共 $' + '{n} 页`;'],
  ['a.astro', '---\n---\n<p>共几页</p>'],
  ['a.astro', '---\n---\n<Page title="清单" />'],
  ['a.astro', "---\nconst title = '清单';\n---\n<p>{title}</p>"],
])('in %s the words of %s are seen', (file, code) => {
  expect(wordsIn(file, code)).not.toEqual([]);
});

test.each([
  ['a.ts', "// 没有\nif (status === '生效') /* 没有 */ return;"],
  ['a.ts', 'const title = text.replace(/^中华人民共和国/, "");'],
  ['a.astro', "---\n// 没有\n---\n<p>{status === '生效' && name}</p>"],
])('in %s there are none in %s', (file, code) => {
  expect(wordsIn(file, code)).toEqual([]);
});

test('what people read stands in the rooms of words alone', () => {
  const wrong = sources.flatMap(({ file, words }) =>
    ROOMS_OF_WORDS.includes(file.split('/')[1] ?? '') || file in OTHERWISE
      ? []
      : words.map((text) => `${file}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test('every exception is one', () => {
  for (const file of Object.keys(OTHERWISE))
    expect(sources.find((source) => source.file === file)?.words.length, file).toBeGreaterThan(0);
});
