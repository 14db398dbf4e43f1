import type { KubernetesExamples, Manifest } from "../../../examples";
import { service } from "./manifests";

const aws = "service.beta.kubernetes.io/aws-load-balancer";
const azure = "service.beta.kubernetes.io/azure-load-balancer-internal";
const google = "networking.gke.io/load-balancer-type";
const olderGoogle = "cloud.google.com/load-balancer-type";

function balanced(annotations?: Record<string, string>): Manifest {
  return service({ type: "LoadBalancer" }, annotations);
}

function bad(annotations?: Record<string, string>) {
  return { object: balanced(annotations), at: "metadata.annotations" };
}

export const examples: KubernetesExamples = {
  rule: "require-internal-load-balancers",
  good: {
    "no load balancer": service({}),
    "no load balancer, and says so": service({ type: "ClusterIP" }),
    "internal on AWS": balanced({ [`${aws}-scheme`]: "internal" }),
    "internal on AWS, as its first controller knows it": balanced({ [`${aws}-internal`]: "true" }),
    "internal on Google Cloud": balanced({ [google]: "Internal" }),
    "internal on Google Cloud, by the older name": balanced({ [olderGoogle]: "Internal" }),
    "internal on Azure": balanced({ [azure]: "true" }),
  },
  bad: {
    "no annotation": bad(),
    "on the internet, on AWS": bad({ [`${aws}-scheme`]: "internet-facing" }),
    "on the internet by the newer annotation of AWS": bad({
      [`${aws}-scheme`]: "internet-facing",
      [`${aws}-internal`]: "true",
    }),
    "on the internet by the newer annotation of Google Cloud": bad({
      [google]: "External",
      [olderGoogle]: "Internal",
    }),
    "not internal on AWS": bad({ [`${aws}-internal`]: "false" }),
    "not internal on Azure": bad({ [azure]: "false" }),
    "another annotation": bad({ [`${aws}-type`]: "internal" }),
  },
};
