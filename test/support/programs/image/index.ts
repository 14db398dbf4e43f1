import { Pod } from "@pulumi/kubernetes/core/v1";
import { Provider } from "@pulumi/kubernetes/provider";
import { Config } from "@pulumi/pulumi";
import { pod } from "../../../../policypack/rules/kubernetes/compliant";

const provider = new Provider("cluster", { kubeconfig: "{}" });
const { metadata, spec } = pod((p) => {
  p.spec.containers[0].image = new Config().require("image");
});

new Pod("app", { metadata, spec }, { provider });
