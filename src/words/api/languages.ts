/** The beginnings and ends of the example programs, language by language; what is asked for stands between them. */

/** The languages of the examples, in the order in which they are shown. */
export const LANGUAGES = {
  curl: 'curl',
  python: 'Python',
  javascript: 'JavaScript',
  r: 'R',
  powerQuery: 'Excel Power Query',
} as const;
export type Language = keyof typeof LANGUAGES;

/** A program by the whole address that it asks. */
export type Program = (address: string) => string;

const lines = (...all: readonly string[]): string => all.join('\n');

export const curl: Program = (address) => `curl '${address}'`;

export const python =
  (...body: readonly string[]): Program =>
  (address) =>
    lines(
      'import json',
      'from urllib.request import urlopen',
      '',
      `answer = json.load(urlopen("${address}"))`,
      ...body,
    );

export const javascript =
  (...body: readonly string[]): Program =>
  (address) =>
    lines(`const answer = await (await fetch('${address}')).json();`, ...body);

export const r =
  (...body: readonly string[]): Program =>
  (address) =>
    lines(
      'library(jsonlite)',
      `answer <- fromJSON("${address}", simplifyVector = FALSE)`,
      'or <- function(value) if (is.null(value)) "" else value',
      ...body,
    );

/** Steps of which each has a name; the last of them is what is shown. */
export const powerQuery =
  (list: string, steps: Readonly<Record<string, string>>): Program =>
  (address) => {
    const all = Object.entries({
      Answer: `Json.Document(Web.Contents("${address}"))`,
      Rows: `Table.FromList(Answer[${list}], Splitter.SplitByNothing(), {"row"})`,
      ...steps,
    });
    return lines(
      'let',
      all.map(([name, step]) => `    ${name} = ${step}`).join(',\n'),
      'in',
      `    ${all.at(-1)?.[0]}`,
    );
  };
