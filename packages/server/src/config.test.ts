import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.js";

describe("readConfig", () => {
  it("has a default for everything", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: "127.0.0.1", port: 8420, databaseUrl: undefined });
    expect(config.data).toBe(resolve(".brightline/data"));
    expect(config.laws).toMatch(/laws$/);
  });

  it("reads what is set, and an empty value as not set", () => {
    const config = readConfig({
      PORT: "0",
      HOST: " ",
      DATABASE_URL: "postgresql:///city",
      BRIGHTLINE_DATA: "/tmp/x",
    });
    expect(config).toMatchObject({
      port: 0,
      host: "127.0.0.1",
      databaseUrl: "postgresql:///city",
      data: "/tmp/x",
    });
  });

  it("reports every problem at once, and never a password", () => {
    const wrong = { PORT: "80a", DATABASE_URL: "mysql://root:hunter2@host/x", BRIGHTLINE_LAWS: "/nowhere" };
    try {
      readConfig(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      const { problems, message } = error as ConfigError;
      expect(problems).toHaveLength(3);
      expect(message).toMatch(/PORT is `80a`.*\n.*DATABASE_URL.*\n.*BRIGHTLINE_LAWS is `\/nowhere`/);
      expect(message).not.toContain("hunter2");
    }
  });

  it.each(["65536", "-1", "1.5", "0x50", "99999"])("refuses the port %s", (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/PORT/);
  });
});
