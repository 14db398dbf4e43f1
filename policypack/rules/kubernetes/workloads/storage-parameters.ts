/**
 * CEL: the storage class has a parameter, with a certain value if one is wanted. The drivers do not look at upper and
 * lower case in the names of parameters.
 */
export function hasParameter(name: string, value?: string): string {
  const is = value === undefined ? "" : ` && object.parameters[key] == ${JSON.stringify(value)}`;
  return `object.?parameters.orValue({}).exists(key, key.lowerAscii() == ${JSON.stringify(name.toLowerCase())}${is})`;
}
