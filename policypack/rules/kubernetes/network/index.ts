import type { KubernetesRule } from "../../../rule";
import { disallowExternalNames } from "./disallow-external-names";
import { disallowIngressFromAllNamespaces } from "./disallow-ingress-from-all-namespaces";
import { disallowIngressSnippets } from "./disallow-ingress-snippets";
import { disallowOpenNetworkPolicies } from "./disallow-open-network-policies";
import { disallowWildcardHosts } from "./disallow-wildcard-hosts";
import { requireGatewayTls } from "./require-gateway-tls";
import { requireIngressTls } from "./require-ingress-tls";
import { requireInternalLoadBalancers } from "./require-internal-load-balancers";
import { restrictGatewayRoutes } from "./restrict-gateway-routes";
import { restrictLoadBalancerSources } from "./restrict-load-balancer-sources";
import { restrictMetadataEgress } from "./restrict-metadata-egress";
import { restrictReferenceGrants } from "./restrict-reference-grants";
import { restrictServiceExposure } from "./restrict-service-exposure";

/** Rules on what is reachable, and how, by id. */
export const networkRules: readonly KubernetesRule[] = [
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
