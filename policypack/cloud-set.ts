import { unversioned } from "./type-tokens";
import { UnknownValue, withUnknowns } from "./unknown";

/** A cloud resource among the others of its program. */
export interface CloudMember<Inputs = Readonly<Record<string, unknown>>> {
  readonly urn: string;
  /** Type token, without the version that Azure's have. */
  readonly type: string;
  readonly name: string;
  /** From `withUnknowns`: reading a value that is not known throws. */
  readonly inputs: Inputs;
}

/** What the engine knows of a resource once all of a stack are there. */
export interface CloudResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** With the engine's marks in place of what is not known. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** By property, the URNs of the resources that its value comes from. */
  readonly from: Readonly<Record<string, readonly string[]>>;
  /** Texts that others may name it by, once it is there: its id, its ARN. */
  readonly handles: readonly string[];
}

/** The cloud resources of a program, by type and by what they refer to. A type is asked for as a rule's `on` names it. */
export interface CloudSet {
  readonly of: (type: string) => readonly CloudMember[];
  /**
   * Resources of a type whose property refers to a resource: its value comes from it, or is one of its names. Throws where
   * none is known to, and one may.
   */
  readonly referring: (to: CloudMember<unknown>, type: string, property: string) => CloudMember[];
  /** Resources of a type that a property refers to. Throws where none is known, and the value is not. */
  readonly referred: (from: CloudMember<unknown>, property: string, type: string) => CloudMember[];
}

interface Entry {
  readonly member: CloudMember;
  readonly resource: CloudResource;
}

export function cloudSet(resources: readonly CloudResource[]): CloudSet {
  const entries = resources.map((resource) => ({ member: memberOf(resource), resource }));
  const byType = grouped(entries, ({ member }) => [member.type]);
  const byUrn = new Map(entries.map((entry) => [entry.member.urn, entry]));
  const ofType = (type: string) => byType.get(unversioned(type)) ?? [];
  const byHandle = remembered((type) =>
    grouped(ofType(type), ({ resource }) => handlesOf(resource)),
  );
  const references = remembered((key) => {
    const [type = "", property = ""] = key.split(" ");
    return referenceIndex(ofType(type), property);
  });

  return {
    of: (type) => ofType(type).map(({ member }) => member),
    referring: (to, type, property) => {
      const target = byUrn.get(to.urn);
      if (target === undefined) return [];
      const { byTarget, open } = references(`${type} ${property}`);
      const found = [to.urn, ...handlesOf(target.resource)].flatMap(
        (key) => byTarget.get(key) ?? [],
      );
      const [possible] = open;
      if (found.length === 0 && possible) throw notKnown(possible, property);
      return members(found);
    },
    referred: (from, property, type) => {
      const source = byUrn.get(from.urn);
      if (source === undefined) return [];
      const wanted = unversioned(type);
      const sources = (source.resource.from[property] ?? []).flatMap((urn) => byUrn.get(urn) ?? []);
      const { texts, isOpen } = readProperty(source.resource, property);
      const found = [
        ...sources.filter(({ member }) => member.type === wanted),
        ...texts.flatMap((text) => byHandle(type).get(text) ?? []),
      ];
      if (found.length === 0 && isOpen && sources.length === 0) throw notKnown(source, property);
      return members(found);
    },
  };
}

function memberOf({ urn, type, name, inputs }: CloudResource): CloudMember {
  return { urn, type: unversioned(type), name, inputs: withUnknowns(inputs) };
}

function members(entries: readonly Entry[]): CloudMember[] {
  return [...new Set(entries)].map(({ member }) => member);
}

/** A name that a program gives is one that others may know it by before it is there. */
function handlesOf({ inputs, handles }: CloudResource): readonly string[] {
  return [...handles, ...[inputs["name"], inputs["bucket"], inputs["resourceName"]].filter(isText)];
}

interface References {
  /** By URN and by every text in the property. */
  readonly byTarget: ReadonlyMap<string, readonly Entry[]>;
  /** Those whose property may refer to anything. */
  readonly open: readonly Entry[];
}

function referenceIndex(entries: readonly Entry[], property: string): References {
  const byTarget = grouped(entries, ({ resource }) => [
    ...(resource.from[property] ?? []),
    ...readProperty(resource, property).texts,
  ]);
  // What comes from other resources of the program comes from these, and not from one that is asked about.
  const open = entries.filter(
    ({ resource }) =>
      (resource.from[property] ?? []).length === 0 && readProperty(resource, property).isOpen,
  );
  return { byTarget, open };
}

interface Read {
  readonly texts: readonly string[];
  /** A value in it is not known. */
  readonly isOpen: boolean;
}

/** Every text in a property, at any depth. */
function readProperty({ inputs }: CloudResource, property: string): Read {
  const texts: string[] = [];
  let isOpen = false;
  const walk = (holder: object) => {
    for (const key of Object.keys(holder)) {
      try {
        const value: unknown = holder[key as keyof typeof holder];
        if (isText(value)) texts.push(value);
        else if (typeof value === "object" && value !== null) walk(value);
      } catch (error) {
        if (!(error instanceof UnknownValue)) throw error;
        isOpen = true;
      }
    }
  };
  walk(withUnknowns({ value: inputs[property] }));
  return { texts, isOpen };
}

function notKnown({ member }: Entry, property: string): UnknownValue {
  return new UnknownValue(`${property} of ${member.name}`, "");
}

function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
