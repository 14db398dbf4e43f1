import { defineRule } from "../../../rule";
import { cronJobs } from "../resources";

export const requireCronJobConcurrency = defineRule({
  id: "require-cron-job-concurrency",
  title: "CronJobs that do not pile up",
  rationale:
    "With `Allow`, which is the default, each run that does not end is joined by the next, until the quota of the namespace " +
    "is used up and nothing else starts.",
  remediation: "Set `spec.concurrencyPolicy` to `Forbid` or `Replace`.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.6", "soc2-2017/A1.1"],
  on: [cronJobs],
  polarity: "require",
  validations: [
    {
      require: 'object.spec.?concurrencyPolicy.orValue("Allow") != "Allow"',
      path: "spec.concurrencyPolicy",
      message: "The next run starts while the last still runs.",
    },
  ],
});
