import type { Manifest } from "../../examples";

/** A container as the examples write it: what every rule asks for is there, the rest is open. */
export interface ExampleContainer {
  name: string;
  image: string;
  securityContext?: Record<string, unknown>;
  resources?: { requests?: Record<string, unknown>; limits?: Record<string, unknown> };
  [field: string]: unknown;
}

export interface ExamplePod {
  apiVersion: "v1";
  kind: "Pod";
  metadata: { name: string; namespace?: string; [field: string]: unknown };
  spec: {
    automountServiceAccountToken?: boolean;
    securityContext?: Record<string, unknown>;
    initContainers: [ExampleContainer];
    containers: [ExampleContainer];
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** The smallest workload that every rule accepts, with one change. */
export function pod(change: (pod: ExamplePod) => void = () => undefined): ExamplePod & Manifest {
  const compliant: ExamplePod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "app", namespace: "team-a" },
    spec: {
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 10001,
        seccompProfile: { type: "RuntimeDefault" },
      },
      initContainers: [container("migrate")],
      containers: [container("app")],
    },
  };
  change(compliant);
  return compliant;
}

/** A container that every rule accepts. */
function container(name: string): ExampleContainer {
  return {
    name,
    image: `registry.example.com:5000/team-a/${name}:1.4.2`,
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    resources: {
      requests: { cpu: "100m", memory: "128Mi" },
      limits: { cpu: "500m", memory: "256Mi" },
    },
  };
}

/** What `kubectl debug` adds. It cannot have resources: the API server refuses them there. */
export function debugContainer(): ExampleContainer {
  const debug = container("debug");
  delete debug.resources;
  return debug;
}

/** Sets fields of a container's security context. */
export function secure(target: ExampleContainer, fields: Record<string, unknown>): void {
  target.securityContext = { ...target.securityContext, ...fields };
}

/** Sets fields of the pod's security context. */
export function securePod(target: ExamplePod, fields: Record<string, unknown>): void {
  target.spec.securityContext = { ...target.spec.securityContext, ...fields };
}

/** A Windows pod as Kubernetes wants it: without the fields that only Linux has. */
export function windowsPod(change: (pod: ExamplePod) => void = () => undefined) {
  return pod((p) => {
    p.spec["os"] = { name: "windows" };
    p.spec.securityContext = { runAsNonRoot: true };
    for (const c of [p.spec.initContainers[0], p.spec.containers[0]]) delete c.securityContext;
    change(p);
  });
}
