import { setTimeout as sleep } from "node:timers/promises";

import type { Manifest } from "../../policypack/examples";
import { messageOf } from "./objects";
import type { ClusterObjects } from "./objects";

/** What became of objects that were submitted all the while. */
interface Onslaught {
  /** Answers with a 201, by the title of what was created. */
  readonly admitted: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  /** Ends it, once every answer is there. */
  readonly end: () => Promise<void>;
}

/** Creates each of the objects for real, over and over and all at once, under names that the API server makes up. */
export function startOnslaught(
  objects: ClusterObjects,
  all: Readonly<Record<string, Manifest>>,
): Onslaught {
  const admitted = new Map<string, number>();
  const refused = new Map<string, number>();
  let going = true;
  const count = (map: Map<string, number>, title: string): void => {
    map.set(title, (map.get(title) ?? 0) + 1);
  };
  const workers = Object.entries(all).map(async ([title, { metadata, ...rest }]) => {
    const { name, ...others } = metadata;
    const nameless = { ...rest, metadata: { ...others, generateName: `${name}-` } };
    while (going) {
      const answer = await objects.create(nameless);
      if (answer.status === 201) count(admitted, title);
      else if (isRefusal(answer.status)) count(refused, title);
      else throw new Error(`${title}: ${answer.status} ${messageOf(answer)}`);
      await sleep(50);
    }
  });
  return {
    admitted,
    refused,
    end: async () => {
      going = false;
      await Promise.all(workers);
    },
  };
}

/** By a webhook, by the API server because no webhook answered, or because it has too much to do. */
function isRefusal(status: number): boolean {
  return [400, 403, 422, 429, 500, 503, 504].includes(status);
}
