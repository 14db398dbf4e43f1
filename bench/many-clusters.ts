import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import type { StackConfig } from "../simulation/project-copy";

/** What differs between two clusters of one cloud; the rest is copied. */
interface Cluster {
  readonly cloud: string;
  readonly name: string;
  readonly network: Readonly<Record<string, string>>;
}

const repository = join(__dirname, "..");

/** Clusters share an account, project or subscription with this many others of their cloud, and its trail. */
const clustersOfAccount = 4;

/**
 * A stack of any number of clusters, on the three clouds in turn: those of a committed stack again and again, each with a
 * name and ranges of its own. It is made when it is asked for and is nobody's stack.
 *
 * @param count At most 256: each cluster gets a /16 of 10.0.0.0/8.
 * @param like The committed stack whose clusters, teams and rollout it has. @default prod
 */
export async function manyClusters(count: number, like = "prod"): Promise<StackConfig> {
  if (!Number.isInteger(count) || count < 1 || count > 256) {
    throw new Error(`${count} clusters: there is room for 1 to 256 in 10.0.0.0/8`);
  }
  const text = await readFile(join(repository, `Pulumi.${like}.yaml`), "utf8");
  const { config } = load(text) as { readonly config: StackConfig };
  const models = config["palisade:clusters"] as readonly Cluster[];
  const clusters = Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    if (!model) throw new Error(`Pulumi.${like}.yaml has no clusters`);
    return another(model, index, Math.floor(index / models.length / clustersOfAccount));
  });
  return { ...config, "palisade:clusters": clusters };
}

function another(model: Cluster, index: number, account: number): Cluster {
  return {
    ...model,
    name: `${model.name}-${index}`,
    ...accountOf(model.cloud, String(account).padStart(2, "0")),
    network: {
      ...model.network,
      cidr: `10.${index}.0.0/20`,
      ...("podCidr" in model.network && { podCidr: `10.${index}.128.0/17` }),
    },
  };
}

/** Made up, like those of the committed stacks. */
function accountOf(cloud: string, twoDigits: string): Readonly<Record<string, string>> {
  switch (cloud) {
    case "aws":
      return { accountId: `4444555566${twoDigits}` };
    case "gcp":
      return { project: `example-data-${twoDigits}` };
    default:
      return { subscriptionId: `00000000-0000-4000-8000-0000000001${twoDigits}` };
  }
}
