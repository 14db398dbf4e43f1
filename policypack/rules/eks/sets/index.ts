import type { CloudSetRule } from "../../../rule";
import { requireAwsVpcFlowLog } from "./require-aws-vpc-flow-log";

/** Rules on EKS and what it stands on that need other resources of the program, by id. */
export const eksSetRules: readonly CloudSetRule[] = [requireAwsVpcFlowLog];
