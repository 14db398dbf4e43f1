import type { Dashboard } from "./dashboard";

const image = "namespace, resource_name, image_repository, image_tag";

export const vulnerabilitiesDashboard: Dashboard = {
  uid: "palisade-vulnerabilities",
  title: "Palisade / Vulnerabilities",
  panels: [
    {
      title: "Images with a critical vulnerability that has a fix",
      description: "Of those that run.",
      kind: "number",
      queries: [{ expr: "palisade:critical_vulnerability_images:open" }],
    },
    {
      title: "Those for more than a day",
      description: "None is promised.",
      kind: "number",
      queries: [{ expr: "palisade:critical_vulnerability_images:overdue" }],
    },
    {
      title: "Vulnerabilities by severity",
      description: "With a fix, in the images that run.",
      kind: "lines",
      queries: [
        { expr: "sum by (severity) (trivy_image_vulnerabilities)", legend: "{{severity}}" },
      ],
    },
    {
      title: "Images to rebuild first",
      description: "By critical vulnerabilities.",
      kind: "table",
      queries: [
        {
          expr: `topk(30, sum by (${image}) (trivy_image_vulnerabilities{severity="Critical"}) > 0)`,
        },
      ],
    },
    {
      title: "Secrets in images",
      description: "Each is to be revoked before the image is rebuilt.",
      kind: "table",
      queries: [{ expr: `sum by (${image}) (trivy_image_exposedsecrets) > 0` }],
    },
  ],
};
