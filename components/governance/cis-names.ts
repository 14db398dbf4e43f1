/** What the scan is called where alerts and dashboards look for it. */
export const cisCronJobName = "cis-scan";
/** `source` of the results in the report, as Policy Reporter's metrics have it. */
export const cisReportSource = "kube-bench";
