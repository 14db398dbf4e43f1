import type { CloudSetExamples } from "../../../examples";
import { requireAwsVpcFlowLogExamples } from "./require-aws-vpc-flow-log.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const eksSetExamples: readonly CloudSetExamples[] = [requireAwsVpcFlowLogExamples];
