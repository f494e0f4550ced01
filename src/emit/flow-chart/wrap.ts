import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Width of a Latin letter or digit, in parts of the font size. Digits measure about 0.56 in the fonts of the site and the
 * widest capitals 0.9; a mixed word stays below 0.72.
 */
const NARROW = 0.72;

/** What may stand before a character, and behind it, on the same line: nothing closing opens a line, nothing opening ends one. */
const TOKEN = /[（《「『“]*(?:[A-Za-z0-9.%+/-]+|.)[，。、；：！？）》」』”]*/gu;

/** The width a text needs at a font size, at most. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    const wide = eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2;
    width += wide ? size : size * NARROW;
  }
  return width;
}

/** Breaks a text into lines that fit the width: as few as can be, and as even as can be. */
export function wrap(text: string, size: number, width: number): string[] {
  const tokens = (text.match(TOKEN) ?? []).flatMap((token) => fitting(token, size, width));
  let lines = fill(tokens, size, width);
  for (let narrower = width - size; narrower > 0; narrower -= size) {
    const evener = fill(tokens, size, narrower);
    const fits = evener.every((line) => textWidth(line, size) <= narrower);
    if (!fits || evener.length > lines.length) break;
    lines = evener;
  }
  return lines;
}

function fill(tokens: readonly string[], size: number, width: number): string[] {
  const lines = [''];
  for (const token of tokens) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && textWidth(line + token, size) > width) lines.push(token.trimStart());
    else lines[lines.length - 1] = line + token;
  }
  return lines.map((line) => line.trimEnd());
}

/** A token too long for any line is broken into its characters. */
function fitting(token: string, size: number, width: number): string[] {
  return textWidth(token, size) > width ? [...token] : [token];
}
