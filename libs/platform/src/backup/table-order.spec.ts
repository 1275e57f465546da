import { inFillingOrder } from './table-order.js';

describe('the filling order of tables', () => {
  it('puts a table after those it refers to', () => {
    const references = [
      { from: 'a', to: 'c' },
      { from: 'c', to: 'b' },
      { from: 'b', to: 'b' },
    ];
    expect(inFillingOrder(['a', 'b', 'c'], references)).toEqual(['b', 'c', 'a']);
  });

  it('is as given when nothing refers to anything', () => {
    expect(inFillingOrder(['b', 'a'], [])).toEqual(['b', 'a']);
  });

  it('cannot be found in a ring', () => {
    const ring = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => inFillingOrder(['a', 'b', 'c'], ring)).toThrow('ring: a, b');
  });
});
