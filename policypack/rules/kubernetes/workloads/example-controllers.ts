import type { Manifest } from "../../../examples";
import { pod } from "../compliant";
import type { ExampleContainer, ExamplePod } from "../compliant";

/** A controller that every rule accepts: two replicas of the compliant pod, with one change to each. */
export function controller(
  kind: "Deployment" | "StatefulSet" | "DaemonSet",
  change: (pod: ExamplePod) => void = () => undefined,
  fields: Readonly<Record<string, unknown>> = { replicas: 2 },
): Manifest {
  const { metadata, spec } = pod(change);
  const { labels, name, namespace } = metadata;
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: { name, namespace },
    spec: {
      ...(kind === "DaemonSet" ? {} : fields),
      selector: { matchLabels: { "app.kubernetes.io/name": "app" } },
      template: { metadata: { labels }, spec },
    },
  };
}

/** Adds a container that asks for no probe, and listens if it has ports. */
export function addSidecar(target: ExamplePod, fields: Partial<ExampleContainer> = {}): void {
  const [app] = target.spec.containers;
  const sidecar: ExampleContainer = { ...app, name: "sidecar", ...fields };
  delete sidecar["readinessProbe"];
  delete sidecar["livenessProbe"];
  (target.spec.containers as ExampleContainer[]).push({ ...sidecar, ...fields });
}
