import { controller } from "../../policypack/rules/kubernetes/workloads/example-controllers";
import { startPack, type PackProcess } from "../pack-process";
import type { Suite } from "../suite";

const floor = "CPU of an empty pack's process for each Deployment";
const whole = "CPU of the pack's process for each Deployment";
const resources = 500;

/** What judging costs by itself, the engine's waiting left out. */
export const packCpuSuite: Suite = {
  name: "pack-cpu",
  unit: "ms",
  rounds: 5,
  bounds: [
    { what: "CPU for each resource", contender: whole, atMost: 1.5 },
    { what: "CPU beside that of an empty pack", contender: whole, floor, atMost: 1 },
  ],
  open: async () => {
    const empty = await startPack("bench/packs/empty");
    const pack = await startPack("policypack");
    return {
      contenders: [
        { name: floor, run: () => cpuMilliseconds(empty) },
        { name: whole, run: () => cpuMilliseconds(pack) },
      ],
      close: async () => {
        await pack.stop();
        await empty.stop();
      },
    };
  },
};

/** As in a preview: each resource when it is registered, and all of them at the end. */
async function cpuMilliseconds(pack: PackProcess): Promise<number> {
  const from = await pack.cpuSeconds();
  for (const { name, type, properties } of beside) await pack.analyze(name, type, properties);
  for (let number = 0; number < resources; number++) {
    const name = `app-${number}`;
    await pack.analyze(name, "kubernetes:apps/v1:Deployment", deployment(name));
  }
  await pack.analyzeStack();
  return (((await pack.cpuSeconds()) - from) * 1000) / resources;
}

/** No two are alike, so that nothing is gained by remembering verdicts. */
function deployment(name: string): object {
  const { metadata, ...rest } = controller("Deployment", (pod) => {
    const [app] = pod.spec.containers;
    app.image = app.image.replace(/[^/@:]+(?=[@:])/, name);
  });
  return { ...rest, metadata: { ...metadata, name } };
}

const compliant = controller("Deployment");
const { namespace } = compliant.metadata;
const { selector } = compliant["spec"] as { readonly selector: object };

/** What the rules on the whole stack want beside a Deployment. */
const beside = [
  {
    name: "default-deny",
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    properties: {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "default-deny", namespace },
      spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    },
  },
  {
    name: "budget",
    type: "kubernetes:policy/v1:PodDisruptionBudget",
    properties: {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: { name: "budget", namespace },
      spec: { maxUnavailable: 1, selector },
    },
  },
];
