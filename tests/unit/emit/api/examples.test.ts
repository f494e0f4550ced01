/** The examples of the page answer what they ask: run as they stand there, against the files of the tests' own district. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Duty, LEAD_ROLES, NON_GOVERNMENT_ROLES } from '../../../../src/tables/index.ts';
import { apiExamples } from '../../../../src/words/api/examples.ts';
import { LANGUAGES, type Language } from '../../../../src/words/api/languages.ts';
import { apiFiles, model } from './files.ts';

const run = promisify(execFile);
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const file = apiFiles.get((request.url ?? '').slice(1));
  response.writeHead(file === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(file));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
const site = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** By what command a program is run; what no machine runs by itself is held by its form. */
const COMMANDS: Readonly<Partial<Record<Language, (code: string) => [string, string[]]>>> = {
  curl: (code) => ['sh', ['-c', `${code} --silent --fail`]],
  python: (code) => ['python3', ['-c', code]],
  javascript: (code) => [process.execPath, ['--input-type=module', '-e', code]],
  r: (code) => ['Rscript', ['-e', code]],
};

async function isThere(command: string, ...parameters: string[]): Promise<boolean> {
  return run(command, parameters).then(
    () => true,
    () => false,
  );
}
const there: Readonly<Partial<Record<Language, boolean>>> = {
  curl: await isThere('curl', '--version'),
  python: await isThere('python3', '--version'),
  javascript: true,
  r: await isThere('Rscript', '-e', 'library(jsonlite)'),
};

const examples = apiExamples(model);
const { tables } = model;
const cells = (...all: readonly (string | undefined)[]) => all.map((cell) => cell ?? '').join('\t');
const nameOf = (body: string) => tables.bodies.find(({ id }) => id === body)?.short;

/** Whoever leads, or where nobody of the government does, is responsible. */
function answers(duty: Duty, all: readonly Duty[]): boolean {
  const beside = all.filter(
    ({ item, condition, stage }) =>
      item === duty.item && condition === duty.condition && stage === duty.stage,
  );
  const isLed = beside.some(({ role }) => LEAD_ROLES.includes(role));
  return (isLed ? LEAD_ROLES : NON_GOVERNMENT_ROLES).includes(duty.role);
}

const happened = (state: string, isNew: boolean) =>
  state === '撤下' ? 'withdrawn' : isNew ? 'added' : 'changed';

/** The same answers from the rows of the tables alone, in no order. */
const expected = {
  leads: (path: string) => {
    const domain = /([\w-]+)\.json$/.exec(path)?.[1];
    const matters = [...tables['boundary-items'], ...tables['street-items']].filter(
      (item) =>
        item.domain === domain &&
        item.effective <= model.today &&
        ['生效', '争议中'].includes(item.status),
    );
    return matters.flatMap((item) =>
      tables.duties
        .filter((duty, _at, all) => duty.item === item.id && answers(duty, all))
        .map(({ condition, stage, body, role, laws }) => {
          const basis = laws.map(
            ({ law, article = '' }) =>
              `${tables.laws.find(({ id }) => id === law)?.title}${article}`,
          );
          return cells(item.name, condition, stage, nameOf(body), role, basis.join('、'));
        }),
    );
  },
  street: (path: string) => {
    const street = tables.bodies.find(({ id }) => path.endsWith(`/${id}.json`));
    const stands = new Map(
      [...tables['boundary-items'], ...tables['street-items']]
        .filter((item) => item.effective <= model.today && !/^已/.test(item.status))
        .filter(
          (item) =>
            !('streets' in item) ||
            item.streets.length === 0 ||
            item.streets.includes(street?.id ?? ''),
        )
        .map(({ id, name }) => [id, name]),
    );
    return tables.duties
      .filter(({ body }) => [street?.id, street?.parent].includes(body))
      .filter(({ item }) => stands.has(item))
      .map(({ item, condition, role, text }) => cells(stands.get(item), condition, role, text));
  },
  since: () => {
    const day = model.ledger.newest?.date ?? '';
    return model.ledger.entries
      .filter(({ table, last }) => table !== 'schema' && last >= day)
      .map(({ table, id, first, last, state }) =>
        cells(last, happened(state, first >= `${day.slice(0, 7)}-01`), table, id),
      );
  },
} as const;

test('there is an example for each of the three questions, in every language', () => {
  expect(examples.map(({ id }) => id)).toEqual(['leads', 'street', 'since']);
  for (const { programs } of examples)
    expect(Object.keys(programs)).toEqual(Object.keys(LANGUAGES));
});

describe.each(examples)('$question', ({ id, path, programs }) => {
  const outputOf = async (language: Language): Promise<string> => {
    const command = COMMANDS[language];
    if (command === undefined) throw new Error(`nothing runs ${language}`);
    asked.length = 0;
    const { stdout } = await run(...command(programs[language](`${site()}${path}`)), {
      maxBuffer: 2 ** 24,
    });
    // One request, for one file.
    expect(asked).toEqual([path]);
    return stdout;
  };

  test.skipIf(there.curl === false)('curl fetches the answer', async () => {
    expect(JSON.parse(await outputOf('curl'))).toEqual(apiFiles.get(path.slice(1)));
  });

  test.for(['python', 'javascript', 'r'] as const)('%s prints it', async (language, { skip }) => {
    if (there[language] === false) skip();
    const printed = (await outputOf(language)).trimEnd().split('\n');
    const lines = expected[id](path);
    expect(lines.length).toBeGreaterThan(3);
    expect(printed.toSorted()).toEqual(lines.toSorted());
  });

  test('the query of Excel has its form, and asks for keys that the answer has', () => {
    const query = programs.powerQuery(`https://example.org${path}`);
    expect(query).toMatch(/^let\n( {4}[A-Z]\w+ = .+,?\n)+in\n {4}[A-Z]\w+$/);
    for (const [open, close] of ['()', '[]', '{}'])
      expect(query.split(open ?? '').length).toBe(query.split(close ?? '').length);
    expect(query).toContain(`"https://example.org${path}"`);
    const answer = JSON.stringify(apiFiles.get(path.slice(1)));
    const keys = [...query.matchAll(/[{ ]"([a-zA-Z]+)"(?=[,}])/g)].map(([, key]) => key);
    for (const key of keys.filter((key) => key !== 'row')) expect(answer).toContain(`"${key}":`);
  });
});
