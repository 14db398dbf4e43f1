import { guid, hex, shown, text } from "../values";
import { policyFailure } from "./iam";
import type { AwsModel } from "./scope";
import { arn, common, keys, nameOrPrefix, perRegion, roles } from "./scope";

/** Keys, logs, alarms, detection and registries. */
export const keysAndLogs: Readonly<Record<string, AwsModel>> = {
  "aws:kms/key:Key": {
    createOnly: [
      "customerMasterKeySpec",
      "keyUsage",
      "customKeyStoreId",
      "multiRegion",
      "xksKeyId",
    ],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("", 32, guid),
    handles: ["arn", "keyId"],
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "kms", `key/${id}`),
      keyId: id,
      description: inputs["description"] ?? "",
      multiRegion: inputs["multiRegion"] ?? false,
      rotationPeriodInDays: inputs["rotationPeriodInDays"] ?? 365,
      policy: inputs["policy"] ?? defaultKeyPolicy(scope.partition, scope.account),
    }),
    validate: (inputs) => policyFailure(inputs, "policy"),
    idle: "key",
    keep: ({ inputs }) =>
      `pending deletion, ${shown(inputs["deletionWindowInDays"], 30)} days after it was scheduled`,
  },
  "aws:kms/alias:Alias": {
    naming: {
      property: "name",
      pattern: /^alias\/[\w/-]+$/,
      rule: "alias/ and letters, digits, /, _ and -",
      adapt: (name) => `alias/${name}`,
    },
    createOnly: ["namePrefix"],
    references: [keys("targetKeyId")],
    taken: (name) => `AlreadyExistsException: An alias with the name ${name} already exists`,
    scopeKey: perRegion,
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn),
    handles: ["arn", "name"],
    outputs: ({ id, inputs, scope, ledger }) => {
      const key = ledger.find("aws:kms/key:Key", text(inputs["targetKeyId"]) ?? "");
      return {
        region: common(scope, inputs)["region"],
        arn: arn(scope, inputs, "kms", id),
        name: id,
        targetKeyArn: key?.outputs["arn"],
        targetKeyId: key?.outputs["keyId"] ?? inputs["targetKeyId"],
      };
    },
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    naming: { property: "name", pattern: /^[.\-_/#A-Za-z0-9]{1,512}$/ },
    createOnly: ["namePrefix", "logGroupClass"],
    references: [keys("kmsKeyId")],
    taken: (name) =>
      `ResourceAlreadyExistsException: The specified log group already exists: ${name}`,
    scopeKey: perRegion,
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn),
    handles: ["arn"],
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "logs", `log-group:${id}`),
      name: id,
      logGroupClass: inputs["logGroupClass"] ?? "STANDARD",
      retentionInDays: inputs["retentionInDays"] ?? 0,
      skipDestroy: inputs["skipDestroy"] ?? false,
    }),
    keep: ({ inputs }) =>
      inputs["skipDestroy"] === true ? "skipDestroy: the logs outlive the stack" : undefined,
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    naming: { property: "name" },
    createOnly: ["logGroupName"],
    references: [
      {
        at: "logGroupName",
        to: ["aws:cloudwatch/logGroup:LogGroup"],
        missing: (group) =>
          `ResourceNotFoundException: The specified log group does not exist: ${group}`,
      },
    ],
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    outputs: ({ inputs, scope }) => ({ region: common(scope, inputs)["region"] }),
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    naming: { property: "name" },
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "cloudwatch", `alarm:${id}`),
    }),
  },
  "aws:cloudwatch/eventRule:EventRule": {
    naming: { property: "name" },
    createOnly: ["eventBusName", "namePrefix"],
    scopeKey: perRegion,
    id: ({ inputs, urn }) => nameOrPrefix(inputs, urn),
    handles: ["name", "arn"],
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "events", `rule/${id}`),
      name: id,
      state: inputs["state"] ?? "ENABLED",
    }),
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    createOnly: ["rule", "targetId", "eventBusName"],
    references: [
      roles("roleArn"),
      {
        at: "rule",
        to: ["aws:cloudwatch/eventRule:EventRule"],
        missing: (rule) => `ResourceNotFoundException: Rule ${rule} does not exist`,
        refusal: "ValidationException: Rule can't be deleted since it has targets.",
      },
    ],
    scopeKey: perRegion,
    id: ({ inputs, fresh }) => `${text(inputs["rule"]) ?? ""}-${fresh("", 12)}`,
    outputs: ({ id, inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      targetId: inputs["targetId"] ?? hex(id, 26),
    }),
  },
  "aws:sns/topic:Topic": {
    naming: { property: "name", pattern: /^[\w-]{1,256}(\.fifo)?$/ },
    createOnly: ["namePrefix", "fifoTopic"],
    references: [keys("kmsMasterKeyId")],
    scopeKey: perRegion,
    id: ({ inputs, urn, scope }) => arn(scope, inputs, "sns", nameOrPrefix(inputs, urn)),
    outputs: ({ id, inputs, urn, scope }) => ({
      ...common(scope, inputs),
      arn: id,
      name: nameOrPrefix(inputs, urn),
      owner: scope.account,
    }),
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    createOnly: ["endpoint", "protocol", "topic"],
    values: {
      protocol: [
        ...["application", "email", "email-json", "firehose", "http", "https"],
        ...["lambda", "sms", "sqs"],
      ],
    },
    references: [
      {
        at: "topic",
        to: ["aws:sns/topic:Topic"],
        missing: (topic) => `NotFound: Topic does not exist: ${topic}`,
      },
    ],
    scopeKey: perRegion,
    id: ({ inputs, fresh }) => `${text(inputs["topic"]) ?? ""}:${fresh("", 32, guid)}`,
    outputs: ({ id, inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      arn: id,
      ownerId: scope.account,
      // Whoever gets the mail confirms it.
      pendingConfirmation: true,
    }),
  },
  "aws:guardduty/detector:Detector": {
    values: { findingPublishingFrequency: ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"] },
    identity: () => "the detector of the region",
    taken: () => "BadRequestException: a detector already exists for the current account",
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("", 32),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      accountId: scope.account,
      arn: arn(scope, inputs, "guardduty", `detector/${id}`),
      findingPublishingFrequency: inputs["findingPublishingFrequency"] ?? "SIX_HOURS",
    }),
  },
  "aws:guardduty/detectorFeature:DetectorFeature": {
    createOnly: ["detectorId", "name"],
    values: {
      status: ["ENABLED", "DISABLED"],
      name: [
        ...["EBS_MALWARE_PROTECTION", "EKS_AUDIT_LOGS", "EKS_RUNTIME_MONITORING"],
        ...["LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", "RUNTIME_MONITORING", "S3_DATA_EVENTS"],
      ],
    },
    references: [
      {
        at: "detectorId",
        to: ["aws:guardduty/detector:Detector"],
        missing: (id) =>
          `BadRequestException: The request is rejected because the detectorId ${id} is not owned by the current account.`,
      },
    ],
    identity: (inputs) => `${text(inputs["detectorId"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    scopeKey: perRegion,
    id: ({ inputs }) => `${text(inputs["detectorId"]) ?? ""}/${text(inputs["name"]) ?? ""}`,
    outputs: ({ inputs, scope }) => ({ region: common(scope, inputs)["region"] }),
  },
  "aws:ecr/repository:Repository": {
    naming: { property: "name", pattern: /^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/ },
    createOnly: ["encryptionConfigurations"],
    references: [keys("encryptionConfigurations[].kmsKey")],
    taken: (name) =>
      `RepositoryAlreadyExistsException: The repository with name '${name}' already exists`,
    scopeKey: perRegion,
    id: ({ inputs }) => text(inputs["name"]) ?? "",
    outputs: ({ id, inputs, scope }) => {
      const region = String(common(scope, inputs)["region"]);
      return {
        ...common(scope, inputs),
        arn: arn(scope, inputs, "ecr", `repository/${id}`),
        registryId: scope.account,
        repositoryUrl: `${scope.account}.dkr.ecr.${region}.amazonaws.com/${id}`,
      };
    },
  },
};

function defaultKeyPolicy(partition: string, account: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Enable IAM User Permissions",
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: "kms:*",
        Resource: "*",
      },
    ],
  });
}
