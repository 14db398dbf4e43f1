import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";

import { celObjectOnce } from "./cel";
import { kubernetesType } from "./dispatch";
import type { KubernetesObject } from "./workload";

type Props = Readonly<Record<string, unknown>>;

/** The Kubernetes objects of a stack that go into one cluster. */
interface ClusterObjects {
  readonly urns: readonly string[];
  /** In the order of the URNs. */
  readonly objects: readonly KubernetesObject[];
}

/** What a stack will have in its clusters, from what the engine asks about one resource after the other. */
export interface StackObjects {
  /** @param object the inputs as CEL sees them */
  readonly remember: (
    resource: Pick<ResourceValidationArgs, "urn" | "type">,
    props: Props,
    object: () => KubernetesObject,
  ) => void;
  /** The objects of resources that were remembered and are in the stack, by the provider that brings them. */
  readonly byCluster: (resources: readonly PolicyResource[]) => readonly ClusterObjects[];
}

/**
 * Remembers inputs. The engine shows outputs where it shows the whole stack, and those are empty in the preview of a
 * cluster that is not there yet: nothing could be judged before it is too late.
 */
export function stackObjects(): StackObjects {
  const remembered = new Map<string, () => KubernetesObject>();
  return {
    remember: ({ urn, type }, props, object) => {
      const manifest = manifestOf(type, props);
      if (manifest === undefined) return;
      remembered.set(urn, manifest === props ? object : celObjectOnce(manifest));
    },
    byCluster: (resources) => {
      const clusters = new Map<string, { urns: string[]; objects: KubernetesObject[] }>();
      for (const { urn, provider } of resources) {
        const object = remembered.get(urn);
        if (object === undefined) continue;
        const key = provider?.urn ?? "";
        const cluster = clusters.get(key) ?? { urns: [], objects: [] };
        clusters.set(key, cluster);
        cluster.urns.push(urn);
        cluster.objects.push(object());
      }
      return [...clusters.values()];
    },
  };
}

/** Groups of Pulumi's own components. What they make comes as resources of its own. */
const componentGroups: ReadonlySet<string> = new Set(["kustomize", "yaml"]);

/** The object that a resource puts into the cluster, or undefined where it puts none there by itself. */
function manifestOf(token: string, props: Props): Props | undefined {
  const type = kubernetesType(token, props);
  if (type === undefined || type.partial) return undefined;
  const [, groupVersion = ""] = token.split(":");
  const [group = ""] = groupVersion.split("/");
  if (componentGroups.has(group) || token.endsWith(":Chart")) return undefined;
  // A release says only where it goes; what it makes there is the chart's.
  if (type.key === "helm.sh/Release") {
    return {
      apiVersion: groupVersion,
      kind: type.kind,
      metadata: { name: props["name"], namespace: props["namespace"] },
    };
  }
  if (isKnownType(props)) return props;
  return { ...props, apiVersion: groupVersion.replace(/^core\//, ""), kind: type.kind };
}

/** Where those two are not known yet, the token says them. */
function isKnownType({ apiVersion, kind }: Props): boolean {
  return typeof apiVersion === "string" && typeof kind === "string" && /^[A-Z]/.test(kind);
}
