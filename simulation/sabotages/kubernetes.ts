import type { Sabotage } from "./sabotage";

type Fields = Readonly<Record<string, unknown>>;

interface PodSpec extends Fields {
  readonly containers: readonly Fields[];
}

const cronJob = "kubernetes:batch/v1:CronJob";

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
    title: "gives a container a capability that reaches the kernel",
    type: cronJob,
    change: changeSecurityContext({ capabilities: { drop: ["ALL"], add: ["SYS_ADMIN"] } }),
    caughtBy: "restrict-capabilities",
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
    type: "kubernetes:core/v1:Namespace",
    change: ({ metadata, ...inputs }) => ({
      ...inputs,
      metadata: { ...(metadata as Fields), labels: {} },
    }),
    caughtBy: "require-pod-security-labels",
  },
  {
    title: "lets a role do everything with everything",
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
    change: (inputs) => ({
      ...inputs,
      rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }],
    }),
    caughtBy: "disallow-wildcard-rbac",
  },
];
