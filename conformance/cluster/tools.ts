import { join } from "node:path";

import { provideGoTool } from "../go-tools";
import type { GoTool } from "../go-tools";

const modules = join(__dirname, "modules");

/** The versions of Kubernetes that can be started, each by the module that pins it. */
export const kubernetesVersions = { "1.35": "1.35.4", "1.36": "1.36.3" } as const;

export type KubernetesVersion = keyof typeof kubernetesVersions;

/**
 * The version that the tests of clusters start: the newest that all three clouds offer, or what PALISADE_KUBERNETES names,
 * as `npm run conformance:1.35` does.
 */
export function kubernetesUnderTest(): KubernetesVersion {
  const asked = process.env["PALISADE_KUBERNETES"] ?? "1.36";
  if (Object.hasOwn(kubernetesVersions, asked)) return asked as KubernetesVersion;
  const known = Object.keys(kubernetesVersions).join(" or ");
  throw new Error(`PALISADE_KUBERNETES is ${asked}, and must be ${known}.`);
}

const etcd: GoTool = {
  project: "etcd",
  folder: "etcd",
  name: "etcd",
  module: join(modules, "etcd"),
  package: "go.etcd.io/etcd/server/v3",
  takes: "a minute",
};

const helm: GoTool = {
  project: "Helm",
  folder: "helm",
  name: "helm",
  module: join(modules, "helm"),
  package: "helm.sh/helm/v3/cmd/helm",
  takes: "2 minutes",
};

type Component = "kube-apiserver" | "kube-controller-manager";

function kubernetesTool(component: Component, version: KubernetesVersion): GoTool {
  const full = kubernetesVersions[version];
  const [major = "", minor = ""] = full.split(".");
  const stamp = "k8s.io/component-base/version";
  return {
    project: `Kubernetes ${full}`,
    folder: "kubernetes",
    name: `${component}-${version}`,
    module: join(modules, `kubernetes-${version}`),
    package: `k8s.io/kubernetes/cmd/${component}`,
    // Without them it says that it is version 0.0.0, and charts refuse it.
    variables: {
      [`${stamp}.gitVersion`]: `v${full}`,
      [`${stamp}.gitMajor`]: major,
      [`${stamp}.gitMinor`]: minor,
    },
    takes: component === "kube-apiserver" ? "some 6 minutes" : "a minute",
  };
}

/** Builds what a control plane of that version is made of, where it is not built yet. */
export async function provideControlPlane(version: KubernetesVersion) {
  return {
    etcd: await provideGoTool(etcd),
    apiServer: await provideGoTool(kubernetesTool("kube-apiserver", version)),
    controllerManager: await provideGoTool(kubernetesTool("kube-controller-manager", version)),
  };
}

export function provideHelm(): Promise<string> {
  return provideGoTool(helm);
}
