import { Config } from "@pulumi/pulumi";
import { Key } from "@pulumi/aws/kms/key";
import { Provider } from "@pulumi/aws/provider";

const config = new Config();
const provider = new Provider("account", { region: "eu-central-1" });
const key = new Key("key", { description: config.require("description") }, { provider });

export const arn = key.arn;
