import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../libs/platform/src/config/read-config.js';
import { CONNECTIONS } from '../support/connections.js';
import { FOLDER, type Labels, type Manifest, manifestFiles, ofKind } from './manifests.js';
import { ROOT } from './probe-tree.js';
import { chosenBy, containerOf, deployments, type Probe, type Workload, workloads } from './workloads.js';

interface Selecting extends Manifest {
  readonly spec: { readonly selector: Labels };
}

interface Guarding extends Manifest {
  readonly spec: { readonly selector: { readonly matchLabels: Labels } };
}

interface Scaling extends Manifest {
  readonly spec: { readonly scaleTargetRef: { readonly name: string }; readonly maxReplicas: number };
}

interface Database extends Manifest {
  readonly spec: { readonly postgresql: { readonly parameters: { readonly max_connections: string } } };
}

type Texts = Readonly<Record<string, string>>;

const [SETTINGS] = ofKind('ConfigMap') as readonly (Manifest & { readonly data: Texts })[];
const [SECRET] = ofKind('Secret') as readonly (Manifest & { readonly stringData: Texts })[];
const SERVICES = ofKind('Service') as readonly Selecting[];
const GUARDS = ofKind('PodDisruptionBudget') as readonly Guarding[];
const SCALINGS = ofKind('HorizontalPodAutoscaler') as readonly Scaling[];
const [DATABASE] = ofKind('Cluster') as readonly Database[];
const EVERY = workloads().map((workload) => [workload.metadata.name, workload] as const);
const RUNNING = deployments().map((workload) => [workload.metadata.name, workload] as const);
const ONE_MORE_IN_A_ROLLOUT = 1;
const RESERVED = 10;

function probesOf(workload: Workload): readonly Probe[] {
  const { startupProbe, livenessProbe, readinessProbe } = containerOf(workload);
  return [startupProbe, livenessProbe, readinessProbe].flatMap((probe) => probe ?? []);
}

/** The files that a workload finds its secrets in. */
function secretFiles(workload: Workload): readonly string[] {
  const { volumes } = workload.spec.template.spec;
  return containerOf(workload).volumeMounts.flatMap(({ name, mountPath }) => {
    const secret = volumes.find((volume) => volume.name === name)?.secret;
    const items =
      secret?.items?.map(({ path }) => path) ?? (secret?.secretName === SECRET?.metadata.name ? Object.keys(SECRET?.stringData ?? {}) : []);
    return items.map((path) => join(mountPath, path));
  });
}

describe('a workload on Kubernetes', () => {
  it.each(EVERY)('starts what the build makes: %s', (_, workload) => {
    const [built] = containerOf(workload).args;
    expect(built).toMatch(/^dist\/.*\.js$/);
    expect(existsSync(join(ROOT, built.slice('dist/'.length).replace(/js$/, 'ts')))).toBe(true);
  });

  it.each(EVERY)('is nobody special and writes to /tmp alone: %s', (_, workload) => {
    const { spec } = workload.spec.template;
    const { securityContext, volumeMounts } = containerOf(workload);
    expect(spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, runAsUser: 1000 } });
    expect(securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    expect(volumeMounts.filter(({ readOnly }) => readOnly !== true).map(({ mountPath }) => mountPath)).toEqual(['/tmp']);
    expect(`${SETTINGS?.data['DATA_DIR'] ?? ''}/`).toMatch(/^\/tmp\//);
  });

  it.each(EVERY)('finds every secret that the settings name as a file: %s', (_, workload) => {
    const wanted = Object.entries(SETTINGS?.data ?? {}).flatMap(([name, path]) => (name.endsWith('_FILE') ? [path] : []));
    expect(wanted).toHaveLength(3);
    expect(secretFiles(workload)).toEqual(expect.arrayContaining(wanted));
    expect(containerOf(workload).envFrom).toEqual([{ configMapRef: { name: SETTINGS?.metadata.name } }]);
  });

  it.each(RUNNING)('is asked how it is where it listens: %s', (_, workload) => {
    const listens = { http: SETTINGS?.data['PORT'], metrics: SETTINGS?.data['METRICS_PORT'] };
    const ports = Object.fromEntries((containerOf(workload).ports ?? []).map(({ name, containerPort }) => [name, String(containerPort)]));
    expect(listens).toMatchObject(ports);
    const probes = probesOf(workload);
    expect(probes).toHaveLength(3);
    for (const { httpGet } of probes) {
      expect(Object.keys(ports)).toContain(httpGet.port);
      expect(['/health/live', '/health/ready']).toContain(httpGet.path);
    }
  });

  it('is not taken out of service for what it does not need to receive a case', () => {
    const routed = SERVICES.flatMap(({ spec }) => chosenBy(spec.selector));
    expect([...routed].sort()).toEqual(['sagsudvalg-api', 'sagsudvalg-web']);
    const asked = RUNNING.filter(([name]) => routed.includes(name)).flatMap(([, workload]) => probesOf(workload));
    expect(new Set(asked.map(({ httpGet }) => httpGet.path))).toEqual(new Set(['/health/live']));
  });

  it.each(RUNNING)('is chosen by what guards and scales it, and by nothing else: %s', (name, { spec }) => {
    expect(chosenBy(spec.selector?.matchLabels ?? {})).toEqual([name]);
    const guards = GUARDS.filter((guard) => chosenBy(guard.spec.selector.matchLabels).includes(name));
    expect(guards.map((guard) => chosenBy(guard.spec.selector.matchLabels))).toEqual([[name]]);
    expect(SCALINGS.filter((scaling) => scaling.spec.scaleTargetRef.name === name)).toHaveLength(1);
  });

  it('has no more connections than the database of the example, with one process more of each in a rollout', () => {
    const each: Readonly<Record<string, number>> = {
      'sagsudvalg-api': CONNECTIONS.pools + CONNECTIONS.channel,
      'sagsudvalg-web': CONNECTIONS.pools,
      'sagsudvalg-worker': CONNECTIONS.pools + CONNECTIONS.channel + CONNECTIONS.subscription,
    };
    const scalings = SCALINGS.map(({ spec }) => spec);
    expect(scalings.map(({ scaleTargetRef }) => scaleTargetRef.name).sort()).toEqual(Object.keys(each));
    const most = scalings.reduce(
      (sum, { scaleTargetRef, maxReplicas }) => sum + (maxReplicas + ONE_MORE_IN_A_ROLLOUT) * (each[scaleTargetRef.name] ?? 0),
      RESERVED,
    );
    expect(Number(DATABASE?.spec.postgresql.parameters.max_connections)).toBeGreaterThanOrEqual(most);
  });
});

describe('the manifests for Kubernetes', () => {
  it('are the resources of the kustomization, but for the examples', () => {
    const { resources } = parse(readFileSync(join(FOLDER, 'kustomization.yaml'), 'utf8')) as { readonly resources: readonly string[] };
    expect([...resources].sort()).toEqual(manifestFiles().filter((file) => dirname(file) === '.'));
  });

  it('give settings that the product takes in production', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const files = { ...SECRET?.stringData, uri: 'postgresql://sagsudvalg:x@sagsudvalg-postgres-rw.sagsudvalg:5432/sagsudvalg' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), `${text}\n`);
    const env = Object.entries(SETTINGS?.data ?? {}).map(([name, text]) => [name, text.replace(/^\/run\/secrets\/[a-z]+/, folder)]);
    expect(readConfig(Object.fromEntries(env) as NodeJS.ProcessEnv)).toMatchObject({
      production: true,
      auth: 'oidc',
      clock: 'system',
      databaseUrl: files.uri,
      redisUrl: SECRET?.stringData['redis-url'],
      smtpUrl: SECRET?.stringData['smtp-url'],
    });
    rmSync(folder, { recursive: true });
  });
});
