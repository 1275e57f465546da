import Module from 'node:module';

type Resolve = (request: string, ...rest: readonly unknown[]) => string;

/** Jest maps `./x.js` to `./x.ts` for what tests import, but not for what this file imports. */
function resolveTypeScript(): void {
  const original: unknown = Reflect.get(Module, '_resolveFilename');
  if (!isResolve(original)) throw new Error('Node no longer resolves modules where this expects it.');
  const resolve: Resolve = (request, ...rest) => {
    try {
      return original.call(Module, request, ...rest);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
      return original.call(Module, request.replace(/\.js$/, '.ts'), ...rest);
    }
  };
  Reflect.set(Module, '_resolveFilename', resolve);
}

function isResolve(value: unknown): value is Resolve {
  return typeof value === 'function';
}

async function startServers(): Promise<void> {
  resolveTypeScript();
  const { startTestServers } = await import('./test-servers.js');
  await startTestServers();
}

module.exports = startServers;
