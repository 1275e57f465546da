import { parseFailpoint } from './failpoint.js';

describe('a failpoint as it is set', () => {
  it('is a place, passed once or so many times', () => {
    expect(parseFailpoint('after-commit')).toEqual({ name: 'after-commit', passes: 1 });
    expect(parseFailpoint('in-processor:12')).toEqual({ name: 'in-processor', passes: 12 });
  });

  it.each(['', 'somewhere', 'after-commit:0', 'after-commit:', 'after-commit:x', 'after-commit:1:2'])('is not %j', (text) => {
    expect(parseFailpoint(text)).toBeUndefined();
  });
});
