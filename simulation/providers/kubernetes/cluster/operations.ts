import type { SimulatedProvider } from "../../../provider";

/** What can be done with a resource. */
export type Operations = Required<
  Pick<
    SimulatedProvider,
    "diff" | "planCreate" | "planUpdate" | "create" | "read" | "update" | "delete"
  >
>;
