import { Agent, request } from "node:https";
import { text } from "../../values";
import { ApiError } from "./api-error";
import type { Connection } from "./connection";

export interface Request {
  readonly method: "GET" | "PATCH" | "DELETE" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** Sends one request and gives what was answered. @throws ApiError where that is a refusal */
export type Transport = (request: Request) => Promise<unknown>;

/** Longer than the API server itself takes over a request. */
const answerWithinMilliseconds = 70_000;
/** Few enough that a server with small priority queues turns nobody away. */
const connections = 16;

/** Requests over https to one API server, known by its own certificate authority, past any proxy. */
export function transportTo(connection: Connection): Transport {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: connections,
    ca: connection.authority,
    cert: connection.certificate,
    key: connection.key,
  });
  const headers = {
    accept: "application/json",
    ...(connection.token !== undefined && { authorization: `Bearer ${connection.token}` }),
  };
  return ({ method, path, query = {}, contentType = "application/json", body }) =>
    new Promise((resolve, reject) => {
      const url = new URL(path, connection.server);
      url.search = new URLSearchParams(query).toString();
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const sent = request(
        url,
        {
          agent,
          method,
          headers: {
            ...headers,
            ...(payload && { "content-type": contentType, "content-length": payload.length }),
          },
          timeout: answerWithinMilliseconds,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const answer = parsed(Buffer.concat(chunks).toString("utf8"));
            const code = response.statusCode ?? 0;
            if (code >= 200 && code < 300) {
              resolve(answer);
              return;
            }
            const after = Number(response.headers["retry-after"] ?? Number.NaN);
            const status = typeof answer === "string" ? { message: answer.trim() } : answer;
            reject(new ApiError(code, status, Number.isFinite(after) ? after : undefined));
          });
        },
      );
      sent.on("timeout", () => {
        sent.destroy(
          Object.assign(new Error("the API server does not answer"), { code: "ETIMEDOUT" }),
        );
      });
      sent.on("error", (error) => {
        reject(withoutSecret(error, connection));
      });
      sent.end(payload);
    });
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return answer;
  }
}

function withoutSecret(error: Error, { token }: Connection): Error {
  if (token === undefined || !error.message.includes(token)) return error;
  const code = text((error as NodeJS.ErrnoException).code);
  return Object.assign(new Error("the request could not be sent"), { code });
}
