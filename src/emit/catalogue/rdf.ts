/** A few statements about things with addresses, written as JSON-LD and as Turtle: the same statements. */

export type Term =
  | string
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@type': string }
  | { readonly '@value': string; readonly '@language': string }
  | Node;

/** A thing: with an address of its own, or where it stands in another, without. */
export interface Node {
  readonly '@id'?: string;
  readonly '@type': string;
  readonly [property: string]: Term | readonly Term[] | undefined;
}

export type Prefixes = Readonly<Record<string, string>>;

export const jsonLdOf = (context: Prefixes, nodes: readonly Node[]): object => ({
  '@context': context,
  '@graph': nodes,
});

export function turtleOf(context: Prefixes, nodes: readonly Node[]): string {
  const prefixes = Object.entries(context).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  const things = nodes.map((node) => `${iriOf(node['@id'] ?? '')}\n${statements(node, 1)} .`);
  return `${[prefixes.join('\n'), ...things].join('\n\n')}\n`;
}

function statements(node: Node, depth: number): string {
  const { '@id': _, '@type': type, ...properties } = node;
  const pad = '  '.repeat(depth);
  const lines = Object.entries(properties).flatMap(([property, value]) => {
    const terms = value === undefined ? [] : [value].flat();
    if (terms.length === 0) return [];
    return `${pad}${property} ${terms.map((term) => termOf(term, depth)).join(`,\n${pad}  `)}`;
  });
  return [`${pad}a ${type}`, ...lines].join(' ;\n');
}

function termOf(term: Term, depth: number): string {
  if (typeof term === 'string') return quoted(term);
  if ('@language' in term) return `${quoted(String(term['@value']))}@${String(term['@language'])}`;
  if ('@value' in term) return `${quoted(String(term['@value']))}^^${String(term['@type'])}`;
  if (isNode(term)) return `[\n${statements(term, depth + 1)}\n${'  '.repeat(depth)}]`;
  return iriOf(term['@id']);
}

const isNode = (term: object): term is Node => '@type' in term && !('@value' in term);

/** What may not stand in an IRI as it is, is written with its number. */
const iriOf = (iri: string): string =>
  `<${iri.replaceAll(/[\s<>"{}|\\^`]/g, (sign) => encodeURIComponent(sign))}>`;

const quoted = (text: string): string => JSON.stringify(text);
