import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { engineEnvironment } from "../../simulation/environment";

function dateIn(date?: Date): Date {
  const environment = engineEnvironment(
    {
      root: "/nowhere",
      bin: "/nowhere",
      backendUrl: "file:///nowhere",
      passphrase: "",
      debugProviders: "",
      compiled: "/nowhere",
      temporary: true,
      ...(date && { date }),
    },
    {},
  );
  const print = "console.log(new Date().toISOString(), Date.now(), new Date(0).toISOString())";
  const output = execFileSync(process.execPath, ["--eval", print], {
    env: environment,
    encoding: "utf8",
  });
  const [now = "", stamp = "", epoch = ""] = output.trim().split(" ");
  assert.equal(epoch, "1970-01-01T00:00:00.000Z");
  assert.equal(Math.abs(Number(stamp) - Date.parse(now)) < 1000, true);
  return new Date(now);
}

describe("the date of the program and the pack", () => {
  it("is the one that the workspace has, and goes on from there", () => {
    const date = new Date("2031-05-06T07:08:09Z");
    const late = dateIn(date).getTime() - date.getTime();
    assert.equal(late >= 0 && late < 10_000, true);
  });

  it("is the machine's where the workspace has none", () => {
    assert.equal(Math.abs(dateIn().getTime() - Date.now()) < 10_000, true);
  });
});
