import type { BadExample, Manifest } from "../../examples";

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
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    [field: string]: unknown;
  };
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
    metadata: {
      name: "app",
      namespace: "team-a",
      labels: { "app.kubernetes.io/name": "app", "palisade.dev/team": "team-a" },
    },
    spec: {
      serviceAccountName: "app",
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 10001,
        seccompProfile: { type: "RuntimeDefault" },
      },
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: "topology.kubernetes.io/zone",
          whenUnsatisfiable: "ScheduleAnyway",
          labelSelector: { matchLabels: { "app.kubernetes.io/name": "app" } },
        },
      ],
      initContainers: [container("migrate")],
      containers: [{ ...container("app"), ...probes }],
    },
  };
  change(compliant);
  return compliant;
}

/** How a container is asked whether it serves, and whether it lives. An init container cannot have them. */
const probes = {
  readinessProbe: { httpGet: { path: "/ready", port: 8080 } },
  livenessProbe: { httpGet: { path: "/live", port: 8080 } },
};

/** A digest that is nobody's. */
export const exampleDigest = `sha256:${"0123456789abcdef".repeat(4)}`;

/** A container that every rule accepts. */
function container(name: string): ExampleContainer {
  return {
    name,
    image: `registry.example.com:5000/team-a/${name}:1.4.2@${exampleDigest}`,
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

/** A pod with the change made to a container of every sort: an init, a main and a debug container. */
export function podOfEverySort(
  change: (container: ExampleContainer) => void,
  changePod: (pod: ExamplePod) => void = () => undefined,
): ExamplePod & Manifest {
  return pod((p) => {
    const debug = debugContainer();
    p.spec["ephemeralContainers"] = [debug];
    for (const container of [p.spec.initContainers[0], p.spec.containers[0], debug]) {
      change(container);
    }
    changePod(p);
  });
}

/**
 * Three bad examples: the same fault in one container of each sort, the others as they should be.
 *
 * @param fault what the container does, as in "an init container …"
 * @param at the field that decides, from the root of the container
 */
export function inEachSort(
  fault: string,
  at: string,
  change: (container: ExampleContainer) => void,
  alsoBreaks?: readonly string[],
): Record<string, BadExample> {
  const bad = (path: string, changePod: (p: ExamplePod) => void): BadExample => ({
    object: pod(changePod),
    at: `${path}.${at}`,
    alsoBreaks,
  });
  return {
    [`a container ${fault}`]: bad("spec.containers[0]", (p) => {
      change(p.spec.containers[0]);
    }),
    [`an init container ${fault}`]: bad("spec.initContainers[0]", (p) => {
      change(p.spec.initContainers[0]);
    }),
    [`a debug container ${fault}`]: bad("spec.ephemeralContainers[0]", (p) => {
      const debug = debugContainer();
      change(debug);
      p.spec["ephemeralContainers"] = [debug];
    }),
  };
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
