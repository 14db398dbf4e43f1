import { answered } from "./events";
import type { FalcoRule } from "./rule";

/** Who was inside which pod. Nobody's role allows it every day. */
export const execIntoPod: FalcoRule = {
  id: "exec-into-pod",
  title: "Command run in a pod through the API server",
  description: "Somebody opened a session in a pod: exec, attach or an ephemeral container.",
  source: "k8s_audit",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "execution", technique: "T1609" },
  shows: ["ka.user.name", "ka.target.subresource", "ka.target.namespace", "ka.target.name"],
  lists: [],
  macros: [],
  // A session is answered when it starts (101 Switching Protocols), and its completion is no event of every cloud.
  condition:
    "ka.target.resource = pods and ka.verb in (create, get, patch, update) and ((ka.target.subresource in (exec, attach) and ka.response.code = 101) or (ka.target.subresource = ephemeralcontainers and ka.response.code = 200))",
  exceptions: [],
  examples: {
    fires: {
      "kubectl exec": answered("ana@example.com", "create", "pods", {
        "ka.target.subresource": "exec",
        "ka.response.code": "101",
      }),
      "over WebSockets, which is a get": answered("ana@example.com", "get", "pods", {
        "ka.target.subresource": "exec",
        "ka.response.code": "101",
      }),
      "kubectl debug": answered("ana@example.com", "patch", "pods", {
        "ka.target.subresource": "ephemeralcontainers",
      }),
    },
    quiet: {
      "an attempt that was refused": answered(
        "system:serviceaccount:lakehouse:app",
        "create",
        "pods",
        {
          "ka.target.subresource": "exec",
          "ka.response.code": "403",
          "ka.auth.decision": "allow",
        },
      ),
      "reading a log": answered("ana@example.com", "get", "pods", {
        "ka.target.subresource": "log",
      }),
    },
  },
};
