/** Releases of an honest image that an attacker made or changed. */
export interface CompromisedImage {
  /** The last parts of the name; before them any registry, for mirrors keep what the source withdrew. */
  readonly repository: string;
  /** Tags that never meant anything else. Tags that were repaired are not here. */
  readonly tags: readonly string[];
  /** Digests of what was pushed, whatever tag it had. */
  readonly digests: readonly string[];
  /** What is in them. */
  readonly incident: string;
  /** Where tags and digests are from. */
  readonly source: string;
}

export const compromisedImages: readonly CompromisedImage[] = [
  {
    repository: "debian",
    tags: [
      "experimental-20240311",
      "rc-buggy-20240311",
      "sid-20240311",
      "sid-20240311-slim",
      "testing-20240311",
      "testing-20240311-slim",
      "trixie-20240311",
      "trixie-20240311-slim",
      "unstable-20240311",
      "unstable-20240311-slim",
    ],
    digests: [
      "81992d9d8eb99b5cde98ba557a38a171e047b222a767dc7ec0ffe0a194b1c469",
      "a702c7f4bb57a17762e258871f45f8273ae49bec5515452d5133e66450c95ba5",
      "0aff2113f50451631f0f8c22d85c97aad855d73545b6018fcbe9f0a78ae26583",
      "94596b0770714bac6e8adef7e1d3dbc16245ad2978f94006587e44850343cb88",
      "0746d89c588160d0470beaae7a55e38305ede06cb5717d132bd6a795610234d8",
      "c2e15dd5788b20f360ab3f2d8b60111b6e8b011c5c4960e0129551c743f5cd30",
      "85068c773f7fcc9c9acd8f244759cb2131e7a1775c5bf8d6710f76e7467fa3f1",
      "d4e306f14b8b7389b36be8fb0eadab638cb7744546a33a74f0fc27bb9037dc14",
      "8690225da3ca369e9be720446f73e0aa06f290776fdf2605b6ec80c2b229b9f6",
      "7a3332fbf100a0ef9762ead20a4224665768b237c5bfedfe0f86bf88e0c13b7a",
    ],
    incident: "The backdoor in xz-utils, CVE-2024-3094",
    source: "https://github.com/debuerreotype/docker-debian-artifacts/issues/246",
  },
  ...["aquasec/trivy", "aquasecurity/trivy"].map((repository) => ({
    repository,
    tags: ["0.69.4", "0.69.5", "0.69.6"],
    digests: [
      "27f446230c60bbf0b70e008db798bd4f33b7826f9f76f756606f5417100beef3",
      "5aaa1d7cfa9ca4649d6ffad165435c519dc836fa6e21b729a2174ad10b057d2b",
      "425cd3e1a2846ac73944e891250377d2b03653e6f028833e30fc00c1abbc6d33",
    ],
    incident: "A credential stealer in Trivy, CVE-2026-33634",
    source: "https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23",
  })),
  {
    repository: "checkmarx/kics",
    tags: ["v2.1.21", "v2.1.21-debian"],
    digests: [
      "2588a44890263a8185bd5d9fadb6bc9220b60245dbcbc4da35e1b62a6f8c230d",
      "222e6bfed0f3bb1937bf5e719a2342871ccd683ff1c0cb967c8e31ea58beaf7b",
      "a0d9366f6f0166dcbf92fcdc98e1a03d2e6210e8d7e8573f74d50849130651a0",
    ],
    incident: "KICS that sends away what it scans, pushed with stolen credentials",
    source:
      "Docker, Trivy, KICS, and the Shape of Supply Chain Attacks so Far in 2026, 23 April 2026",
  },
];
