import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillArticleSlug, fillPublishedAt, markSubstantiveEdit } from './article-defaults';

type Fields = Record<string, unknown>;
const slugOf = (data: Fields, originalDoc?: Fields) => (fillArticleSlug({ data, originalDoc } as never) as Fields).slug;

const draft = { title: 'Nghị quyết mới', slug: 'nghi-quyet-moi' };
const draftWithSlugOfItsOwn = { title: 'Nghị quyết mới', slug: 'nghi-quyet' };
const published = { ...draft, publishedAt: '2023-02-16T01:57:00.000Z' };

describe('the slug of an article', () => {
  it.each<[string, Fields, Fields | undefined, unknown]>([
    ['is made of the headline', { title: 'Đức Hòa' }, undefined, 'duc-hoa'],
    ['is made of the headline where an editor left it empty', { title: 'Đức Hòa', slug: ' ' }, undefined, 'duc-hoa'],
    ['is what an editor types, as a slug', { title: 'Đức Hòa', slug: 'Tin Đức Hòa!' }, undefined, 'tin-duc-hoa'],
    ['follows the headline of a draft', { title: 'Nghị quyết khác' }, draft, 'nghi-quyet-khac'],
    [
      'follows the headline of a draft when the form sends the old one back',
      { title: 'Nghị quyết khác', slug: draft.slug },
      draft,
      'nghi-quyet-khac',
    ],
    ['stays when a draft changes in other ways', { sapo: 'x' }, draft, draft.slug],
    ['stays what an editor has typed, whatever becomes of the headline', { title: 'Khác' }, draftWithSlugOfItsOwn, 'nghi-quyet'],
    [
      'stays what an editor has typed when the form sends it back',
      { title: 'Khác', slug: 'nghi-quyet' },
      draftWithSlugOfItsOwn,
      'nghi-quyet',
    ],
    ['is frozen once published', { title: 'Nghị quyết khác' }, published, published.slug],
    ['is frozen once published when the form sends it back', { title: 'Nghị quyết khác', slug: published.slug }, published, published.slug],
    ['is frozen once published when an editor empties it', { title: 'Nghị quyết khác', slug: '' }, published, published.slug],
    ['changes once published when an editor types another', { slug: 'Nghị quyết khác' }, published, 'nghi-quyet-khac'],
    ['is empty for a headline that no slug can be made of', { title: '🌾' }, undefined, ''],
    [
      'is made as soon as such a headline gets letters',
      { title: 'Mùa gặt' },
      { title: '🌾', slug: '', publishedAt: published.publishedAt },
      'mua-gat',
    ],
    ['is left alone while a draft has no headline', { sapo: 'x' }, undefined, undefined],
  ])('%s', (_, data, original, slug) => {
    expect(slugOf(data, original)).toBe(slug);
  });

  it('is the only thing that changes, and no data stay none', () => {
    expect(fillArticleSlug({ data: { title: 'Đức Hòa', sapo: 'x' } } as never)).toEqual({ title: 'Đức Hòa', sapo: 'x', slug: 'duc-hoa' });
    expect(fillArticleSlug({ data: undefined } as never)).toBeUndefined();
  });
});

describe('times of an article', () => {
  const now = '2026-11-24T05:00:00.000Z';
  beforeEach(() => void vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each<[string, Fields, Fields | undefined, Fields]>([
    ['a publication without a time happens now', { _status: 'published' }, undefined, { publishedAt: now }],
    [
      'a publication keeps the time that it is given',
      { _status: 'published', publishedAt: '2023-01-01' },
      undefined,
      { publishedAt: '2023-01-01' },
    ],
    ['a second publication keeps the first time', { _status: 'published' }, published, {}],
    ['a draft has no time', { _status: 'draft' }, undefined, {}],
  ])('%s', (_, data, originalDoc, added) => {
    expect(fillPublishedAt({ data, originalDoc } as never)).toEqual({ ...data, ...added });
  });

  it.each<[string, Fields, 'create' | 'update', Fields]>([
    [
      'an edit that changes the substance says so once, with its time',
      { substantiveEdit: true, _status: 'published' },
      'update',
      { substantiveEdit: false, revisedAt: now, _status: 'published' },
    ],
    [
      'an edit that changes the substance waits in the draft',
      { substantiveEdit: true, _status: 'draft' },
      'update',
      { substantiveEdit: true, _status: 'draft' },
    ],
    ['any other edit shows no time', { substantiveEdit: false }, 'update', { substantiveEdit: false }],
    ['an edit that says nothing of it shows no time', {}, 'update', {}],
    [
      'a new article is no edit',
      { substantiveEdit: true, _status: 'published' },
      'create',
      { substantiveEdit: false, _status: 'published' },
    ],
  ])('%s', (_, data, operation, expected) => {
    expect(markSubstantiveEdit({ data, operation } as never)).toEqual(expected);
  });
});
