import { PolicyPack } from "@pulumi/policy";
import { describeStack, isTrue } from "./seen";

new PolicyPack("pack", {
  policies: [
    {
      name: "refuse-keys",
      description: "A rule in an ESM-only library decides it, from a file named without extension.",
      enforcementLevel: "mandatory",
      validateResource: (args, report) => {
        if (isTrue("token == 'aws:kms/key:Key'", { token: args.type })) {
          report(describeStack());
        }
      },
    },
  ],
});
