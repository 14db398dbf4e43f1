import { Pod } from "@pulumi/kubernetes/core/v1";
import { Provider } from "@pulumi/kubernetes/provider";
import { Config } from "@pulumi/pulumi";
import { pod } from "../../../../policypack/rules/kubernetes/compliant";

const provider = new Provider("cluster", { kubeconfig: "{}" });
const { metadata, spec } = pod((p) => {
  p.spec.containers[0].image = new Config().require("image");
});

// The examples are typed as manifests are, and the SDK's inputs are not open.
new Pod("app", { metadata, spec: spec as never }, { provider });
