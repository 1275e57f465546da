import { schemaFaults } from './manifest-schemas.js';
import { documentsIn, type Manifest, manifestFiles, manifests, ofKind } from './manifests.js';

const named = manifests().map(({ file, manifest }) => [`${manifest.kind} ${manifest.metadata.name} in ${file}`, manifest] as const);

/** A manifest with one value put where a path leads, or taken away from there. */
function changed(manifest: Manifest, path: string, value: unknown): Manifest {
  const copy = structuredClone(manifest);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce((inside: object, key) => Reflect.get(inside, key) as object, copy);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return copy;
}

describe('a manifest for Kubernetes', () => {
  it.each(named)('is what the schema of its kind asks for: %s', (_, manifest) => {
    expect(schemaFaults(manifest)).toEqual([]);
  });

  it.each(manifestFiles())('means the same in either version of YAML: %s', (file) => {
    expect(documentsIn(file, '1.1')).toEqual(documentsIn(file, '1.2'));
  });

  it.each([
    ['Deployment', 'kind', 'Deplyoment', /no kind that is known/],
    ['Deployment', 'spec.selector', undefined, /must have required property selector/],
    ['Deployment', 'spec.template.spec.terminationGracePeriodSeconds', '30', /must be integer/],
    ['Deployment', 'spec.template.spec.containers.0.resources.limits.memory', 'much', /quantity/],
    ['Deployment', 'spec.template.spec.containers.0.readynessProbe', {}, /containers\/0\/readynessProbe is unknown/],
    ['Deployment', 'metadata.label', {}, /^\/metadata\/label is unknown/],
    ['Service', 'spec.ports.0.targetport', 'http', /targetport is unknown/],
    ['ConfigMap', 'data.METRICS_PORT', 9100, /must be string/],
    ['Cluster', 'spec.postgresql.synchronous.number', 'one', /must be integer/],
    ['Cluster', 'spec.instanses', 3, /^\/spec\/instanses is unknown/],
  ])('would be told on: %s with %s = %p', (kind, path, value, fault) => {
    const [manifest] = ofKind(kind);
    if (manifest === undefined) throw new Error(`there is no ${kind}`);
    expect(schemaFaults(changed(manifest, path, value))).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});
