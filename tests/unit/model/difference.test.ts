import { describe, expect, test } from 'vitest';
import { difference, differenceOfLists, type Piece } from '../../../src/model/difference.ts';

/** `保[-旧-]{+新+}` */
const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text, change }) =>
      change === 'kept' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('the difference of two texts', () => {
  test('marks whole Chinese words', () => {
    expect(marked(difference('督促建设单位维修', '督促建设单位限期维修并回访'))).toBe(
      '督促建设单位{+限期+}维修{+并回访+}',
    );
  });

  test('takes what is too short to stay between two changes with them', () => {
    expect(marked(difference('由区住建局查处，街道的协助', '由区住建局劝导，社区的配合'))).toBe(
      '由区住建局[-查处，街道的协助-]{+劝导，社区的配合+}',
    );
  });

  test('shows a text that was written anew as a whole', () => {
    expect(marked(difference('渣土车由交警管', '先看手续，再看路线，后看车'))).toBe(
      '[-渣土车由交警管-]{+先看手续，再看路线，后看车+}',
    );
  });

  test('has nothing to remove from an empty text, and nothing to add to one', () => {
    expect(difference('', '新设')).toEqual([{ text: '新设', change: 'added' }]);
    expect(difference('旧有', '')).toEqual([{ text: '旧有', change: 'removed' }]);
  });

  test('gives both texts back', () => {
    const before = '街道和社区每年入户检查一次燃气软管和灶具，记下隐患、督促整改。';
    const after = '街道和社区负责敲得开门、记得下隐患；专业检查由燃气企业做。';
    const pieces = difference(before, after);
    const side = (without: Piece['change']) =>
      pieces.flatMap(({ text, change }) => (change === without ? [] : [text])).join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  });
});

test('a list changes part by part', () => {
  expect(marked(differenceOfLists(['漏水', '渗水'], ['渗水', '返潮']))).toBe(
    '[-漏水-]渗水{+返潮+}',
  );
});
