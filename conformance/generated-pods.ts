import fc from "fast-check";

import type { Manifest } from "../policypack/examples";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A field that is mostly absent, sometimes as a level allows it and rarely otherwise: a pod has so many of them that
 * with even chances none would be allowed.
 */
function rarely<T = unknown>(
  allowed: readonly T[],
  refused: readonly T[],
): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 150, arbitrary: fc.constant(undefined) },
    { weight: 30, arbitrary: fc.constantFrom(...allowed) },
    { weight: 2, arbitrary: fc.constantFrom(...refused) },
  );
}

/** A field that a level asks for: mostly there, rarely absent or otherwise. */
function mostly(wanted: readonly unknown[], others: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...wanted) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, ...others) },
  );
}

/** An object of fields, and now and then none of it. */
function sometimes(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.record(fields) },
  );
}

const usualCapabilities = [
  ...["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD"],
  ...["NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"],
];
const otherCapabilities = ["NET_RAW", "SYS_ADMIN", "ALL", "CAP_CHOWN", "chown", ""];

const safeSysctls = [
  ...["kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies"],
  ...["net.ipv4.ping_group_range", "net.ipv4.ip_unprivileged_port_start"],
  ...["net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time"],
  ...["net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"],
  ...["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem", "net.ipv4.tcp_slow_start_after_idle"],
  "net.ipv4.tcp_notsent_lowat",
];
const otherSysctls = ["kernel.msgmax", "net.ipv4.ip_forward", "net/ipv4/tcp_rmem", ""];

const governedVolumes = [
  ...["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image"],
  ...["persistentVolumeClaim", "projected", "secret"],
];
const otherVolumes = [
  ...["hostPath", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "nfs", "iscsi"],
  ...["glusterfs", "rbd", "flexVolume", "cinder", "cephfs", "flocker", "fc", "azureFile"],
  ...["vsphereVolume", "quobyte", "azureDisk", "portworxVolume", "photonPersistentDisk"],
  ...["scaleIO", "storageos"],
];

function profiles(types: readonly string[]): Fields[] {
  return types.map((type) => ({ type }));
}

const confined = profiles(["RuntimeDefault", "Localhost"]);
const unconfined = [...profiles(["Unconfined", "", "runtimeDefault"]), {}];

/** What the security contexts of pods and containers have in common. */
const shared = {
  runAsUser: rarely([1, 999, 1000], [0]),
  appArmorProfile: rarely(confined, unconfined),
  seLinuxOptions: rarely(
    [
      {},
      { level: "s0:c1,c2" },
      { user: "", role: "", type: "" },
      ...profiles(["container_t", "container_init_t", "container_kvm_t", "container_engine_t"]),
    ],
    [{ type: "spc_t" }, { user: "system_u" }, { role: "system_r" }],
  ),
  windowsOptions: rarely([{}, { hostProcess: false }], [{ hostProcess: true }]),
};

const handler = rarely<Fields>(
  [
    { httpGet: { port: 80 } },
    { tcpSocket: { port: 80, host: "" } },
    { exec: { command: ["/bin/true"] } },
  ],
  [{ httpGet: { port: 80, host: "192.0.2.1" } }, { tcpSocket: { port: 80, host: "localhost" } }],
);

function container(name: string): fc.Arbitrary<Fields> {
  return fc.record({
    name: fc.constant(name),
    ports: rarely(
      [[], [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }]],
      [[{ containerPort: 80 }, { containerPort: 81, hostPort: 81 }]],
    ),
    livenessProbe: handler,
    readinessProbe: handler,
    startupProbe: handler,
    lifecycle: sometimes({ postStart: handler, preStop: handler }),
    securityContext: fc.record({
      ...shared,
      privileged: rarely([false], [true]),
      allowPrivilegeEscalation: mostly([false], [true]),
      runAsNonRoot: rarely([true], [false]),
      procMount: rarely(["Default"], ["Unmasked", "", "default"]),
      seccompProfile: rarely(confined, unconfined),
      capabilities: mostly(
        [{ drop: ["ALL"] }, { drop: ["NET_RAW", "ALL"], add: ["NET_BIND_SERVICE"] }],
        [
          { drop: ["NET_RAW"] },
          { drop: ["all"] },
          ...[...usualCapabilities, ...otherCapabilities].map((added) => ({
            drop: ["ALL"],
            add: [added],
          })),
        ],
      ),
    }),
  });
}

const apparmorAnnotation = "container.apparmor.security.beta.kubernetes.io";

const spec = fc.record({
  hostNetwork: rarely([false], [true]),
  hostPID: rarely([false], [true]),
  hostIPC: rarely([false], [true]),
  hostUsers: fc.constantFrom(undefined, undefined, true, false),
  os: fc.constantFrom(undefined, undefined, undefined, { name: "linux" }, { name: "windows" }),
  securityContext: sometimes({
    ...shared,
    runAsNonRoot: mostly([true], [false]),
    seccompProfile: mostly(confined, unconfined),
    sysctls: rarely(
      safeSysctls.map((name) => [{ name, value: "1" }]),
      otherSysctls.map((name) => [{ name, value: "1" }]),
    ),
  }),
  volumes: rarely(
    [[], [{ name: "data" }], ...governedVolumes.map((source) => [{ name: "data", [source]: {} }])],
    otherVolumes.map((source) => [{ name: "data", [source]: {} }]),
  ),
  initContainers: fc.array(container("init"), { maxLength: 1 }),
  containers: fc.array(container("app"), { minLength: 1, maxLength: 2 }),
  ephemeralContainers: fc.array(container("debug"), { maxLength: 1 }),
});

const linuxOnly = [
  ...["hostPID", "hostIPC", "hostUsers", "runAsUser", "sysctls", "appArmorProfile"],
  ...["seLinuxOptions", "seccompProfile", "privileged", "allowPrivilegeEscalation", "procMount"],
  "capabilities",
];

/** The API server refuses a Windows pod that has a field of Linux, before anyone judges it. */
function withoutLinux(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (linuxOnly.includes(key) ? undefined : inner)),
  );
}

/** Pods of which about half are refused, in every way that the Pod Security Standards know. */
export const generatedPods: fc.Arbitrary<Manifest> = fc
  .record({
    annotations: rarely<Readonly<Record<string, string>>>(
      [
        { "example.com/apparmor": "unconfined" },
        { [`${apparmorAnnotation}/app`]: "runtime/default" },
        { [`${apparmorAnnotation}/gone`]: "localhost/app" },
        { [`${apparmorAnnotation}/app`]: "" },
      ],
      [
        { [`${apparmorAnnotation}/app`]: "unconfined" },
        { [`${apparmorAnnotation}/gone`]: "localhost" },
      ],
    ),
    spec,
  })
  .map(({ annotations, spec: generated }) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "app", namespace: "team-a", annotations },
    spec: generated.os?.name === "windows" ? withoutLinux(generated) : generated,
  }));
