import { expect, test } from 'vitest';
import { campaignFeedFiles } from '../../../src/emit/campaign-feed.ts';
import { districtModel } from '../district.ts';

const files = new Map(
  [...campaignFeedFiles(districtModel())].map(({ path, body }) => [path, String(body)]),
);

interface Item {
  readonly id: string;
  readonly title: string;
  readonly date_published: string;
  readonly content_html: string;
}

test('campaigns are followed from their page: each when it begins and when it ends, with what came of it', () => {
  expect([...files.keys()]).toEqual(['campaigns/feed.atom', 'campaigns/feed.json']);
  const { items } = JSON.parse(files.get('campaigns/feed.json') ?? '') as { items: Item[] };
  expect(items.map(({ title, date_published }) => [date_published.slice(0, 10), title])).toEqual([
    ['2026-07-01', '〔示例〕启动：小区装充电桩难整治'],
    ['2025-08-15', '〔示例〕已完成，目标没有达到：桥头顶楼漏雨整治'],
    ['2025-03-03', '〔示例〕启动：桥头顶楼漏雨整治'],
    ['2024-07-10', '〔示例〕已完成，目标达到：城东揽客喇叭整治'],
    ['2024-06-03', '〔示例〕启动：城东揽客喇叭整治'],
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(items[0]?.content_html).toContain('由区住建局牵头');
  expect(items[1]?.content_html).toContain('目标没有达到');
});
