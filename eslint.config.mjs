import tseslint from "typescript-eslint";

const cloudSdkRoots = ["@pulumi/aws", "@pulumi/gcp", "@pulumi/azure-native"].map((name) => ({
  name,
  message: `Import the module you need (${name}/…): the root's typings cost tens of seconds in tsc.`,
}));

/** Imports go one way: index → components → policypack, and cli → policypack. One file of cli asks components, too. */
const outside = (...folders) => ({
  "no-restricted-imports": [
    "error",
    {
      paths: cloudSdkRoots,
      patterns: folders.map((folder) => ({
        regex: `^(\\.\\./)+${folder}(/|$)`,
        message: "Imports go one way: index → components → policypack ← cli (docs/adr).",
      })),
    },
  ],
});

// ESLint reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default tseslint.config(
  // The floor of the benchmark imports the SDKs whole on purpose; checking it would load all of their typings.
  { ignores: ["bench/programs/", "**/node_modules/", "dist/", "**/generated/"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/dot-notation": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "Name the export; a default has a new name in every file.",
        },
        {
          selector: "CallExpression[callee.property.name='apply'] NewExpression",
          message: "No resource is born in apply: a preview could not show it.",
        },
      ],
      ...outside(),
    },
  },
  { files: ["components/**"], rules: outside("test", "simulation", "cli", "demo", "index") },
  {
    files: ["policypack/**"],
    rules: outside("components", "test", "simulation", "cli", "demo", "index"),
  },
  {
    files: ["cli/**"],
    rules: outside("components", "test", "simulation", "demo", "bench", "index"),
  },
  // Writes what a stack deploys, so it asks what deploys it.
  {
    files: ["cli/kyverno/stack-policies.ts"],
    rules: outside("test", "simulation", "demo", "bench", "index"),
  },
  { files: ["simulation/**", "demo/**", "generators/**"], rules: outside("test", "cli") },
  {
    files: ["**/*.ts"],
    ignores: ["components/config.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "pulumi",
          property: "Config",
          message: "components/config.ts is the only reader of the configuration.",
        },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: {
      // node:test and mocha hand back promises that the runner awaits.
      "@typescript-eslint/no-floating-promises": "error",
    },
  },
  { files: ["**/*.{mjs,cjs}"], extends: [tseslint.configs.disableTypeChecked] },
);
