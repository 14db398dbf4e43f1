import type { ProviderFactory, SimulatedProvider } from "../../simulation/provider";

/** A provider that keeps nothing: what it is given is what there is, under an id made from the resource's name. */
export function echoProvider(
  overrides: (pkg: string) => Partial<SimulatedProvider> = () => ({}),
): ProviderFactory {
  return (pkg) => ({
    configure: () => Promise.resolve(),
    create: (urn, inputs: Record<string, unknown>) =>
      Promise.resolve({ id: `${urn.split("::").pop() ?? ""}-id`, outs: inputs }),
    read: (id, _urn, props: unknown) => Promise.resolve({ id, props }),
    update: (_id, _urn, _olds, news: unknown) => Promise.resolve({ outs: news }),
    delete: () => Promise.resolve(),
    ...overrides(pkg),
  });
}
