import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";

import type { EksScope } from "./scope";

/**
 * Ports on which the control plane calls pods and nodes: the kubelet's (also the Prometheus operator's admission
 * webhook), and Kyverno's admission webhooks. A webhook that is installed and not reachable stops every change that it
 * should judge; a port that is open for one that is not installed is an attack surface.
 */
export const controlPlaneToNodes = { kubelet: 10250, kyverno: 9443 } as const;

const https = 443;

/** Who may talk to whom between control plane, nodes and the network around them. */
export interface EksSecurityGroups {
  readonly controlPlane: ec2.SecurityGroup;
  readonly nodes: ec2.SecurityGroup;
  /** Lets nodes and deployers in the network reach the API server. */
  readonly apiFromNetwork: vpc.SecurityGroupIngressRule;
  /** Let the control plane reach kubelets and admission webhooks, one for each port. */
  readonly fromControlPlane: readonly vpc.SecurityGroupIngressRule[];
  readonly nodesFromNodes: vpc.SecurityGroupIngressRule;
  readonly nodesToInternet: vpc.SecurityGroupEgressRule;
  readonly rules: readonly pulumi.Resource[];
}

export function createSecurityGroups(
  scope: EksScope,
  vpcId: pulumi.Input<string>,
): EksSecurityGroups {
  const { name, settings, options } = scope;
  const group = (role: string, description: string) =>
    new ec2.SecurityGroup(
      `${name}-${role}-sg`,
      { vpcId, description, tags: { Name: `${name}-${role}` } },
      options,
    );
  const controlPlane = group("control-plane", `Control plane of the EKS cluster ${settings.name}`);
  const nodes = group("nodes", `Nodes of the EKS cluster ${settings.name}`);

  const ingress = (
    rule: string,
    to: ec2.SecurityGroup,
    args: Omit<vpc.SecurityGroupIngressRuleArgs, "securityGroupId">,
  ) =>
    new vpc.SecurityGroupIngressRule(
      `${name}-${rule}`,
      { securityGroupId: to.id, ...args },
      options,
    );
  const egress = (
    rule: string,
    from: ec2.SecurityGroup,
    args: Omit<vpc.SecurityGroupEgressRuleArgs, "securityGroupId">,
  ) =>
    new vpc.SecurityGroupEgressRule(
      `${name}-${rule}`,
      { securityGroupId: from.id, ...args },
      options,
    );

  const apiFromNetwork = ingress("api-from-network", controlPlane, {
    description: "API server, from nodes and from deployers inside the network",
    ...tcp(https),
    cidrIpv4: settings.network.cidr,
  });
  const ports = Object.entries(controlPlaneToNodes);
  const fromControlPlane = ports.map(([role, port]) =>
    ingress(`${role}-from-control-plane`, nodes, {
      description: `${role}, from the control plane`,
      ...tcp(port),
      referencedSecurityGroupId: controlPlane.id,
    }),
  );
  const toNodes = ports.map(([role, port]) =>
    egress(`control-plane-to-${role}`, controlPlane, {
      description: `${role}, on the nodes`,
      ...tcp(port),
      referencedSecurityGroupId: nodes.id,
    }),
  );
  const nodesFromNodes = ingress("nodes-from-nodes", nodes, {
    description: "Pods among themselves; NetworkPolicy says which",
    ipProtocol: "-1",
    referencedSecurityGroupId: nodes.id,
  });
  const nodesToNetwork = egress("nodes-to-network", nodes, {
    description: "Pods, control plane and data stores inside the network",
    ipProtocol: "-1",
    cidrIpv4: settings.network.cidr,
  });
  const nodesToInternet = egress("nodes-to-https", nodes, {
    description: "Registries and AWS, by HTTPS",
    ...tcp(https),
    cidrIpv4: "0.0.0.0/0",
  });
  return {
    controlPlane,
    nodes,
    apiFromNetwork,
    fromControlPlane,
    nodesFromNodes,
    nodesToInternet,
    rules: [
      apiFromNetwork,
      ...fromControlPlane,
      ...toNodes,
      nodesFromNodes,
      nodesToNetwork,
      nodesToInternet,
    ],
  };
}

function tcp(port: number) {
  return { ipProtocol: "tcp", fromPort: port, toPort: port } as const;
}
