import type { KubernetesExamples } from "../../../examples";
import { examples as disallowExternalNames } from "./disallow-external-names.examples";
import { examples as disallowIngressFromAllNamespaces } from "./disallow-ingress-from-all-namespaces.examples";
import { examples as disallowIngressSnippets } from "./disallow-ingress-snippets.examples";
import { examples as disallowOpenNetworkPolicies } from "./disallow-open-network-policies.examples";
import { examples as disallowWildcardHosts } from "./disallow-wildcard-hosts.examples";
import { examples as requireGatewayTls } from "./require-gateway-tls.examples";
import { examples as requireIngressTls } from "./require-ingress-tls.examples";
import { examples as requireInternalLoadBalancers } from "./require-internal-load-balancers.examples";
import { examples as restrictGatewayRoutes } from "./restrict-gateway-routes.examples";
import { examples as restrictLoadBalancerSources } from "./restrict-load-balancer-sources.examples";
import { examples as restrictMetadataEgress } from "./restrict-metadata-egress.examples";
import { examples as restrictReferenceGrants } from "./restrict-reference-grants.examples";
import { examples as restrictServiceExposure } from "./restrict-service-exposure.examples";

/** Examples of the rules on what is reachable, and how, in the order of the rules. */
export const networkExamples: readonly KubernetesExamples[] = [
  disallowExternalNames,
  disallowIngressFromAllNamespaces,
  disallowIngressSnippets,
  disallowOpenNetworkPolicies,
  disallowWildcardHosts,
  requireGatewayTls,
  requireIngressTls,
  requireInternalLoadBalancers,
  restrictGatewayRoutes,
  restrictLoadBalancerSources,
  restrictMetadataEgress,
  restrictReferenceGrants,
  restrictServiceExposure,
];
