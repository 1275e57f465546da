import { problemCodeOf } from '../../../../test/support/problem-code.js';
import { cursorOf, page, placeIn } from './cursor.js';

const filter = { list: 'cases', actor: 'demo:siri', types: ['work-permit-opinion'], open: undefined };
const place = { value: '2026-03-10T22:59:59.999Z', id: '0192d5a0-7c1e-7d3a-9b7e-2f3c4d5e6f70' };

describe('a cursor', () => {
  it('leads back to its place in the list with the same filter, whatever the order of its members', () => {
    const cursor = cursorOf(filter, place);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(placeIn({ types: ['work-permit-opinion'], actor: 'demo:siri', list: 'cases' }, cursor)).toEqual(place);
  });

  it('keeps its place among cases without a deadline', () => {
    expect(placeIn(filter, cursorOf(filter, { ...place, value: 'infinity' }))).toEqual({ ...place, value: 'infinity' });
  });

  it('is refused in a list with another filter', () => {
    const cursor = cursorOf(filter, place);
    expect(problemCodeOf(() => placeIn({ ...filter, open: true }, cursor))).toBe('invalid-cursor');
    expect(problemCodeOf(() => placeIn({ ...filter, actor: 'demo:company-1' }, cursor))).toBe('invalid-cursor');
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('no').toString('base64url')],
    ['no list', Buffer.from('{"0":1}').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
  ])('that is %s is refused', (_, cursor) => {
    expect(problemCodeOf(() => placeIn(filter, cursor))).toBe('invalid-cursor');
  });

  it('is refused when its place is no moment or no id', () => {
    expect(problemCodeOf(() => placeIn(filter, cursorOf(filter, { ...place, value: 'now' })))).toBe('invalid-cursor');
    expect(problemCodeOf(() => placeIn(filter, cursorOf(filter, { ...place, id: '1' })))).toBe('invalid-cursor');
  });

  it('that was not given is the start of the list', () => {
    expect(placeIn(filter, undefined)).toBeUndefined();
  });
});

describe('a page', () => {
  it('goes on after its last item when one line more was found', () => {
    expect(page(['a', 'b', 'c'], 2, (last) => `after ${last}`)).toEqual({ items: ['a', 'b'], next: 'after b' });
  });

  it('is the last one when no more lines were found', () => {
    expect(page(['a', 'b'], 2, (last) => `after ${last}`)).toEqual({ items: ['a', 'b'], next: null });
    expect(page([], 2, () => 'never')).toEqual({ items: [], next: null });
  });
});
