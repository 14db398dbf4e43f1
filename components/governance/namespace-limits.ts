import type { Environment } from "../settings/schema";

/** What one namespace may ask for, so that one team's mistake is not another's outage. */
export const quotas: Readonly<Record<Environment, Readonly<Record<string, string>>>> = {
  development: quota({ cpu: 8, memoryGi: 16, pods: 50 }),
  staging: quota({ cpu: 16, memoryGi: 64, pods: 100 }),
  production: quota({ cpu: 64, memoryGi: 256, pods: 300 }),
};

/** Limits may be twice the requests: enough for bursts, and a node still survives all of them at once. */
function quota(size: { readonly cpu: number; readonly memoryGi: number; readonly pods: number }) {
  return {
    "requests.cpu": String(size.cpu),
    "requests.memory": `${String(size.memoryGi)}Gi`,
    "limits.cpu": String(size.cpu * 2),
    "limits.memory": `${String(size.memoryGi * 2)}Gi`,
    pods: String(size.pods),
    // A node port is open on every node, past every network policy.
    "services.nodeports": "0",
  };
}

/** For containers that state nothing: with a quota they would not be admitted at all. */
export const limitRange = {
  limits: [
    {
      type: "Container",
      defaultRequest: { cpu: "100m", memory: "128Mi" },
      default: { cpu: "500m", memory: "512Mi" },
    },
  ],
};
