/** How long a value is, as the wire format of protocol buffers tells it with each field. */
export const wireTypes = { varint: 0, fixed64: 1, delimited: 2, fixed32: 5 } as const;

/** What stands before a value: the number of its field and its wire type in one. */
export function tagOf(field: number, wireType: number): number {
  return (field << 3) | wireType;
}

/**
 * Reads the wire format of protocol buffers step by step. The generated classes make an object of every value in a
 * message, wanted or not; who wants plain values, or few of them, reads them here.
 */
export class ProtobufReader {
  /** Where the next value begins. */
  at = 0;

  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** A number without a sign; what has more than 32 bits is no length and no tag. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  double(): number {
    const value = this.#bytes.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }

  /** Where the value that begins here, after its length, ends. */
  end(): number {
    const length = this.varint();
    const end = this.at + length;
    if (end > this.#bytes.length) throw new RangeError("the message ends within a value");
    return end;
  }

  text(): string {
    const end = this.end();
    const text = this.#bytes.toString("utf8", this.at, end);
    this.at = end;
    return text;
  }

  /** Passes over the value of a field that nobody asks for. */
  skip(tag: number): void {
    switch (tag & 7) {
      case wireTypes.varint:
        this.varint();
        break;
      case wireTypes.fixed64:
        this.at += 8;
        break;
      case wireTypes.delimited:
        this.at = this.end();
        break;
      case wireTypes.fixed32:
        this.at += 4;
        break;
      default:
        throw new RangeError(`wire type ${tag & 7} is not known`);
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new RangeError("the message ends within a value");
    return byte;
  }
}
