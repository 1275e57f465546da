import { Cluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/Cluster';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { unknownFields } from './known-fields.js';
import type { Manifest } from './manifests.js';

/** A kind as its package models it: the validation takes what is validated as its `this`. */
interface Model {
  readonly apiVersion: string;
  readonly kind: string;
  readonly prototype: { validate: () => void };
}

const MODELS: readonly Model[] = [
  ...[Namespace, ConfigMap, Secret, Service, Deployment, Job, PodDisruptionBudget, HorizontalPodAutoscaler, Ingress, NetworkPolicy],
  Cluster,
];

/** What is wrong with a manifest by the schema of its kind: values of another type, fields that are missing, fields that nobody knows. */
export function schemaFaults(manifest: Manifest): readonly string[] {
  const model = MODELS.find(({ apiVersion, kind }) => apiVersion === manifest.apiVersion && kind === manifest.kind);
  if (model === undefined) return [`${manifest.apiVersion} ${manifest.kind} is no kind that is known here`];
  const faults: string[] = [];
  const unknown = unknownFields(manifest, (watched) => {
    try {
      model.prototype.validate.call(watched);
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : String(fault));
    }
  });
  return [...faults, ...unknown.map((path) => `${path} is unknown`)];
}
