import { defineCloudRule } from "../../rule";
import { type Pool, poolRequirements, type PoolInputs, poolTypes } from "./pools";

export const requireAksVerifiedBoot = defineCloudRule<PoolInputs>({
  id: "require-aks-verified-boot",
  title: "AKS nodes that boot only what is signed",
  rationale:
    "Without it an attacker who was root on a node once stays there, below what any scanner sees.",
  remediation:
    "Set securityProfile.enableSecureBoot and securityProfile.enableVTPM to true on each pool of x86 machines with a Linux that is not FIPS.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.8",
    "iso-27001-2022/A.8.19",
  ],
  on: poolTypes,
  requirements: [
    ...poolRequirements(
      "securityProfile.enableSecureBoot",
      "true",
      (pool) => !canVerifyBoot(pool) || pool.securityProfile?.enableSecureBoot === true,
    ),
    ...poolRequirements(
      "securityProfile.enableVTPM",
      "true",
      (pool) => !canVerifyBoot(pool) || pool.securityProfile?.enableVTPM === true,
    ),
  ],
});

/** AKS has no trusted launch for Arm machines (a "p" in the size: Standard_D4ps_v5), Windows, and FIPS images. */
function canVerifyBoot({ vmSize, osType, enableFIPS }: Pool): boolean {
  const isArm = /^Standard_[A-Z]+\d+[a-z]*p[a-z]*_/.test(vmSize ?? "");
  return !isArm && osType !== "Windows" && enableFIPS !== true;
}
