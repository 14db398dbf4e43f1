/** Images that were published to do harm. */
export interface MaliciousImages {
  /** Names, or an account with the slash behind it. */
  readonly names: readonly string[];
  readonly source: string;
}

/** What researchers found on Docker Hub and named. Removed there; an image stays where it was pulled to. */
export const maliciousImages: readonly MaliciousImages[] = [
  {
    names: ["pocosow/centos", "gakeaws/nginx"],
    source:
      "Unit 42, Graboid: First-Ever Cryptojacking Worm Found in Images on Docker Hub, October 2019",
  },
  {
    names: ["azurenql/"],
    source: "Unit 42, Attackers Cryptojacking Docker Images to Mine for Monero, June 2020",
  },
  {
    names: ["kannix/monero-miner"],
    source: "Intezer, New Attacks on Kubernetes via Misconfigured Argo Workflows, July 2021",
  },
  {
    names: ["thanhtudo/", "thieunutre/", "chanquaa/"],
    source: "Aqua Security, Nautilus on supply chain attacks through container images, August 2021",
  },
  {
    names: ["alpineos/", "sandeep078/"],
    source: "Trend Micro, Security Breaks: TeamTNT's DockerHub Credentials Leak, September 2022",
  },
  {
    names: ["vibersastra/"],
    source: "Sysdig, Analysis on Docker Hub malicious images, November 2022",
  },
];
