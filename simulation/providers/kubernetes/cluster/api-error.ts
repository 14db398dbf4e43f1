import { list, object, text } from "../../values";

interface Cause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** What an API server answered in place of what it was asked for: its own Status. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: number;
  readonly reason: string;
  readonly causes: readonly Cause[];
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(code: number, status: unknown, retryAfter?: number) {
    const answer = object(status);
    const details = object(answer["details"]);
    super(text(answer["message"]) ?? `the API server answered ${code}`);
    this.code = code;
    this.reason = text(answer["reason"]) ?? "";
    this.causes = list(details["causes"]).map((cause) => ({
      reason: text(object(cause)["reason"]) ?? "",
      field: text(object(cause)["field"]) ?? "",
      message: text(object(cause)["message"]) ?? "",
    }));
    this.retryAfter = retryAfter;
  }
}

/** The kind is not served: its definition is not there, or not yet. */
export class UnknownKind extends Error {
  override readonly name = "UnknownKind";

  constructor(apiVersion: string, kind: string) {
    super(`no matches for kind "${kind}" in version "${apiVersion}"`);
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.code === 404;
}

/** Another field manager owns what would be changed. Only force, or giving the field up, helps. */
export function isOwnershipConflict(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    error.code === 409 &&
    error.causes.some(({ reason }) => reason === "FieldManagerConflict")
  );
}

const immutable =
  /field is immutable|updates to .* are forbidden|cannot change roleRef|may not change once set/i;

/** Fields that the server changes on no existing object, as `spec.selector`; empty if that is not what it said. */
export function immutableFields(error: unknown): readonly string[] {
  if (!(error instanceof ApiError) || error.code !== 422) return [];
  return error.causes.filter(({ message }) => immutable.test(message)).map(({ field }) => field);
}

export function isNamespaceMissing(error: unknown): boolean {
  return isNotFound(error) && /^namespaces ".*" not found$/.test((error as ApiError).message);
}

const lostConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE",
]);

/** The server is restarting, or has too much to do: to ask again is right, whatever was asked. */
export function isServerAway(error: unknown): boolean {
  if (error instanceof ApiError) return [429, 503, 504].includes(error.code);
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && lostConnection.has(code);
}

/**
 * Whether to ask again is worth it: the server is away, a webhook or a definition is coming up, a namespace is going,
 * or somebody else wrote the object at the same time.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof UnknownKind || isServerAway(error)) return true;
  if (!(error instanceof ApiError)) return false;
  switch (error.code) {
    case 500:
      return /failed calling webhook|failed to call webhook|etcdserver|context deadline exceeded/.test(
        error.message,
      );
    case 409:
      return !isOwnershipConflict(error);
    case 404:
      return isNamespaceMissing(error) || error.message === "404 page not found";
    case 403:
      return error.causes.some(({ reason }) => reason === "NamespaceTerminating");
    default:
      return false;
  }
}
