import { ProtobufReader, tagOf, wireTypes } from "./protobuf-reader";

const { varint, fixed64, delimited } = wireTypes;

// The numbers of the fields are those of google/protobuf/struct.proto.
const entryOfStruct = tagOf(1, delimited);
const keyOfEntry = tagOf(1, delimited);
const valueOfEntry = tagOf(2, delimited);
const itemOfList = tagOf(1, delimited);
const kinds = {
  null: tagOf(1, varint),
  number: tagOf(2, fixed64),
  text: tagOf(3, delimited),
  bool: tagOf(4, varint),
  struct: tagOf(5, delimited),
  list: tagOf(6, delimited),
} as const;

type Fields = Record<string, unknown>;

/**
 * The plain object that a `google.protobuf.Struct` stands for: what its generated class gives after it has made some
 * objects for each value.
 *
 * @param bytes the message on the wire
 */
export function plainStruct(bytes: Buffer): Fields {
  return structAt(new ProtobufReader(bytes), bytes.length);
}

function structAt(reader: ProtobufReader, end: number): Fields {
  const fields: Fields = {};
  let last = "";
  let sorted = true;
  while (reader.at < end) {
    const tag = reader.varint();
    if (tag !== entryOfStruct) {
      reader.skip(tag);
      continue;
    }
    const key = entryAt(reader, reader.end(), fields);
    sorted &&= last <= key;
    last = key;
  }
  return sorted ? fields : sortedByKey(fields);
}

/** The order on the wire is another each time. The generated class sorts, too. */
function sortedByKey(fields: Fields): Fields {
  const copy: Fields = {};
  for (const key of Object.keys(fields).sort()) copy[key] = fields[key];
  return copy;
}

/** @returns the key */
function entryAt(reader: ProtobufReader, end: number, fields: Fields): string {
  let key = "";
  let value: unknown;
  while (reader.at < end) {
    const tag = reader.varint();
    if (tag === keyOfEntry) key = reader.text();
    else if (tag === valueOfEntry) value = valueAt(reader, reader.end());
    else reader.skip(tag);
  }
  fields[key] = value;
  return key;
}

function valueAt(reader: ProtobufReader, end: number): unknown {
  let value: unknown;
  while (reader.at < end) {
    const tag = reader.varint();
    switch (tag) {
      case kinds.text:
        value = reader.text();
        break;
      case kinds.struct:
        value = structAt(reader, reader.end());
        break;
      case kinds.list:
        value = listAt(reader, reader.end());
        break;
      case kinds.number:
        value = reader.double();
        break;
      case kinds.bool:
        value = reader.varint() !== 0;
        break;
      case kinds.null:
        reader.varint();
        value = null;
        break;
      default:
        reader.skip(tag);
    }
  }
  if (value === undefined) throw new RangeError("a value is of no kind");
  return value;
}

function listAt(reader: ProtobufReader, end: number): unknown[] {
  const items: unknown[] = [];
  while (reader.at < end) {
    const tag = reader.varint();
    if (tag === itemOfList) items.push(valueAt(reader, reader.end()));
    else reader.skip(tag);
  }
  return items;
}
