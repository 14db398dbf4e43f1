import { Agent, request } from "node:https";

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** What it warned of beside. */
  readonly warnings: readonly string[];
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface RequestOptions {
  readonly body?: unknown;
  /** @default "application/json" */
  readonly contentType?: string;
}

/** Somebody who may ask the API server. */
export interface ApiClient {
  /** Answers with whatever the server says, a refusal too; throws where it cannot be reached. */
  readonly ask: (method: Method, path: string, options?: RequestOptions) => Promise<Answer>;
  /** The same with another bearer token. */
  readonly as: (token: string) => ApiClient;
  readonly close: () => void;
}

/** Longer than any webhook may take. */
const patienceMilliseconds = 60_000;

export function apiClient(server: string, certificate: string, token: string): ApiClient {
  const agent = new Agent({ keepAlive: true, ca: certificate });
  return clientWith(server, agent, token);
}

function clientWith(server: string, agent: Agent, token: string): ApiClient {
  return {
    ask: (method, path, { body, contentType = "application/json" } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request(new URL(path, server), {
          agent,
          method,
          timeout: patienceMilliseconds,
          headers: {
            accept: "application/json",
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { "content-type": contentType }),
          },
        });
        sent.on("timeout", () => {
          sent.destroy(new Error(`${method} ${path}: no answer in ${patienceMilliseconds} ms`));
        });
        sent.on("error", reject);
        sent.on("response", (response) => {
          const chunks: Buffer[] = [];
          response.on("error", reject);
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const isJson = response.headers["content-type"]?.startsWith("application/json");
            resolve({
              status: response.statusCode ?? 0,
              body: isJson === true ? JSON.parse(text) : text,
              warnings: [response.headersDistinct["warning"] ?? []].flat().map(warningText),
            });
          });
        });
        sent.end(body === undefined ? undefined : JSON.stringify(body));
      }),
    as: (other) => clientWith(server, agent, other),
    close: () => {
      agent.destroy();
    },
  };
}

/** The text of a header such as `299 - "unknown field"`. */
function warningText(header: string): string {
  return /^\d+ \S+ "(.*)"$/s.exec(header)?.[1]?.replaceAll('\\"', '"') ?? header;
}
