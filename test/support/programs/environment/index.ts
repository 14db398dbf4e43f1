import { Key } from "@pulumi/aws/kms/key";
import { Provider } from "@pulumi/aws/provider";

const provider = new Provider("account", { region: "eu-central-1" });

export const program = JSON.stringify(process.env);
export const providers = new Key("key", {}, { provider }).keyId;
