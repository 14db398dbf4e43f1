import { evaluate } from "@marcbachmann/cel-js";
import * as pulumi from "@pulumi/pulumi";

export function isTrue(expression: string, values: Record<string, unknown>): boolean {
  return evaluate(expression, values) === true;
}

export function describeStack(): string {
  const config: string = pulumi.runtime.getConfig("lifecycle:description") ?? "none";
  return `project ${pulumi.getProject()}, stack ${pulumi.getStack()}, description ${config}`;
}
