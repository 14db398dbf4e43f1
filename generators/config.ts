import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configurationTable } from "./configuration/table";
import { stackFileSchema } from "./configuration/stack-file-schema";
import { writeOrCheck } from "./generated-file";

const begin = "<!-- configuration:begin -->";
const end = "<!-- configuration:end -->";

const page = `# Configuration

The keys of a stack file, \`Pulumi.<stack>.yaml\`. This page is generated from the schema that the program itself checks with:
\`components/settings/schema.ts\`. [Pulumi.dev.yaml](../Pulumi.dev.yaml) shows every key in use.

${configurationTable()}

All mistakes are reported at once, each with its key, its value, what is wrong and what to write instead, before anything is
planned. Beside the keys of the table, the namespace holds the kubeconfigs of existing clusters, each as a secret.
`;

/** The readme carries the table too, between two markers. */
function readme(): readonly { path: string; text: string }[] {
  const path = join(__dirname, "..", "README.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  return before === undefined || after === undefined
    ? []
    : [
        {
          path: "README.md",
          text: `${before}${begin}\n\n${configurationTable()}\n\n${end}${after}`,
        },
      ];
}

void writeOrCheck(
  [
    { path: "docs/configuration.md", text: page },
    {
      path: "schemas/pulumi-stack.schema.json",
      text: JSON.stringify(stackFileSchema(), undefined, 2),
    },
    ...readme(),
  ],
  "npm run generate:config",
);
