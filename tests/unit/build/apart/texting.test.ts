/** What another thread makes of the full text is what this one would make, part after part. */
import { expect, test } from 'vitest';
import { TextingApart } from '../../../../src/build/apart/texting.ts';
import { makePart } from '../../../../src/search/full-text.ts';

const part = (count: number, text: string) => ({
  place: '1/',
  documents: Array.from({ length: count }, (_, number) => ({
    url: `/x-${number}/`,
    content: `${text}第${number}条`,
    meta: { record: `x-${number}` },
  })),
});

test('parts are made one after another, each as it is made here', async () => {
  const texting = new TextingApart();
  for (const one of [part(40, '路灯不亮'), part(41, '井盖丢了')]) {
    const { files, summary } = await texting.make(one);
    const here = await makePart(one);
    expect(summary).toEqual(here.summary);
    expect([...files.keys()]).toEqual([...here.files.keys()]);
    for (const [name, bytes] of here.files)
      expect(Buffer.from(files.get(name) ?? []).equals(bytes), name).toBe(true);
  }
});

test('what goes wrong is told, and the next part is made all the same', async () => {
  const texting = new TextingApart();
  const [first] = part(1, '路灯不亮').documents;
  const twice = { place: '', documents: [first, { ...first, url: '/y/' }] } as never;
  await expect(texting.make(twice)).rejects.toThrow('x-0');
  expect((await texting.make(part(3, '井盖丢了'))).files.size).toBeGreaterThan(3);
});
