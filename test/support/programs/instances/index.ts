import * as pulumi from "@pulumi/pulumi";
import { Provider as AwsProvider } from "@pulumi/aws/provider";
import { Key } from "@pulumi/aws/kms/key";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap";
import { Provider } from "@pulumi/kubernetes/provider";

const east = new Provider("east", { kubeconfig: pulumi.secret("kubeconfig of east") });
const west = new Provider("west", { kubeconfig: pulumi.secret("kubeconfig of west") });
const account = new AwsProvider("account", { region: "eu-central-1" });

// Interleaved, so that a connection that served only one of them would be seen.
const maps = ["one", "two", "three", "four"].map(
  (name, i) =>
    new ConfigMap(
      name,
      { metadata: { name }, data: { token: pulumi.secret(`token of ${name}`) } },
      { provider: i % 2 === 0 ? east : west },
    ),
);
const key = new Key("key", { description: "made by the test" }, { provider: account });

export const servedBy = pulumi.all(maps.map((map) => map.immutable));
export const keyServedBy = key.customKeyStoreId;
