/** What the styles promise in every mode, computed from the styles themselves. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './helpers.ts';

const folder = path.join(root, 'src/styles');
const styles = new Map(
  globSync('*.css', { cwd: folder }).map((file) => [
    file,
    readFileSync(path.join(folder, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
  ]),
);
const base = styles.get('base.css') ?? '';

/** The colours of a block of the base style, by name. */
function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}
const [light = '', dark = ''] = base.split('@media (prefers-color-scheme: dark)');
const inLight = colours(light);
const modes = {
  light: inLight,
  dark: new Map([...inLight, ...colours(dark.slice(0, dark.indexOf('*,')))]),
};

/** The relative luminance of a colour as WCAG 2 defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(Object.entries(modes))('in %s colours', (_, palette) => {
  const of = (name: string) => palette.get(name) ?? '';
  const papers = [...palette.keys()].filter(
    (name) => name.endsWith('paper') || ['--panel', '--mark'].includes(name),
  );

  test('the ring around what has the focus stands out from whatever it is drawn on, at least 3 : 1', () => {
    expect(papers.length).toBeGreaterThan(4);
    const faint = papers.filter((paper) => contrast(of('--focus'), of(paper)) < 3);
    expect(faint).toEqual([]);
  });

  test('words are read on the paper they stand on, at least 4.5 : 1', () => {
    for (const [ink, paper] of [
      ...['--ink', '--muted', '--accent'].flatMap((name) =>
        ['--paper', '--panel'].map((on) => [name, on] as const),
      ),
      ...['--ok', '--warn', '--danger'].map((name) => [name, `${name}-paper`] as const),
      ['--accent-ink', '--accent'] as const,
    ])
      expect(contrast(of(ink), of(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });
});

test('the contrast is computed as WCAG does', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
  expect(contrast('#ffbf2e', '#ffffff')).toBeCloseTo(1.65, 2);
});

test('no style takes the ring away, or keeps the system from colouring it', () => {
  for (const [file, style] of styles) {
    // The whole of the page has the focus after the way past the navigation; a ring around it would say nothing.
    const bare = style.replace(/main:focus \{\s*outline: none;\s*\}/, '');
    expect(bare, file).not.toMatch(
      /outline(?:-style|-width)?:\s*(?:none|0)\b|forced-color-adjust:\s*none/,
    );
    if (file !== 'base.css') expect(style, file).not.toContain('--focus');
  }
});

test('nothing moves for those who asked for less motion', () => {
  for (const [file, style] of styles) {
    const asked = style.replaceAll(
      /@media \(prefers-reduced-motion: no-preference\) \{.*?\n\}/gs,
      '',
    );
    // What takes no time is no motion: it waits, and is there.
    const moving = asked.match(/(?:transition|scroll-behavior|animation):(?![^;]*\b0s\b)[^;]*/g);
    expect(moving, file).toBeNull();
  }
});
