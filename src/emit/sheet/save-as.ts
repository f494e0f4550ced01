/** The question under which name and as what a file is saved, drawn: the one answer that is right, and the one beside it that is not. */
import { type SvgNode, svg } from '../flow-chart/svg.ts';

export interface SaveAs {
  readonly heading: string;
  readonly name: { readonly label: string; readonly value: string };
  readonly type: { readonly label: string; readonly choices: readonly string[] };
  /** The position of the choice that is right. */
  readonly right: number;
}

const WIDTH = 320;
const FIELD = { x: 84, width: 226, height: 26 };

export function saveAsPicture({ heading, name, type, right }: SaveAs, label: string): SvgNode {
  const top = 76;
  const bottom = top + type.choices.length * FIELD.height;
  const choices = type.choices.flatMap((choice, at) => {
    const y = top + at * FIELD.height;
    const isRight = at === right;
    const box = { x: FIELD.x + 1, y: y + 1, width: FIELD.width - 2, height: FIELD.height - 2 };
    return [
      ...(isRight ? [svg('rect', { class: 'sheet-right', ...box })] : []),
      svg(
        'text',
        { x: FIELD.x + 8, y: y + 17, ...(isRight ? { class: 'sheet-label' } : {}) },
        choice,
      ),
    ];
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${bottom + 10}`, role: 'img', 'aria-label': label },
    svg('rect', { class: 'sheet-paper', x: 0.5, y: 0.5, width: WIDTH - 1, height: bottom + 9 }),
    svg('rect', { class: 'sheet-bar', x: 0.5, y: 0.5, width: WIDTH - 1, height: 24 }),
    svg('text', { class: 'sheet-title', x: 8, y: 16 }, heading),
    svg('text', { x: 8, y: 55 }, name.label),
    svg('rect', { class: 'sheet-field', ...FIELD, y: 38 }),
    svg('text', { x: FIELD.x + 8, y: 55 }, name.value),
    svg('text', { x: 8, y: top + 17 }, type.label),
    svg('rect', { class: 'sheet-list', ...FIELD, y: top, height: bottom - top }),
    ...choices,
  );
}
