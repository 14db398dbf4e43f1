import { defineRule } from "../../../rule";
import { services } from "../resources";

const aws = "service.beta.kubernetes.io/aws-load-balancer";
const azure = "service.beta.kubernetes.io/azure-load-balancer-internal";
const google = ["networking.gke.io", "cloud.google.com"].map((by) => `${by}/load-balancer-type`);

export const requireInternalLoadBalancers = defineRule({
  id: "require-internal-load-balancers",
  title: "Load balancers inside the network",
  rationale:
    "A Service of type LoadBalancer gets an address on the internet unless an annotation of the cloud says otherwise: " +
    "the workload then stands in front of everyone, past gateway, TLS and web firewall.",
  remediation:
    `Annotate the Service for its cloud: \`${aws}-scheme: internal\`, \`${google[0] ?? ""}: Internal\` or ` +
    `\`${azure}: "true"\`. What the internet must reach gets a waiver, or stands behind a Gateway.`,
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [services],
  polarity: "require",
  variables: {
    annotations: "object.metadata.?annotations.orValue({})",
    // Each cloud's newer annotation goes before its older one.
    aws: newest([`${aws}-scheme`, `${aws}-internal`], ["internal", "true"]),
    google: newest(google, ["Internal"]),
    azure: newest([azure], ["true"]),
  },
  validations: [
    {
      require:
        'object.?spec.?type.orValue("ClusterIP") != "LoadBalancer" || ' +
        "variables.aws || variables.google || variables.azure",
      path: "metadata.annotations",
      message: "The load balancer gets an address on the internet.",
    },
  ],
});

function newest(keys: readonly string[], wanted: readonly string[]): string {
  const value = keys.reduceRight(
    (older, key) => `variables.annotations[?"${key}"].orValue(${older})`,
    '""',
  );
  return `${value} in [${wanted.map((text) => `"${text}"`).join(", ")}]`;
}
