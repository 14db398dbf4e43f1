/**
 * What kind of value each field has that our rules may ask for. Whatever is not here is an error in a condition.
 *
 * Events of the kernel: https://falco.org/docs/reference/rules/supported-fields/, and `sysdig --list` of 0.29. Audit events:
 * plugins/k8saudit/pkg/k8saudit/fields.go of https://github.com/falcosecurity/plugins, version 0.18.0, on which k8saudit-eks
 * 0.12.0, k8saudit-gke 0.9.0 and k8saudit-aks 0.6.0 are built.
 */
export const fields = {
  syscall: {
    "container.id": "text",
    "container.image.repository": "text",
    "evt.failed": "boolean",
    "evt.is_open_read": "boolean",
    "evt.is_open_write": "boolean",
    "evt.res": "text",
    "evt.type": "text",
    "fd.name": "text",
    "fd.num": "number",
    "fd.sip": "address",
    "fd.snet": "network",
    "fd.sport": "number",
    "fd.typechar": "text",
    "k8s.ns.name": "text",
    "k8s.pod.name": "text",
    "proc.aname": "texts",
    "proc.cmdline": "text",
    "proc.name": "text",
    "proc.pname": "text",
    "proc.tty": "number",
    "user.uid": "number",
  },
  k8s_audit: {
    "ka.auth.decision": "text",
    "ka.req.binding.role": "text",
    "ka.response.code": "text",
    "ka.stage": "text",
    "ka.target.name": "text",
    "ka.target.namespace": "text",
    "ka.target.resource": "text",
    "ka.target.subresource": "text",
    "ka.uri": "text",
    "ka.user.name": "text",
    "ka.useragent": "text",
    "ka.verb": "text",
  },
} as const satisfies Readonly<Record<"syscall" | "k8s_audit", Readonly<Record<string, FieldKind>>>>;

export type FieldKind = "text" | "texts" | "number" | "boolean" | "address" | "network";
