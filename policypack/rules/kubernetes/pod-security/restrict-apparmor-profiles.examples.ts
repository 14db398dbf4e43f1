import type { KubernetesExamples } from "../../../examples";
import { inEachSort, pod, podOfEverySort, secure, securePod } from "../compliant";

const unconfined = { appArmorProfile: { type: "Unconfined" } };

function annotated(container: string, profile: string) {
  return pod((p) => {
    p.metadata["annotations"] = {
      "example.com/team": "team-a",
      [`container.apparmor.security.beta.kubernetes.io/${container}`]: profile,
    };
  });
}

export const examples: KubernetesExamples = {
  rule: "restrict-apparmor-profiles",
  good: {
    "the pod asks for the runtime's profile": pod((p) => {
      securePod(p, { appArmorProfile: { type: "RuntimeDefault" } });
    }),
    "the pod names a profile that the node has": pod((p) => {
      securePod(p, { appArmorProfile: { type: "Localhost", localhostProfile: "team-a" } });
    }),
    "every container asks for the runtime's profile": podOfEverySort((c) => {
      secure(c, { appArmorProfile: { type: "RuntimeDefault" } });
    }),
    "every container names a profile that the node has": podOfEverySort((c) => {
      secure(c, { appArmorProfile: { type: "Localhost", localhostProfile: "team-a" } });
    }),
    "the annotation asks for the runtime's profile": annotated("app", "runtime/default"),
    "the annotation names a profile that the node has": annotated("app", "localhost/team-a"),
    "the annotation says nothing": annotated("app", ""),
    "annotations of other names are nobody's profile": pod((p) => {
      p.metadata["annotations"] = { "example.com/apparmor": "unconfined" };
    }),
  },
  bad: {
    "the pod is unconfined": {
      object: pod((p) => {
        securePod(p, unconfined);
      }),
      at: "spec.securityContext.appArmorProfile.type",
    },
    "the pod is unconfined, its containers are not": {
      object: pod((p) => {
        securePod(p, unconfined);
        const confined = { appArmorProfile: { type: "RuntimeDefault" } };
        secure(p.spec.initContainers[0], confined);
        secure(p.spec.containers[0], confined);
      }),
      at: "spec.securityContext.appArmorProfile.type",
    },
    "the pod's profile has no type": {
      object: pod((p) => {
        securePod(p, { appArmorProfile: {} });
      }),
      at: "spec.securityContext.appArmorProfile.type",
    },
    ...inEachSort("is unconfined", "securityContext.appArmorProfile.type", (c) => {
      secure(c, unconfined);
    }),
    ...inEachSort("has a profile without a type", "securityContext.appArmorProfile.type", (c) => {
      secure(c, { appArmorProfile: {} });
    }),
    "the annotation frees a container": {
      object: annotated("app", "unconfined"),
      at: "metadata.annotations",
    },
    "the annotation frees an init container": {
      object: annotated("migrate", "unconfined"),
      at: "metadata.annotations",
    },
  },
};
