import type { Manifest } from "../../../examples";

type Fields = Readonly<Record<string, unknown>>;
type Annotations = Readonly<Record<string, string>>;

/** A NetworkPolicy as the examples write it. */
export function networkPolicy(spec: Fields): Manifest {
  return namespaced("networking.k8s.io/v1", "NetworkPolicy", spec);
}

export function service(spec: Fields, annotations?: Annotations): Manifest {
  const selected = { selector: { app: "app" }, ports: [{ port: 80, targetPort: 8080 }] };
  return namespaced("v1", "Service", { ...selected, ...spec }, annotations);
}

/** An Ingress that every rule accepts, with some fields of its spec in place of others. */
export function ingress(spec: Fields = {}, annotations?: Annotations): Manifest {
  const secure = {
    rules: [{ host: "app.example.com" }],
    tls: [{ hosts: ["app.example.com"], secretName: "app-tls" }],
  };
  return namespaced("networking.k8s.io/v1", "Ingress", { ...secure, ...spec }, annotations);
}

/** A Gateway with these listeners. */
export function gateway(...listeners: readonly Fields[]): Manifest {
  return namespaced("gateway.networking.k8s.io/v1", "Gateway", {
    gatewayClassName: "internal",
    listeners,
  });
}

/** A listener that every rule accepts, with some fields in place of others. */
export function listener(fields: Fields = {}): Fields {
  return {
    name: "https",
    hostname: "app.example.com",
    port: 443,
    protocol: "HTTPS",
    tls: { certificateRefs: [{ name: "app-tls" }] },
    ...fields,
  };
}

function namespaced(
  apiVersion: string,
  kind: string,
  spec: Fields,
  annotations?: Annotations,
): Manifest {
  const metadata = { name: "app", namespace: "team-a" };
  return {
    apiVersion,
    kind,
    metadata: annotations === undefined ? metadata : { ...metadata, annotations },
    spec,
  };
}
