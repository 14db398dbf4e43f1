import { environments } from "../../policypack/environments";
import { defineCommand } from "../command";

/** Writes the rules as Kyverno knows them. */
export const kyvernoCommand = defineCommand({
  name: "kyverno",
  summary: "Writes the policies for Kyverno as YAML, for a repository that a cluster follows.",
  operands: "",
  arity: [0, 0],
  options: {
    out: {
      value: "DIR",
      short: "o",
      help: "the folder to write to; it is made where it is missing",
    },
    stack: {
      value: "FILE",
      help: "a stack file, such as Pulumi.prod.yaml: what the program deploys to one of its\nclusters, with the stack's stages, parameters, signatures and teams",
    },
    cluster: { value: "NAME", help: "which of the stack's clusters, where it has several" },
    cloud: {
      value: "NAME",
      choices: ["aws", "gcp", "azure", "existing"],
      help: "where the cluster runs: which namespaces are the cloud's own, and where new\nnamespaces resolve names (default: existing)",
    },
    environment: {
      value: "NAME",
      choices: environments,
      help: "leave out rules that are not asked of this environment, and refuse a stage\nbelow its floor: development audit, staging canary, production enforce",
    },
    stage: {
      value: "STAGE",
      choices: ["audit", "canary", "enforce"],
      help: "report, refuse in namespaces that opted in, or refuse\n(default: the floor of the environment, else audit)",
    },
    "exclude-namespace": {
      value: "NAME",
      repeated: true,
      help: "a namespace that no policy judges, beside kube-system, kube-public,\nkube-node-lease and the cloud's own; may be given again",
    },
    waivers: { value: "FILE", help: "what may break a rule for a while, as exceptions" },
    "exceptions-namespace": {
      value: "NAME",
      help: "the only namespace whose exceptions Kyverno heeds (default: palisade-exceptions)",
    },
    rules: { value: "DIR", help: "a folder with rules of your own" },
    check: { help: "write nothing, and exit with 1 where the folder is not up to date" },
    force: { help: "write over files that this command did not write" },
    quiet: { short: "q", help: "print no names of files" },
  },
  notes: `Each policy is a file, and kustomization.yaml lists them. What this command wrote before and is no more is removed.

Exits with 0, with 1 where --check finds a difference, and with 2 for wrong use or where it cannot write.

What the policies need and nobody says is left out, and named on standard error.

  palisade kyverno --out policies/ --stack Pulumi.prod.yaml --cluster prod-eks --waivers policypack/waivers.yaml
  palisade kyverno --out policies/ --environment production --exclude-namespace istio-system
  kubectl apply --server-side -k policies/`,
  run: async (values, _, terminal) => {
    const { writePolicies } = await import("./write-policies.js");
    return writePolicies(values, terminal);
  },
});
