import { defineRule } from "../../../rule";

export const restrictSystemPriorityClasses = defineRule({
  id: "restrict-system-priority-classes",
  title: "The system's priority for the system",
  rationale:
    "Pods of these priorities throw others off a full node and are never thrown off themselves. A workload that takes one " +
    "competes with DNS and the network plugin.",
  remediation: "Name a PriorityClass of your own, with a value below those.",
  severity: "medium",
  controls: ["iso-27001-2022/A.8.6", "soc2-2017/A1.1"],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require:
        'has(object.metadata.namespace) && object.metadata.namespace == "kube-system" || ' +
        '!(object.spec.?priorityClassName.orValue("") in ["system-cluster-critical", "system-node-critical"])',
      path: "spec.priorityClassName",
      message: "The pod has the priority of the cluster's own parts.",
    },
  ],
  printable: ["spec.priorityClassName"],
});
