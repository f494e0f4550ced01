/** Signatures: made by our command, checked by our own and by the tool of others, and refused when anything is not as it should be. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { publicationsText, readLedger } from '../../../src/ledger/ledger.ts';
import { loadBytes } from '../../../src/load/load.ts';
import {
  type PublicKey,
  publicKeyText,
  readPublicKey,
  signatureText,
} from '../../../src/publish/minisign.ts';
import { makeKey, signPublications } from '../../../src/publish/sign.ts';
import { verifySignature } from '../../../src/publish/verify-signature.ts';
import { PUBLIC_KEY, SIGNATURE, signingOf } from '../../../src/site/signing.ts';
import { verdictText } from '../../../src/words/verdict-text.ts';
import { districtModel } from '../district.ts';
import { refusalOf, root } from '../helpers.ts';
import { siteOf } from './changed-site.ts';

const chain = districtModel().ledger.publications;
const folder = mkdtempSync(path.join(tmpdir(), 'mingze-sign-'));
const data = path.join(folder, 'data');
const keyFile = path.join(folder, 'district.pem');
const inData = (name: string) => path.join(data, name);
afterAll(() => rmSync(folder, { recursive: true }));

const write = (many: number) =>
  writeFileSync(inData('publications.csv'), publicationsText(chain.slice(0, many)));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(root, 'tests/fixtures/base'), data, { recursive: true });
  write(3);
  vi.stubEnv('MINGZE_DATA', data);
});
afterEach(() => vi.unstubAllEnvs());

/** What verifying the signature of the data folder finds, as a site publishes it. */
async function verdict(key?: PublicKey) {
  const bytes = readFileSync(inData('publications.csv'));
  const files = ['publications.csv', SIGNATURE, PUBLIC_KEY]
    .filter((name) => existsSync(inData(name)))
    .map((name) => [`data/${name}`, readFileSync(inData(name))] as const);
  const ledger = readLedger(new Map([['publications.csv', loadBytes('publications.csv', bytes)]]));
  return verifySignature(siteOf(new Map(files)), { chain: bytes, ledger, key });
}

const kinds = async (key?: PublicKey) =>
  (await verdict(key)).differences.map(({ kind, name }) => `${kind} ${name}`);

const publicKey = () => readPublicKey(readFileSync(inData(PUBLIC_KEY), 'utf8'));
const otherKey = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: readPublicKey(publicKeyText(privateKey)) };
};

const tamper = (name: string, from: string | RegExp, to: string) => {
  const text = readFileSync(inData(name), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(inData(name), text.replace(from, to));
};

test('a district without a key says nothing of signatures', async () => {
  expect(signingOf()).toBeUndefined();
  expect(await verdict()).toEqual({ differences: [], by: undefined });
});

test('a publication that was signed is vouched for by its key', async () => {
  const id = await makeKey(keyFile, undefined);
  const signed = await signPublications(keyFile, undefined);
  expect(signed).toMatchObject({ key: id, publication: { number: 3 } });
  expect(await verdict()).toEqual({ differences: [], by: { key: id, isKnown: false } });
  expect(await verdict(publicKey())).toEqual({ differences: [], by: { key: id, isKnown: true } });
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  const [, line] = readFileSync(inData(PUBLIC_KEY), 'utf8').split('\n');
  expect(signingOf()).toEqual({ key: line, isSigned: true });
});

test('the key stands in the environment where there is no place for a file, and may be locked', async () => {
  await makeKey(keyFile, '口令');
  const pem = readFileSync(keyFile, 'utf8');
  expect(pem).toContain('ENCRYPTED');
  await signPublications(pem, '口令');
  expect(await kinds()).toEqual([]);
  expect(await refusalOf(() => signPublications(keyFile, undefined))).toContain('有密码');
  expect(await refusalOf(() => signPublications(keyFile, '别的'))).toContain('密码不对');
});

test('the same key and chain give the same bytes', async () => {
  await makeKey(keyFile, undefined);
  const sign = async () => {
    await signPublications(keyFile, undefined);
    return readFileSync(inData(SIGNATURE), 'utf8');
  };
  expect(await sign()).toBe(await sign());
});

describe('said plainly', () => {
  beforeEach(async () => {
    await makeKey(keyFile, undefined);
    await signPublications(keyFile, undefined);
  });

  test('no signature where the district signs, or a reader expects it', async () => {
    const key = publicKey();
    rmSync(inData(SIGNATURE));
    expect(await kinds()).toEqual([`signature-missing ${SIGNATURE}`]);
    rmSync(inData(PUBLIC_KEY));
    expect(await kinds(key)).toEqual([`signature-missing ${SIGNATURE}`]);
  });

  test('a stale one: publications came after it', async () => {
    write(5);
    expect(await kinds()).toEqual(['signature-stale 3']);
    const { differences } = await verdict();
    expect(verdictText({ differences, files: 0, records: 0, publications: 0 })).toContain(
      '签名只到第 3 期，现在是第 5 期，后面的没有人签过。',
    );
  });

  test('a stale one whose header has other words by now', async () => {
    write(5);
    tamper('publications.csv', '记录数', '一共');
    expect(await kinds()).toEqual(['signature-stale 3']);
  });

  test('another content: a past that was written anew', async () => {
    tamper('publications.csv', chain[2]?.link ?? '', 'f'.repeat(64));
    expect(await kinds()).toEqual([`signature-wrong ${SIGNATURE}`]);
  });

  test('other words about the content', async () => {
    tamper(SIGNATURE, 'publication 3', 'publication 4');
    expect(await kinds()).toEqual([`signature-wrong ${SIGNATURE}`]);
  });

  test('what is no signature, and what is no key', async () => {
    writeFileSync(inData(SIGNATURE), 'signed, the district');
    expect(await kinds()).toEqual([`signature-unreadable ${SIGNATURE}`]);
    writeFileSync(inData(PUBLIC_KEY), 'key');
    expect(await kinds()).toEqual([`key-unreadable ${PUBLIC_KEY}`]);
    rmSync(inData(PUBLIC_KEY));
    expect(await kinds()).toEqual([`key-missing ${PUBLIC_KEY}`]);
  });

  test('the signature of somebody else, with their key on the site', async () => {
    const known = publicKey();
    const forger = otherKey();
    const bytes = readFileSync(inData('publications.csv'));
    writeFileSync(inData(SIGNATURE), signatureText(bytes, 'publication 3', forger.privateKey));
    expect(await kinds()).toEqual([`signature-other-key ${forger.publicKey?.id}`]);
    writeFileSync(inData(PUBLIC_KEY), publicKeyText(forger.privateKey));
    expect(await kinds()).toEqual([]);
    expect(await kinds(known)).toEqual([
      `key-differs ${forger.publicKey?.id}`,
      `signature-other-key ${forger.publicKey?.id}`,
    ]);
  });

  test('another key than the one that readers know is not published unasked', async () => {
    const other = path.join(folder, 'other.pem');
    expect(await refusalOf(() => makeKey(other, undefined))).toContain('已经公布了另一把公钥');
    expect(existsSync(other)).toBe(false);
    const pem = otherKey().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await refusalOf(() => signPublications(pem, undefined))).toContain('另一把公钥');
    expect(await kinds()).toEqual([]);
  });
});

describe('a key is kept outside', () => {
  test.each([
    ['in the project', () => path.join(root, 'content/key.pem')],
    ['among the data', () => inData('key.pem')],
    [
      'among the data by way of a link',
      () => {
        symlinkSync(data, path.join(folder, 'away'));
        return path.join(folder, 'away/key.pem');
      },
    ],
  ])('refused %s', async (_where, place) => {
    const file = place();
    expect(await refusalOf(() => makeKey(file, undefined))).toContain('在项目里面');
    expect(existsSync(file)).toBe(false);
    expect(await refusalOf(() => signPublications(file, undefined))).toContain('在项目里面');
  });

  test('and never written over', async () => {
    writeFileSync(keyFile, 'mine');
    expect(await refusalOf(() => makeKey(keyFile, undefined))).toContain('已经有了');
    expect(readFileSync(keyFile, 'utf8')).toBe('mine');
    expect(await refusalOf(() => signPublications(keyFile, undefined))).toContain(
      '不是签名用的钥匙',
    );
  });
});

/** Whether the tool of others is here: Debian's package of that name. */
const minisign = (...typed: string[]) =>
  spawnSync('minisign', typed, { cwd: data, encoding: 'utf8' });
const isHere = spawnSync('minisign', ['-v']).error === undefined;

describe.runIf(isHere)('minisign, which is not ours', () => {
  test('checks what we signed, and refuses what was changed', async () => {
    await makeKey(keyFile, undefined);
    await signPublications(keyFile, undefined);
    const check = () => minisign('-Vm', 'publications.csv', '-p', PUBLIC_KEY);
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('publication 3') });
    const line = readFileSync(inData(PUBLIC_KEY), 'utf8').split('\n')[1] ?? '';
    expect(minisign('-Vm', 'publications.csv', '-P', line).status).toBe(0);
    write(4);
    expect(check().status).not.toBe(0);
  });

  test.each([
    ['of the digest', ['-S']],
    ['of the content, as its older versions do', ['-S', '-l']],
  ])('signs, and we check it: %s', async (_what, how) => {
    const secret = path.join(folder, 'minisign.key');
    expect(minisign('-G', '-W', '-p', PUBLIC_KEY, '-s', secret).status).toBe(0);
    expect(minisign(...how, '-m', 'publications.csv', '-s', secret).status).toBe(0);
    expect(await kinds()).toEqual([]);
    write(4);
    expect(await kinds()).toEqual(['signature-stale 3']);
  });
});
