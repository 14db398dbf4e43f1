import assert from "node:assert/strict";

import { only, type Recorded } from "../../support/recorder";
import { recordCluster } from "./google-cloud";

describe("what keeps a GKE cluster watched and recoverable", () => {
  let resources: readonly Recorded[];
  before(async () => {
    ({ resources } = await recordCluster());
  });

  const inputsOf = (type: string, name: string) => only(resources, type, name).inputs;

  const account = "west-break-glass-8279104c@example-data.iam.gserviceaccount.com";

  it("backs production up every night, under a key of its own, and locks what it wrote", () => {
    const plan = only(resources, "gcp:gkebackup/backupPlan:BackupPlan");
    assert.deepEqual(plan.inputs, {
      project: "example-data",
      location: "europe-west3",
      cluster: "west-cluster-id",
      description: "Nightly backups of the GKE cluster west",
      backupConfig: {
        allNamespaces: true,
        includeSecrets: true,
        includeVolumeData: true,
        encryptionKey: { gcpKmsEncryptionKey: "west-backups-key-id" },
      },
      backupSchedule: { cronSchedule: "0 1 * * *", paused: false },
      retentionPolicy: { backupDeleteLockDays: 7, backupRetainDays: 35 },
    });
    // The service refuses a key that it may not use yet.
    assert.deepEqual(plan.dependencies, [
      "west-backups-key",
      "west-backups-key-user",
      "west-backups-key-user-2",
      "west-cluster",
    ]);
  });

  it("has a drill that restores what is gone and overwrites nothing", () => {
    assert.deepEqual(
      inputsOf("gcp:gkebackup/restorePlan:RestorePlan", "west-restore-drill")["restoreConfig"],
      {
        allNamespaces: true,
        namespacedResourceRestoreMode: "FAIL_ON_CONFLICT",
        volumeDataRestorePolicy: "RESTORE_VOLUME_DATA_FROM_BACKUP",
        clusterResourceRestoreScope: { noGroupKinds: true },
      },
    );
  });

  it("backs nothing up outside of production", async () => {
    const { resources } = await recordCluster({}, { environment: "staging" });
    assert.deepEqual(
      resources.filter(({ type, name }) => /gkebackup|backups/.test(type + name)),
      [],
    );
    assert.deepEqual(only(resources, "gcp:container/cluster:Cluster").inputs["addonsConfig"], {
      networkPolicyConfig: { disabled: true },
      gcePersistentDiskCsiDriverConfig: { enabled: true },
      gkeBackupAgentConfig: { enabled: false },
    });
  });

  it("has an account for when glass is broken, that nobody may act as", () => {
    assert.equal(
      inputsOf("gcp:serviceaccount/account:Account", "west-break-glass")["accountId"],
      account.split("@")[0],
    );
    assert.deepEqual(
      resources.filter(({ type }) => type.startsWith("gcp:serviceaccount/iAM")),
      [],
    );
  });

  it("tells the administrators when the account acts, or somebody may act as it", () => {
    assert.deepEqual(
      inputsOf("gcp:monitoring/notificationChannel:NotificationChannel", "west-mailbox-6d685565"),
      {
        type: "email",
        displayName: "Administrators of the GKE cluster west",
        labels: { email_address: "platform-admins@example.com" },
      },
    );
    const alarm = inputsOf("gcp:monitoring/alertPolicy:AlertPolicy", "west-break-glass-alarm");
    assert.deepEqual(alarm["conditions"], [
      {
        displayName: "The account acts, or somebody may act as it",
        conditionMatchedLog: {
          filter:
            `logName:"cloudaudit.googleapis.com" AND (protoPayload.authenticationInfo.principalEmail="${account}" OR ` +
            `(resource.type="service_account" AND resource.labels.email_id="${account}"))`,
        },
      },
    ]);
    assert.deepEqual(alarm["notificationChannels"], ["west-mailbox-6d685565-id"]);
    assert.equal(alarm["enabled"], true);
  });

  it("passes audit events on as they happen, in its region and under its key", () => {
    for (const name of ["west-audit-events", "west-notifications"]) {
      assert.deepEqual(inputsOf("gcp:pubsub/topic:Topic", name), {
        kmsKeyName: "west-events-key-id",
        messageStoragePolicy: { allowedPersistenceRegions: ["europe-west3"] },
      });
    }
    const sink = inputsOf("gcp:logging/projectSink:ProjectSink", "west-audit-events-sink");
    assert.equal(sink["destination"], "pubsub.googleapis.com/west-audit-events-id");
    assert.match(String(sink["filter"]), /cluster_name="west".*serviceName="k8s.io"$/);
    const subscription = only(resources, "gcp:pubsub/subscription:Subscription");
    assert.deepEqual(subscription.inputs, {
      topic: "west-audit-events-id",
      messageRetentionDuration: "86400s",
      ackDeadlineSeconds: 60,
      expirationPolicy: { ttl: "" },
    });
    assert.deepEqual(
      inputsOf("gcp:pubsub/topicIAMMember:TopicIAMMember", "west-audit-events-publisher"),
      {
        topic: "west-audit-events-1a2b3c4",
        role: "roles/pubsub.publisher",
        member: "serviceAccount:sink@example.com",
      },
    );
  });
});
