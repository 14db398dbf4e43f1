import type { Manifest } from "../../policypack/examples";
import { pod } from "../../policypack/rules/kubernetes/compliant";
import { namespace } from "../../policypack/rules/kubernetes/example-namespaces";
import type { ExamplePod } from "../../policypack/rules/kubernetes/compliant";
import { controllers } from "../../test/support/controllers";
import type { Answer, ApiClient } from "./api";
import type { ClusterObjects } from "./objects";
import { completed } from "./verdicts";

/** Somebody with every right who wants what a rule refuses, and keeps what he gets. */
interface Attacker {
  readonly objects: ClusterObjects;
  readonly client: ApiClient;
}

/** Ways round the rules, each of which must be refused. */
export const evasions: Readonly<Record<string, (attacker: Attacker) => Promise<Answer>>> = {
  "a pod that nobody made for it": ({ objects }) => objects.create(onHost()),
  "a pod whose name the API server makes up": ({ objects }) => {
    const { name, ...metadata } = onHost().metadata;
    const nameless = { ...onHost(), metadata: { ...metadata, generateName: `${name}-` } };
    return objects.create(nameless);
  },
  "a pod with the labels of the system and of Kyverno": ({ objects }) =>
    objects.create(
      onHost(({ metadata }) => {
        metadata.labels = {
          ...metadata.labels,
          "kubernetes.io/metadata.name": "kube-system",
          "app.kubernetes.io/part-of": "kyverno",
          "app.kubernetes.io/managed-by": "kyverno",
          "k8s-app": "kube-proxy",
        };
      }),
    ),
  "a pod with the annotations that turn policies off elsewhere": ({ objects }) =>
    objects.create(
      onHost(({ metadata }) => {
        metadata["annotations"] = {
          "pod-policies.kyverno.io/autogen-controllers": "none",
          "policies.kyverno.io/exclude": "true",
          "kubernetes.io/config.source": "file",
        };
      }),
    ),
  "a pod that says it is in another namespace": ({ client }) =>
    client.ask("POST", "/api/v1/namespaces/team-a/pods", {
      body: onHost(({ metadata }) => {
        metadata.namespace = "kube-system";
      }),
    }),
  "a pod in a namespace that calls itself the system's": async ({ objects }) => {
    const spoofed = namespace({ "kubernetes.io/metadata.name": "kube-system" });
    const named = { ...spoofed, metadata: { ...spoofed.metadata, name: "spoofed" } };
    await objects.create(named);
    await objects.patch(named, {
      metadata: { labels: { "kubernetes.io/metadata.name": "kube-system" } },
    });
    await objects.apply({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "app", namespace: "spoofed" },
      automountServiceAccountToken: false,
    } as Manifest);
    return objects.create(
      onHost(({ metadata }) => {
        metadata.namespace = "spoofed";
      }),
    );
  },
  "a debug container with every right, in a pod that runs": ({ objects }) =>
    objects.patch(
      pod(),
      {
        spec: {
          ephemeralContainers: [
            { name: "debug", image: "busybox:1.37", securityContext: { privileged: true } },
          ],
        },
      },
      "ephemeralcontainers",
    ),
  "another image in a pod that runs": async ({ objects }) => {
    const { spec } = (await objects.get(pod())).body as ExamplePod;
    const [container] = spec.containers;
    const image = "docker.io/library/nginx:latest";
    return objects.patch(pod(), { spec: { containers: [{ ...container, image }] } });
  },
  "a change to a controller's template": async ({ objects }) => {
    const deployment = inController("Deployment", pod());
    await objects.apply(deployment);
    return objects.patch(deployment, { spec: { template: { spec: { hostNetwork: true } } } });
  },
  "a job of it": ({ objects }) => objects.create(inController("Job", onHost())),
  "a pod of 1.4 MB": ({ objects }) => objects.create(huge(onHost())),
};

export function onHost(change: (pod: ExamplePod) => void = () => undefined): Manifest {
  return pod((p) => {
    p.metadata.name = "intruder";
    p.spec["hostNetwork"] = true;
    change(p);
  });
}

export function inController(kind: string, of: Manifest): Manifest {
  const controller = controllers.find((each) => each.kind === kind);
  if (controller === undefined) throw new Error(`No controller is a ${kind}`);
  return completed(controller.wrap(of));
}

/** The same with as many arguments as the API server still takes. */
export function huge(object: Manifest): Manifest {
  const { spec } = object as unknown as ExamplePod;
  const [container] = spec.containers;
  const args = Array.from({ length: 140 }, () => "x".repeat(10_000));
  return { ...object, spec: { ...spec, containers: [{ ...container, args }] } };
}
