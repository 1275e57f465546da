import { onwardPath } from './onward-path.js';

describe('where to go on to', () => {
  it.each([
    ['/', '/'],
    ['/hoeringer/NJ-2026-000001', '/hoeringer/NJ-2026-000001'],
    ['/sager?type=klv-list&q=æ', '/sager?type=klv-list&q=%C3%A6'],
  ])('is %s', (wanted, path) => {
    expect(onwardPath(wanted)).toBe(path);
  });

  it.each([
    ...[
      '',
      'https://other.example/',
      '//other.example/',
      '//other.example/path',
      '/\\other.example/',
      '/\t/other.example',
      '/.//other.example',
      'javascript:alert(1)',
    ],
    ...[undefined, ['/'], 7],
  ])('is the start page for %j', (wanted) => {
    expect(onwardPath(wanted)).toBe('/');
  });
});
