import { HttpAdapterHost } from '@nestjs/core';
import { KnownRoutes } from './known-routes.js';

function routes(): KnownRoutes {
  const known = new KnownRoutes(new HttpAdapterHost());
  known.add({ method: 'GET', url: '/cases/:id' });
  known.add({ method: ['PUT', 'DELETE'], url: '/cases/:id' });
  known.add({ method: 'POST', url: '/cases/klv-list' });
  known.add({ method: 'OPTIONS', url: '/*' });
  return known;
}

describe('the known routes', () => {
  it('tell the methods of an address, whatever its query', () => {
    expect(routes().methodsOf('/cases/17?asOf=x/y')).toEqual(['DELETE', 'GET', 'PUT']);
    expect(routes().methodsOf('/cases/klv-list')).toEqual(['DELETE', 'GET', 'POST', 'PUT']);
  });

  it.each(['/', '/cases', '/cases/', '/cases//', '//cases/17', '/cases/17/', '/cases/17/hearing', '/other/17'])(
    'know nothing of %s',
    (url) => {
      expect(routes().methodsOf(url)).toEqual([]);
    },
  );
});
