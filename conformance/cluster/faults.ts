import { ownNamespaces } from "../../components/governance/own-namespaces";
import { expireCertificate, servingCertificate } from "./expired-certificate";
import { eventually } from "./eventually";
import type { GovernedCluster } from "./governed-cluster";
import type { Manifest } from "../../policypack/examples";
import type { Route } from "./route";

/** Something that happens to Kyverno, and what makes it good again. */
export interface Fault {
  readonly title: string;
  readonly strike: () => Promise<void>;
  readonly heal: () => Promise<void>;
  /** How the API server says why it refuses. */
  readonly reason: RegExp;
}

/** Kyverno may write its certificates by it. */
const role = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "Role",
  metadata: { name: "kyverno:admission-controller", namespace: ownNamespaces.kyverno },
};

export function faultsOf({ kyverno, objects }: GovernedCluster, route: Route): readonly Fault[] {
  // A controller that was started again is another.
  const admission = () => kyverno.controllers.admission;
  let rules: unknown;
  let before = "";
  return [
    {
      title: "is killed",
      strike: async () => {
        admission().signal("KILL");
        await admission().ended;
        // A pod that is gone is no endpoint of the Service, and one that is not ready is none yet.
        await route.cut();
      },
      heal: () => kyverno.restart("admission"),
      reason: /connection refused|EOF|connection reset/,
    },
    {
      title: "hangs",
      strike: () => {
        admission().signal("STOP");
        return Promise.resolve();
      },
      heal: () => {
        admission().signal("CONT");
        return Promise.resolve();
      },
      reason: /deadline exceeded|Client\.Timeout|timeout/,
    },
    {
      title: "cannot be reached, because its Service has no endpoint",
      strike: () => route.cut(),
      heal: () => route.restore(),
      reason: /connection refused|EOF|connection reset/,
    },
    {
      title: "cannot be reached, because nothing answers on the way",
      strike: () => {
        route.silence();
        return Promise.resolve();
      },
      heal: () => route.restore(),
      reason: /deadline exceeded|Client\.Timeout|timeout/,
    },
    {
      title: "has a certificate that is over, and may not renew it",
      strike: async () => {
        const { body } = await objects.get(role);
        rules = (body as Manifest)["rules"];
        await objects.patch(role, { rules: readOnly(rules) });
        await expireCertificate(objects);
        before = await servingCertificate(objects);
        // Connections that were made with the certificate of before go on.
        await route.restore();
      },
      heal: async () => {
        await objects.patch(role, { rules });
        await eventually(
          "it renews its certificate by itself",
          async () => (await servingCertificate(objects)) !== before,
          55,
        );
      },
      reason: /certificate has expired/,
    },
  ];
}

function readOnly(rules: unknown): unknown {
  return (rules as readonly object[]).map((rule) => ({ ...rule, verbs: ["get", "list", "watch"] }));
}
