import type { CloudExamples } from "../../examples";
import { compliantLaunchTemplate } from "./compliant";
import type { LaunchTemplateInputs } from "./inputs";

type Disk = NonNullable<NonNullable<LaunchTemplateInputs["blockDeviceMappings"]>[number]["ebs"]>;

const kmsKeyId = "arn:aws:kms:eu-central-1:111122223333:key/k";

function withDisks(...disks: Disk[]): LaunchTemplateInputs {
  const blockDeviceMappings = disks.map((ebs) => ({ deviceName: "/dev/xvda", ebs }));
  return { ...compliantLaunchTemplate, blockDeviceMappings };
}

export const requireAwsEncryptedNodeVolumesExamples: CloudExamples<LaunchTemplateInputs> = {
  rule: "require-aws-encrypted-node-volumes",
  good: {
    "every disk under a key of one's own": compliantLaunchTemplate,
    "an instance store beside an encrypted disk": {
      ...compliantLaunchTemplate,
      blockDeviceMappings: [
        { deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId } },
        { deviceName: "/dev/sdb", virtualName: "ephemeral0" },
      ],
    },
  },
  bad: {
    "disks left to the image": { inputs: withDisks(), at: "blockDeviceMappings" },
    "encryption left out": {
      inputs: withDisks({ kmsKeyId }),
      at: "blockDeviceMappings[].ebs.encrypted",
    },
    "one of two not encrypted": {
      inputs: withDisks({ encrypted: "true", kmsKeyId }, { encrypted: "false", kmsKeyId }),
      at: "blockDeviceMappings[].ebs.encrypted",
    },
    "AWS's own key": {
      inputs: withDisks({ encrypted: "true" }),
      at: "blockDeviceMappings[].ebs.kmsKeyId",
    },
  },
};
