import type { Ledger } from "../ledger";

/** `urn:pulumi:stack::project::parent$type::name` */
export function typeOf(urn: string): string {
  const qualified = urn.split("::")[2] ?? "";
  return qualified.slice(qualified.lastIndexOf("$") + 1);
}

export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The first id made from a seed that follows from the URN, and that nothing of the type has. */
export function freshId(
  ledger: Ledger,
  type: string,
  urn: string,
  make: (seed: string) => string,
): string {
  for (let attempt = 0; ; attempt++) {
    const id = make(`${urn}#${attempt}`);
    if (!ledger.find(type, id)) return id;
  }
}
