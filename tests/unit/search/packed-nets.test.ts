import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Nets, netHearer } from '../../../src/emergencies/net.ts';
import { plain } from '../../../src/emergencies/plain.ts';
import { hints } from '../../../src/emergencies/weights.ts';
import { DIGEST_LENGTH } from '../../../src/search/marks.ts';
import { LetterPlaces, openNets, packLetters, packNets } from '../../../src/search/packed-nets.ts';
import { runs } from '../property.ts';

const { senses } = hints;
const nets: Nets = hints.nets ?? { characters: '', nets: [] };
const places = new LetterPlaces(senses);
const letters = packLetters(nets, senses);
const file = packNets(nets, senses, 'a1b');
/** The nets as a text needs them. */
const netsFor = (text: string) =>
  openNets(
    file,
    places.filesOf(text).flatMap((at) => letters[at] ?? []),
  );
/** By character, the rows of all nets. */
function rowsOf({ characters, nets: all }: Nets) {
  const rowsAt = (at: number) => all.map((net) => net.letters.letters.slice(12 * at, 12 * at + 12));
  return new Map([...characters].map((character, at) => [character, rowsAt(3 + at)]));
}

test('nets are read as they were sent: every row, and what is no row', () => {
  const opened = openNets(file, letters);
  expect(nets.nets.length).toBeGreaterThan(0);
  expect(rowsOf(opened)).toEqual(rowsOf(nets));
  expect(opened.characters.length).toBe(nets.characters.length);
  for (const [at, net] of nets.nets.entries()) {
    const other = opened.nets[at];
    expect(other?.letters.step).toBe(net.letters.step);
    expect(other?.letters.letters.slice(0, 36)).toBe(net.letters.letters.slice(0, 36));
    expect({ ...other, letters: 0 }).toEqual({ ...net, letters: 0 });
  }
});

test('by the files of its characters alone a text is heard as by all, those of no file among them', () => {
  const character = fc.constantFrom(...nets.characters, ...'龘靐齉𠮷');
  const texts = fc.array(character, { maxLength: 30 }).map((all) => all.join(''));
  const whole = netHearer(nets, senses);
  fc.assert(
    fc.property(texts, (text) => {
      expect(netHearer(netsFor(text), senses)(text)).toBe(whole(text));
    }),
    runs(40),
  );
});

describe('where characters lie', () => {
  test('each in one file, or beside the nets', () => {
    const held = letters.map((one) => openNets({ ...file, common: one }).characters);
    for (const character of nets.characters) {
      const own = places.fileOf(character);
      const holding = held.flatMap((characters, at) =>
        characters.includes(character) ? [at] : [],
      );
      expect(holding).toEqual(own === undefined ? [] : [own]);
      if (own === undefined) expect(openNets(file).characters).toContain(character);
    }
  });

  test('so spread that none has many more than another', () => {
    const counts = letters.map(({ rows }) => (rows[0]?.length ?? 0) / 12);
    const usual = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.max(...counts)).toBeLessThan(2 * usual);
  });

  test('a text names each of its files once, and none for what is common', () => {
    const text = plain('电梯困人，电梯困人');
    expect(places.filesOf(text)).toEqual(
      [...new Set([...text].map((one) => places.fileOf(one)))].filter((at) => at !== undefined),
    );
    expect(places.filesOf('不了')).toEqual([]);
  });

  test('the digests of all are told', () => {
    expect(packNets(nets, senses, 'x'.repeat(letters.length * DIGEST_LENGTH)).digests).toHaveLength(
      letters.length * DIGEST_LENGTH,
    );
  });
});

test('no character is sent as it is, whatever plane it is of', () => {
  const own: Nets = { characters: ' a·一三下丙龥𠮷', nets: [] };
  const files = packLetters(own, []);
  for (const { steps } of files) expect(steps).toMatch(/^[!-~]*$/);
  const opened = openNets(packNets(own, [], ''), files);
  expect([...opened.characters].sort()).toEqual([...own.characters].sort());
});
