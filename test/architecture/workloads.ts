import { type Labels, type Manifest, ofKind } from './manifests.js';

/** A question asked of a process over HTTP to learn how it is. */
export interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

/** The one container of a pod. */
export interface Container {
  readonly args: readonly [string];
  readonly envFrom: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly resources: object;
  readonly securityContext: object;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}

/** A secret as files of a volume. */
export interface SecretVolume {
  readonly name: string;
  readonly secret?: { readonly secretName: string; readonly items?: readonly { readonly path: string }[] };
}

/** What runs pods: a Deployment or a Job. */
export interface Workload extends Manifest {
  readonly spec: {
    readonly selector?: { readonly matchLabels: Labels };
    readonly template: {
      readonly metadata: { readonly labels: Labels };
      readonly spec: {
        readonly securityContext: object;
        readonly containers: readonly [Container];
        readonly volumes: readonly SecretVolume[];
      };
    };
  };
}

/** The Deployments. */
export function deployments(): readonly Workload[] {
  return ofKind('Deployment') as readonly Workload[];
}

/** The Deployments and the Job. */
export function workloads(): readonly Workload[] {
  return [...deployments(), ...(ofKind('Job') as readonly Workload[])];
}

/** The container of a workload. */
export function containerOf({ spec }: Workload): Container {
  return spec.template.spec.containers[0];
}

/** The names of the workloads whose pods some labels choose. */
export function chosenBy(wanted: Labels): readonly string[] {
  const isChosen = ({ spec }: Workload): boolean =>
    Object.entries(wanted).every(([name, value]) => spec.template.metadata.labels[name] === value);
  return workloads()
    .filter(isChosen)
    .map(({ metadata }) => metadata.name);
}
