import type { types } from "@pulumi/kubernetes";

const user = 10001;

/** As whom the pods of our own jobs run. */
export const jobUser: types.input.core.v1.PodSecurityContext = {
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  fsGroup: user,
  seccompProfile: { type: "RuntimeDefault" },
};

/** What each container of theirs may not do. */
export const hardened = {
  privileged: false,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
} satisfies types.input.core.v1.SecurityContext;

/** Where a client of the API server looks for the account's token. */
export const tokenMount = {
  name: "token",
  mountPath: "/var/run/secrets/kubernetes.io/serviceaccount",
  readOnly: true,
} satisfies types.input.core.v1.VolumeMount;

/** A token of the pod's account for an hour, for the containers that mount it and no others. */
export const tokenVolume: types.input.core.v1.Volume = {
  name: "token",
  projected: {
    sources: [
      { serviceAccountToken: { path: "token", expirationSeconds: 3600 } },
      { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
      {
        downwardAPI: {
          items: [{ path: "namespace", fieldRef: { fieldPath: "metadata.namespace" } }],
        },
      },
    ],
  },
};
