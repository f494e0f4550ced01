import { escapeMarkup } from '../markup.ts';

/** An element of a picture. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(
  tag: string,
  attributes: SvgNode['attributes'],
  ...children: SvgNode['children']
): SvgNode {
  return { tag, attributes, children };
}

/** The element as text, for a file or for a page. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`,
  );
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeMarkup(child) : svgText(child),
  );
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}
