import { describe, expect, it } from "vitest";
import { addressOf, parseSettings, SettingsError } from "@/lib/env";

const strong = "wE8b0v1rXq5Zk3uJm7Tn9Yc2Hd4Gf6Lp";

const problemsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    parseSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split("\n");
    throw error;
  }
};

describe("the settings", () => {
  it("have defaults, so that nothing needs to be set", () => {
    expect(parseSettings({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      PLUMBLINE_DATA_DIR: ".data",
      NEXTAUTH_URL: "http://127.0.0.1:3000",
      LOG_LEVEL: "info",
    });
  });

  it("take empty and blank values for unset", () => {
    expect(parseSettings({ PORT: "", HOST: " ", DATABASE_URL: "", NEXTAUTH_SECRET: "", LOG_LEVEL: "\t" })).toEqual(
      parseSettings({}),
    );
  });

  it("leave other variables alone", () => {
    expect(parseSettings({ PATH: "/bin", HOSTNAME: "here" })).toEqual(parseSettings({}));
  });

  it("take the address from host and port unless it is given", () => {
    expect(parseSettings({ PORT: "8080", HOST: "localhost" }).NEXTAUTH_URL).toBe("http://localhost:8080");
    expect(parseSettings({ NEXTAUTH_URL: "https://labels.example.org" }).NEXTAUTH_URL).toBe(
      "https://labels.example.org",
    );
  });
});

describe("a setting that cannot be used", () => {
  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["HOST", "http://localhost"],
    ["HOST", "a b"],
    ["DATABASE_URL", "mysql://localhost/plumbline"],
    ["DATABASE_URL", "localhost:5432"],
    ["NEXTAUTH_URL", "labels.example.org"],
    ["PLUMBLINE_ADMIN_EMAIL", "nobody"],
    ["PLUMBLINE_ADMIN_PASSWORD", "short"],
    ["LOG_LEVEL", "loud"],
    ["NEXTAUTH_SECRET", "short"],
  ])("%s=%s is refused by name, without quoting it", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
    expect(problems[0]).not.toContain(` ${value} `);
  });

  it("is named together with the others", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "loud" }).map((line) => line.split(" ")[0])).toEqual([
      "PORT",
      "LOG_LEVEL",
    ]);
  });
});

describe("the secret", () => {
  it.each(["127.0.0.1", "127.8.0.9", "localhost", "::1"])(
    "may be missing on %s, which only this machine reaches",
    (HOST) => {
      expect(problemsOf({ HOST })).toEqual([]);
    },
  );

  it.each(["0.0.0.0", "::", "192.168.1.7", "labels.example.org", "127.0.0.1.example.org"])(
    "is required on %s",
    (HOST) => {
      expect(problemsOf({ HOST })).toEqual([expect.stringMatching(/^NEXTAUTH_SECRET is required/)]);
      expect(problemsOf({ HOST, NEXTAUTH_SECRET: strong })).toEqual([]);
    },
  );
});

describe("the address of a server", () => {
  it("brackets IPv6 and names a server on every interface localhost", () => {
    expect(addressOf("::1", 3000)).toBe("http://[::1]:3000");
    expect(addressOf("0.0.0.0", 80)).toBe("http://localhost:80");
    expect(addressOf("::", 80)).toBe("http://localhost:80");
    expect(addressOf("labels.example.org", 3000)).toBe("http://labels.example.org:3000");
  });
});
