import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, chmod, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import fc from "fast-check";
import { providePulumi } from "../../simulation/pulumi-cli";
import { withLock } from "../../simulation/pulumi-cli/lock";
import {
  archiveName,
  checksumOf,
  checksumsName,
  isAtLeast,
  minimumVersion,
  parseVersion,
  pinnedVersion,
} from "../../simulation/pulumi-cli/release";
import { withFolder } from "../support/folder";

describe("a Pulumi release", () => {
  it("has an archive for each platform that Pulumi publishes one for as tar", () => {
    assert.equal(archiveName("3.259.0", "linux", "x64"), "pulumi-v3.259.0-linux-x64.tar.gz");
    assert.equal(archiveName("3.259.0", "darwin", "arm64"), "pulumi-v3.259.0-darwin-arm64.tar.gz");
    assert.throws(() => archiveName("3.259.0", "win32", "x64"), {
      message: "Pulumi is not fetched for win32 on x64",
    });
    assert.throws(() => archiveName("3.259.0", "linux", "ia32"), {
      message: "Pulumi is not fetched for linux on ia32",
    });
  });

  it("gives the digest of exactly the archive that is asked for", () => {
    const [a, b] = ["a".repeat(64), "b".repeat(64)];
    const text = `${a}  pulumi-v1-linux-x64.tar.gz\n${b} *pulumi-v1-linux-x64.tar.gz.sig\n`;
    assert.equal(checksumOf("pulumi-v1-linux-x64.tar.gz", text), a);
    assert.equal(checksumOf("pulumi-v1-linux-x64.tar.gz.sig", text), b);
    assert.equal(checksumOf("linux-x64.tar.gz", text), undefined);
    assert.equal(checksumOf("pulumi-v1-linux-x64.tar.gz", "<html>not found</html>"), undefined);
  });

  it("is named in what `pulumi version` prints, released or built", () => {
    assert.equal(parseVersion("v3.259.0\n"), "3.259.0");
    assert.equal(parseVersion("3.259.0"), "3.259.0");
    assert.equal(parseVersion("v3.260.0-alpha.1755+b5d7e06"), "3.260.0");
    assert.equal(parseVersion("Segmentation fault"), undefined);
  });

  it("is compared number by number", () => {
    assert.equal(isAtLeast("3.204.0", "3.204.0"), true);
    assert.equal(isAtLeast("3.1000.0", "3.204.0"), true);
    assert.equal(isAtLeast("3.99.9", "3.204.0"), false);
    assert.equal(isAtLeast("4.0.0", "3.204.0"), true);
    const version = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const order = a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
        assert.equal(isAtLeast(a.join("."), b.join(".")), order >= 0);
      }),
    );
  });
});

interface Machine {
  /** Its PATH, where a test installs what it wants to be found. */
  readonly bin: string;
  readonly home: string;
  readonly cache: string;
  readonly lines: string[];
  readonly provide: (baseUrl?: string) => ReturnType<typeof providePulumi>;
}

/** A machine on which nothing is installed, not even Go. */
async function onMachine(body: (machine: Machine) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const [bin, home, cache] = [join(folder, "bin"), join(folder, "home"), join(folder, "cache")];
    await Promise.all([bin, home].map((path) => mkdir(path)));
    const lines: string[] = [];
    await body({
      bin,
      home,
      cache: join(cache, "palisade", "pulumi"),
      lines,
      provide: (baseUrl = "http://127.0.0.1:1") =>
        providePulumi({
          env: { PATH: bin, HOME: home, XDG_CACHE_HOME: cache },
          baseUrl,
          log: (line) => lines.push(line),
        }),
    });
  });
}

/** An executable that answers `version` and nothing else. */
function fakeCli(version: string): string {
  return `#!/bin/sh\n[ "$1" = version ] && echo "${version}"\n`;
}

async function install(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, 0o755);
  return file;
}

describe("the Pulumi CLI of a machine", () => {
  it("is the one on PATH, with the language host beside it", async () => {
    await onMachine(async ({ bin, provide }) => {
      const executable = await install(join(bin, "pulumi"), fakeCli("v3.300.0"));
      assert.deepEqual(await provide(), { executable, languageHost: undefined });
      const languageHost = await install(join(bin, "pulumi-language-nodejs"), "#!/bin/sh\n");
      assert.deepEqual(await provide(), { executable, languageHost });
    });
  });

  it("is the one in ~/.pulumi/bin, where the official installer puts it", async () => {
    await onMachine(async ({ home, provide }) => {
      const executable = await install(join(home, ".pulumi/bin/pulumi"), fakeCli("v3.300.0"));
      assert.equal((await provide()).executable, executable);
    });
  });

  it("is not one that is too old or does not answer, and the line says why", async () => {
    await onMachine(async ({ bin, home, lines, provide }) => {
      const old = await install(join(bin, "pulumi"), fakeCli("v3.203.1"));
      const good = await install(join(home, ".pulumi/bin/pulumi"), fakeCli(`v${minimumVersion}`));
      assert.equal((await provide()).executable, good);
      assert.deepEqual(lines, [
        `Pulumi CLI: passed over: ${old} is 3.203.1; at least 3.204.0 is needed, ` +
          "which first takes a severity with a policy violation",
      ]);
      await install(old, "#!/bin/sh\necho 'missing library'\n");
      lines.length = 0;
      await provide();
      assert.deepEqual(lines, [
        `Pulumi CLI: passed over: "${old} version" prints "missing library", which is no version`,
      ]);
    });
  });

  it("is the one that PALISADE_PULUMI_CLI names, or an error if that cannot be used", async () => {
    await onMachine(async ({ bin, home }) => {
      const named = await install(join(home, "my-pulumi"), fakeCli("v3.300.0"));
      await install(join(bin, "pulumi"), fakeCli("v3.300.0"));
      const env = { PATH: bin, HOME: home, PALISADE_PULUMI_CLI: named };
      assert.equal((await providePulumi({ env })).executable, named);
      await install(named, fakeCli("v3.1.0"));
      await assert.rejects(providePulumi({ env }), {
        message:
          `PALISADE_PULUMI_CLI: ${named} is 3.1.0; at least 3.204.0 is needed, ` +
          "which first takes a severity with a policy violation",
      });
    });
  });

  it("cannot be made without Go and the release host: the error says what to install", async () => {
    await onMachine(async ({ cache, provide }) => {
      await assert.rejects(provide("http://127.0.0.1:1"), (error: Error) => {
        assert.match(
          error.message,
          /^There is no Pulumi CLI, and none can be made: http:\/\/127\.0\.0\.1:1\/pulumi-3\.259\.0-checksums\.txt cannot be reached \(.+\), and Go is not installed to build it\. Install Pulumi \(https:\/\/www\.pulumi\.com\/docs\/install\/\), or Go 1\.25 or later \(https:\/\/go\.dev\/dl\/\), and run this again\.$/,
        );
        return true;
      });
      assert.deepEqual(await readdir(cache), []);
    });
  });
});

/** Serves files by name; a function in place of a file answers by itself. */
type Files = Record<string, Buffer | string | ((response: ServerResponse) => void)>;

async function withServer(files: Files, body: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((request, response) => {
    const file = files[(request.url ?? "").slice(1)];
    if (file === undefined) {
      response.writeHead(404).end();
    } else if (typeof file === "function") {
      file(response);
    } else {
      response.end(file);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("the download of a Pulumi release", () => {
  const name = archiveName(pinnedVersion, process.platform, process.arch);
  let archive: Buffer;
  let checksums: string;

  before(async () => {
    await withFolder(async (folder) => {
      await install(join(folder, "pulumi/pulumi"), fakeCli(`v${pinnedVersion}`));
      await install(join(folder, "pulumi/pulumi-language-nodejs"), "#!/bin/sh\n");
      await promisify(execFile)("tar", ["-czf", join(folder, name), "-C", folder, "pulumi"]);
      archive = await readFile(join(folder, name));
    });
    const digest = createHash("sha256").update(archive).digest("hex");
    checksums = `${"0".repeat(64)}  pulumi-v${pinnedVersion}-plan9-x64.tar.gz\n${digest}  ${name}\n`;
  });

  it("puts CLI and language host in the cache, and finds them there the next time", async () => {
    await onMachine(async ({ cache, lines, provide }) => {
      const folder = join(cache, pinnedVersion);
      const expected = {
        executable: join(folder, "pulumi"),
        languageHost: join(folder, "pulumi-language-nodejs"),
      };
      await withServer(
        { [checksumsName(pinnedVersion)]: checksums, [name]: archive },
        async (url) => {
          assert.deepEqual(await provide(url), expected);
          assert.deepEqual(lines, [
            `Pulumi CLI: downloading 3.259.0 from ${url} …`,
            `Pulumi CLI: downloading 3.259.0 from ${url}: done in 0 s`,
          ]);
        },
      );
      assert.deepEqual(await readdir(cache), [pinnedVersion]);
      assert.deepEqual(await provide(), expected);
    });
  });

  it("is made once when two runs want it at once", async () => {
    await onMachine(async ({ cache, lines, provide }) => {
      let requests = 0;
      const slowly = (response: ServerResponse): void => {
        requests += 1;
        setTimeout(() => response.end(archive), 200);
      };
      await withServer(
        { [checksumsName(pinnedVersion)]: checksums, [name]: slowly },
        async (url) => {
          const [first, second] = await Promise.all([provide(url), provide(url)]);
          assert.deepEqual(first, second);
        },
      );
      assert.equal(requests, 1);
      assert.deepEqual(await readdir(cache), [pinnedVersion]);
      assert.ok(
        lines.includes(
          `Pulumi CLI: process ${process.pid} is making it already; waiting for that …`,
        ),
      );
    });
  });

  it("is refused, and nothing kept, where the digest is another", async () => {
    await onMachine(async ({ cache, provide }) => {
      const changed = Buffer.concat([archive, Buffer.from("x")]);
      const digest = createHash("sha256").update(changed).digest("hex");
      const published = createHash("sha256").update(archive).digest("hex");
      await withServer(
        { [checksumsName(pinnedVersion)]: checksums, [name]: changed },
        async (url) => {
          await assert.rejects(provide(url), {
            message:
              `${url}/${name} has the SHA-256 digest ${digest}, and ${published} is published. ` +
              "Nothing was installed. Install Pulumi (https://www.pulumi.com/docs/install/).",
          });
        },
      );
      assert.deepEqual(await readdir(cache), []);
    });
  });

  it("is refused where no digest is published for this platform", async () => {
    await onMachine(async ({ provide }) => {
      const others = `${"0".repeat(64)}  pulumi-v${pinnedVersion}-plan9-x64.tar.gz\n`;
      await withServer({ [checksumsName(pinnedVersion)]: others, [name]: archive }, async (url) => {
        await assert.rejects(provide(url), {
          message:
            `${url}/${checksumsName(pinnedVersion)} has no SHA-256 digest of ${name}. ` +
            "Nothing was installed. Install Pulumi (https://www.pulumi.com/docs/install/).",
        });
      });
    });
  });

  it("counts as not reached where it breaks off or is not there", async () => {
    const broken = (response: ServerResponse): void => {
      response.writeHead(200, { "content-length": archive.length });
      response.write(archive.subarray(0, 100), () => response.destroy());
    };
    const files: Record<string, Files> = {
      "could not be downloaded whole (": {
        [checksumsName(pinnedVersion)]: checksums,
        [name]: broken,
      },
      "could not be downloaded whole (it answers 404 Not Found)": {
        [checksumsName(pinnedVersion)]: checksums,
      },
      "answers 404 Not Found": {},
    };
    for (const [expected, served] of Object.entries(files)) {
      await onMachine(async ({ cache, provide }) => {
        await withServer(served, async (url) => {
          await assert.rejects(provide(url), (error: Error) => {
            assert.ok(error.message.includes(expected), error.message);
            assert.match(error.message, /and Go is not installed to build it/);
            return true;
          });
        });
        assert.deepEqual(await readdir(cache), []);
      });
    }
  });

  it("gives way to a build from the Go module, which is asked for at the same version", async () => {
    await onMachine(async ({ bin, cache, lines, provide }) => {
      // Stands for Go: notes what it is asked, and "builds" a CLI that answers with its version.
      await install(
        join(bin, "go"),
        `#!/bin/sh
echo "$@" >> ${cache}/asked
if [ "$1" = build ]; then
  printf '#!/bin/sh\\necho ${pinnedVersion}\\n' > "$5"
  /bin/chmod +x "$5"
fi
`,
      );
      const { executable, languageHost } = await provide();
      assert.equal(executable, join(cache, pinnedVersion, "pulumi"));
      assert.equal(languageHost, undefined);
      const asked = await readFile(join(cache, "asked"), "utf8");
      const command = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
      assert.match(asked, new RegExp(`^get ${command}@v3\\.259\\.0$`, "m"));
      assert.match(
        asked,
        new RegExp(
          "^build -ldflags -X github\\.com/pulumi/pulumi/sdk/v3/go/common/version\\.Version=3\\.259\\.0 " +
            `-o .+/bin/pulumi ${command}$`,
          "m",
        ),
      );
      assert.ok(lines.some((line) => line.includes("building 3.259.0 from its Go module")));
    });
  });
});

describe("a lock", () => {
  it("lets one in at a time", async () => {
    await withFolder(async (folder) => {
      const order: string[] = [];
      const enter = (name: string): Promise<void> =>
        withLock(
          join(folder, "lock"),
          () => undefined,
          async () => {
            order.push(`${name} in`);
            await sleep(20);
            order.push(`${name} out`);
          },
        );
      await Promise.all([enter("a"), enter("b")]);
      assert.equal(order[0]?.slice(0, 1), order[1]?.slice(0, 1));
      assert.equal(order[2]?.slice(0, 1), order[3]?.slice(0, 1));
    });
  });

  it("of a process that is gone is broken", async () => {
    await withFolder(async (folder) => {
      // The pid of a process that has ended, so nobody runs under it.
      const { stdout } = await promisify(execFile)(process.execPath, ["-p", "process.pid"]);
      const file = join(folder, "lock");
      await writeFile(file, stdout.trim());
      let waited = false;
      await withLock(
        file,
        () => (waited = true),
        () => Promise.resolve(),
      );
      assert.equal(waited, false);
      await assert.rejects(access(file));
    });
  });
});
