import type { Cloud } from "../model";
import { isUnknown, list, text } from "../values";
import { compute } from "./ec2-compute";
import { network } from "./ec2-network";
import { eks } from "./eks";
import { functions } from "./functions";
import { iam } from "./iam";
import { keysAndLogs } from "./keys-and-logs";
import type { AwsScope } from "./scope";
import { storage } from "./storage";

/** The account when the program allows every one: AWS's own example, which is nobody's. */
const exampleAccount = "111122223333";

const regionName = /^[a-z]{2}(-[a-z]+)+-\d$/;

export const aws: Cloud<AwsScope> = {
  package: "aws",
  models: { ...network, ...compute, ...eks, ...iam, ...keysAndLogs, ...storage },
  functions,
  checkConfig: (inputs) => {
    const region = inputs["region"];
    if (region === undefined) {
      return [{ property: "region", reason: "missing, and no resource can be made without it" }];
    }
    if (isUnknown(region) || (typeof region === "string" && regionName.test(region))) return [];
    return [{ property: "region", reason: `${JSON.stringify(region)} is no AWS region` }];
  },
  sampleScope: {
    key: `${exampleAccount}/eu-central-1`,
    account: exampleAccount,
    region: "eu-central-1",
    partition: "aws",
  },
  configure: (inputs) => {
    const region = text(inputs["region"]) ?? "";
    const [account] = list(inputs["allowedAccountIds"]);
    const scope = { account: text(account) ?? exampleAccount, region };
    return { ...scope, key: `${scope.account}/${region}`, partition: partitionOf(region) };
  },
};

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
