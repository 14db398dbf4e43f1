import type { Call, Cloud } from "../model";
import { list, object, text } from "../values";
import type { Values } from "../values";
import { simulatedAddonVersion } from "./eks";
import type { AwsScope } from "./scope";
import { regionOf } from "./scope";

type Functions = Cloud<AwsScope>["functions"];

export const functions: Functions = {
  "aws:index/getCallerIdentity:getCallerIdentity": ({ scope }) => ({
    id: scope.account,
    accountId: scope.account,
    arn: `arn:${scope.partition}:iam::${scope.account}:user/simulated`,
    userId: "AIDASIMULATED00000000",
  }),
  "aws:index/getPartition:getPartition": ({ scope }) => ({
    id: scope.partition,
    partition: scope.partition,
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  }),
  "aws:index/getRegion:getRegion": ({ scope, inputs }) => {
    const region = regionOf(scope, inputs);
    return {
      id: region,
      name: region,
      region,
      description: `Simulated (${region})`,
      endpoint: `ec2.${region}.amazonaws.com`,
    };
  },
  "aws:index/getServicePrincipal:getServicePrincipal": ({ scope, inputs }) => {
    const service = text(inputs["serviceName"]) ?? "";
    return {
      id: `${service}.amazonaws.com`,
      name: `${service}.amazonaws.com`,
      region: regionOf(scope, inputs),
      serviceName: service,
      suffix: "amazonaws.com",
    };
  },
  "aws:index/getAvailabilityZones:getAvailabilityZones": ({ scope, inputs }) => {
    const region = regionOf(scope, inputs);
    const excluded = new Set(list(inputs["excludeNames"]));
    const names = ["a", "b", "c"].map((z) => `${region}${z}`).filter((z) => !excluded.has(z));
    return {
      id: region,
      region,
      names,
      zoneIds: names.map((_, index) => `${region}-az${index + 1}`),
      groupNames: [region],
    };
  },
  "aws:iam/getPolicyDocument:getPolicyDocument": ({ inputs }) => {
    const json = JSON.stringify(policyDocument(inputs));
    return { ...inputs, id: "policy-document", json, minifiedJson: json };
  },
  "aws:iam/getRole:getRole": (call) => existing(call, "aws:iam/role:Role", "name"),
  "aws:eks/getCluster:getCluster": (call) => {
    const cluster = existing(call, "aws:eks/cluster:Cluster", "name");
    const { certificateAuthority, ...rest } = cluster;
    return { ...rest, certificateAuthorities: [certificateAuthority] };
  },
  "aws:eks/getAddonVersion:getAddonVersion": ({ scope, inputs }) => {
    const addon = text(inputs["addonName"]) ?? "";
    return {
      ...inputs,
      id: addon,
      region: regionOf(scope, inputs),
      version: simulatedAddonVersion,
    };
  },
  "aws:ec2/getVpc:getVpc": (call) => existing(call, "aws:ec2/vpc:Vpc", "id"),
};

function existing({ inputs, ledger }: Call<AwsScope>, type: string, by: string): Values {
  const name = text(inputs[by]) ?? "";
  const found = ledger.find(type, name) ?? ledger.existing(type, name);
  if (!found) throw new Error(`no ${type} with ${by} ${name} was found`);
  return { ...found.outputs, id: found.id };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function policyDocument(inputs: Values): Values {
  return {
    Version: inputs["version"] ?? "2012-10-17",
    ...(inputs["policyId"] !== undefined && { Id: inputs["policyId"] }),
    Statement: list(inputs["statements"]).map((statement) => policyStatement(object(statement))),
  };
}

function policyStatement(statement: Values): Values {
  const built: Record<string, unknown> = {};
  if (statement["sid"] !== undefined) built["Sid"] = statement["sid"];
  built["Effect"] = statement["effect"] ?? "Allow";
  for (const name of ["actions", "notActions", "resources", "notResources"]) {
    const values = list(statement[name]);
    if (values.length > 0)
      built[capital(name).slice(0, -1)] = values.length === 1 ? values[0] : values;
  }
  for (const [name, key] of [
    ["principals", "Principal"],
    ["notPrincipals", "NotPrincipal"],
  ] as const) {
    const principals = list(statement[name]).map(object);
    if (principals.length === 0) continue;
    const byType: Record<string, unknown[]> = {};
    for (const { type, identifiers } of principals) {
      (byType[String(type)] ??= []).push(...list(identifiers));
    }
    built[key] = Object.fromEntries(
      Object.entries(byType).map(([type, ids]) => [type, ids.length === 1 ? ids[0] : ids]),
    );
  }
  const conditions: Record<string, Record<string, unknown>> = {};
  for (const { test, variable, values } of list(statement["conditions"]).map(object)) {
    const allowed = list(values);
    (conditions[String(test)] ??= {})[String(variable)] =
      allowed.length === 1 ? allowed[0] : allowed;
  }
  if (Object.keys(conditions).length > 0) built["Condition"] = conditions;
  return built;
}
