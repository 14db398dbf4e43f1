import type { Sabotage } from "./sabotage";

type Fields = Readonly<Record<string, unknown>>;

interface PodSpec extends Fields {
  readonly containers: readonly Fields[];
}

const cronJob = "kubernetes:batch/v1:CronJob";
const namespace = "kubernetes:core/v1:Namespace";
const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

/** Changes the pod that a CronJob makes; the plan has no other workload that is not inside a chart. */
function changePod(change: (pod: PodSpec) => Fields): Sabotage["change"] {
  return (inputs) => {
    const { spec, ...rest } = inputs as Fields & {
      readonly spec: Fields & {
        readonly jobTemplate: {
          readonly spec: Fields & { readonly template: Fields & { readonly spec: PodSpec } };
        };
      };
    };
    const { template, ...job } = spec.jobTemplate.spec;
    return {
      ...rest,
      spec: {
        ...spec,
        jobTemplate: {
          ...spec.jobTemplate,
          spec: { ...job, template: { ...template, spec: change(template.spec) } },
        },
      },
    };
  };
}

/** Changes the first of the main containers. */
function changeContainer(change: (container: Fields) => Fields): Sabotage["change"] {
  return changePod((pod) => ({
    ...pod,
    containers: pod.containers.map((container, i) => (i === 0 ? change(container) : container)),
  }));
}

function changeSecurityContext(fields: Fields): Sabotage["change"] {
  return changeContainer((container) => ({
    ...container,
    securityContext: { ...(container["securityContext"] as Fields), ...fields },
  }));
}

function changePodSecurityContext(fields: Fields): Sabotage["change"] {
  return changePod((pod) => ({
    ...pod,
    securityContext: { ...(pod["securityContext"] as Fields), ...fields },
  }));
}

function withoutLabel(name: string): Sabotage["change"] {
  return ({ metadata, ...inputs }) => {
    const { labels, ...rest } = metadata as Fields & { readonly labels: Fields };
    const kept = Object.fromEntries(Object.entries(labels).filter(([each]) => each !== name));
    return { ...inputs, metadata: { ...rest, labels: kept } };
  };
}

/** Adds a right to the cluster's roles. Of those that are made of others the cluster writes the rules. */
function roleThat(right: Fields): Pick<Sabotage, "type" | "change"> {
  return {
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
    change: ({ rules, ...inputs }) =>
      rules === undefined ? inputs : { ...inputs, rules: [...(rules as readonly Fields[]), right] },
  };
}

export const kubernetesSabotages: readonly Sabotage[] = [
  {
    title: "lets a container be root on its node",
    type: cronJob,
    change: changeSecurityContext({ privileged: true }),
    caughtBy: "disallow-privileged-containers",
  },
  {
    title: "lets a container write to its image",
    type: cronJob,
    change: changeSecurityContext({ readOnlyRootFilesystem: false }),
    caughtBy: "require-read-only-root-filesystem",
  },
  {
    title: "lets a container become root again",
    type: cronJob,
    change: changeSecurityContext({ allowPrivilegeEscalation: true }),
    caughtBy: "disallow-privilege-escalation",
  },
  {
    title: "leaves a container the capabilities that it starts with",
    type: cronJob,
    change: changeSecurityContext({ capabilities: {} }),
    caughtBy: "restrict-capabilities",
  },
  {
    title: "gives a container a capability that reaches the kernel",
    type: cronJob,
    change: changeSecurityContext({ capabilities: { add: ["SYS_ADMIN"] } }),
    caughtBy: "disallow-added-capabilities",
  },
  {
    title: "starts a pod without a seccomp profile",
    type: cronJob,
    change: changePodSecurityContext({ seccompProfile: undefined }),
    caughtBy: "restrict-seccomp-profiles",
  },
  {
    title: "hands every system call to a container",
    type: cronJob,
    change: changeSecurityContext({ seccompProfile: { type: "Unconfined" } }),
    caughtBy: "disallow-unconfined-seccomp",
  },
  {
    title: "takes AppArmor away from a container",
    type: cronJob,
    change: changeSecurityContext({ appArmorProfile: { type: "Unconfined" } }),
    caughtBy: "restrict-apparmor-profiles",
  },
  {
    title: "gives a pod the SELinux type of a privileged container",
    type: cronJob,
    change: changePodSecurityContext({ seLinuxOptions: { type: "spc_t" } }),
    caughtBy: "restrict-selinux-options",
  },
  {
    title: "changes a setting of the node's kernel",
    type: cronJob,
    change: changePodSecurityContext({ sysctls: [{ name: "kernel.msgmax", value: "65536" }] }),
    caughtBy: "restrict-sysctls",
  },
  {
    title: "makes the kubelet call the cloud's metadata service",
    type: cronJob,
    change: changeContainer((container) => ({
      ...container,
      lifecycle: { preStop: { httpGet: { host: "169.254.169.254", port: 80 } } },
    })),
    caughtBy: "disallow-probe-hosts",
  },
  {
    title: "opens a port of the node",
    type: cronJob,
    change: changeContainer((container) => ({
      ...container,
      ports: [{ containerPort: 8080, hostPort: 8080 }],
    })),
    caughtBy: "disallow-host-ports",
  },
  {
    title: "runs whatever image has the tag today",
    type: cronJob,
    change: changeContainer((container) => ({
      ...container,
      image: "docker.io/aquasec/kube-bench:latest",
    })),
    caughtBy: "require-image-tag",
  },
  {
    title: "lets a container take all of its node",
    type: cronJob,
    change: changeContainer((container) => ({ ...container, resources: {} })),
    caughtBy: "require-resource-limits",
  },
  {
    title: "makes a namespace without Pod Security",
    type: namespace,
    change: withoutLabel("pod-security.kubernetes.io/enforce"),
    caughtBy: "require-pod-security-labels",
  },
  {
    title: "makes a namespace that is nobody's",
    type: namespace,
    change: withoutLabel("palisade.dev/team"),
    caughtBy: "require-namespace-owner",
  },
  {
    title: "starts a job while the last still runs",
    type: cronJob,
    change: ({ spec, ...inputs }) => ({
      ...inputs,
      spec: { ...(spec as Fields), concurrencyPolicy: "Allow" },
    }),
    caughtBy: "require-cron-job-concurrency",
  },
  {
    title: "lets pods connect to anywhere",
    type: networkPolicy,
    change: (inputs) => ({
      ...inputs,
      spec: { podSelector: {}, policyTypes: ["Ingress"] },
    }),
    caughtBy: "require-default-deny-network-policies",
  },
  {
    title: "lets everybody connect to pods",
    type: networkPolicy,
    change: ({ spec, ...inputs }) => ({ ...inputs, spec: { ...(spec as Fields), ingress: [{}] } }),
    caughtBy: "disallow-open-network-policies",
  },
  {
    title: "lets a role do everything with pods",
    ...roleThat({ apiGroups: [""], resources: ["pods"], verbs: ["*"] }),
    caughtBy: "disallow-wildcard-rbac",
  },
  {
    title: "lets a role open a shell in pods",
    ...roleThat({ apiGroups: [""], resources: ["pods/exec"], verbs: ["get"] }),
    caughtBy: "disallow-pod-exec",
  },
  {
    title: "lets a role read every Secret",
    ...roleThat({ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }),
    caughtBy: "disallow-reading-all-secrets",
  },
];
