import process from "node:process";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/components/markdown/markdown";
import { mount } from "@/tests/components/transcripts/mount";

const draw = (markdown: string): HTMLElement => mount(<Markdown headingFrom={3}>{markdown}</Markdown>).element;
const linksIn = (element: HTMLElement) => [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));

describe("Markdown", () => {
  it("is drawn as what it means, under the headings of the page", () => {
    const element = draw("# Title\n\n###### Deep\n\n- one\n- [x] **two**\n\n| a | b |\n| - | - |\n| `c` | ~~d~~ |");
    expect(element.querySelector("h3")?.textContent).toBe("Title");
    expect(element.querySelector("h6")?.textContent).toBe("Deep");
    expect([...element.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["one", "☑  two"]);
    expect([...element.querySelectorAll("th, td")].map((cell) => cell.textContent)).toEqual(["a", "b", "c", "d"]);
  });

  it("leads the keyboard to a table, which may be wider than the page, by the words of its headings; code wraps", () => {
    const element = draw("| Case | *What* to `do` | |\n| - | - | - |\n| a | b | c |\n\n```\nlong code\n```");
    const reached = [...element.querySelectorAll("[tabindex]")];
    expect(reached.map((each) => [each.getAttribute("role"), each.getAttribute("aria-label")])).toEqual([
      ["group", "Table: Case, What to do"],
    ]);
    expect(reached[0]?.firstElementChild?.tagName).toBe("TABLE");
    const bare = draw("| | |\n| - | - |\n| a | b |").querySelector("[role=group]");
    expect(bare?.getAttribute("aria-label")).toBe("Table");
  });

  it("leads to the web and to mail alone, in a window that learns nothing of this one, and says where", () => {
    const element = draw("[here](https://example.org/a) [write](mailto:a@example.org) <https://example.org/b>");
    expect(linksIn(element)).toEqual(["https://example.org/a", "mailto:a@example.org", "https://example.org/b"]);
    for (const link of element.querySelectorAll("a")) expect(link.rel).toBe("noopener noreferrer");
    expect(element.textContent).toContain("here (https://example.org/a)");
  });

  it("makes no link of any other address, however it is hidden, and shows it", () => {
    const addresses = [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "&#106;avascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:msgbox(1)",
      "file:///etc/passwd",
      "//elsewhere.example/x",
      "/projects/a/settings",
      "?from=here",
    ];
    for (const address of addresses) {
      const inline = draw(`[press](${address}) and ![look](${address})`);
      expect(linksIn(inline), address).toEqual([]);
      expect(inline.querySelector("img"), address).toBeNull();
      expect(linksIn(draw(`[press][r]\n\n[r]: ${address}`)), address).toEqual([]);
    }
    expect(draw("[press](javascript:alert(1))").textContent).toBe("press (javascript:alert(1))");
  });

  it("keeps HTML as text, and fetches no picture", () => {
    const html = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg onload=alert(1)><a href='javascript:alert(1)'>x</a></svg>",
      "<iframe src='https://elsewhere.example'></iframe>",
      "<style>body{display:none}</style>",
      "<a href='https://elsewhere.example' onclick='alert(1)'>x</a>",
      "<!-- hidden -->",
    ];
    for (const written of html) {
      for (const markdown of [written, `a ${written} b`, `- ${written}`, `| a |\n| - |\n| ${written} |`]) {
        const element = draw(markdown);
        expect(element.querySelector("script, img, svg, iframe, style, a, [onclick]"), markdown).toBeNull();
        expect(element.textContent, markdown).toContain(written);
      }
    }
    const picture = draw("![a chart](https://elsewhere.example/chart.png)");
    expect(picture.querySelector("img")).toBeNull();
    expect(linksIn(picture)).toEqual(["https://elsewhere.example/chart.png"]);
  });

  it("is drawn in good time and without an error, however long or deep", () => {
    const line = `| ${"cell | ".repeat(10)}\n`;
    const hostile = {
      "a table of 200 KB": `| ${"a | ".repeat(10)}\n|${" - |".repeat(10)}\n${line.repeat(2800)}`,
      "a table of a thousand columns": `|${"a|".repeat(1000)}\n|${"-|".repeat(1000)}\n${`|${"b|".repeat(1000)}\n`.repeat(3)}`,
      "quotations in quotations": ">".repeat(20_000),
      "quotations in lists": `${"> - ".repeat(5000)}x`,
      "lists in lists": Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
      brackets: "[".repeat(9000),
      "brackets and parentheses": "[a](".repeat(2400),
      emphasis: "*a _b ".repeat(1600),
      "stars alone": "*".repeat(9000),
      backticks: Array.from({ length: 130 }, (_, count) => "`".repeat(count)).join(" "),
      references: "[a]: b\n\n".repeat(5000),
      footnotes: Array.from({ length: 500 }, (_, at) => `[^${at}]\n\n[^${at}]: note ${at}\n`).join("\n"),
      entities: "&amp;".repeat(1900),
      "one long line": "word ".repeat(100_000),
      "signs that turn text": "\u202e\u2066".repeat(4000),
    };
    for (const [name, markdown] of Object.entries(hostile)) {
      // The time that was worked, not that which others took on the same machine.
      const before = process.cpuUsage();
      const element = draw(markdown);
      const { user } = process.cpuUsage(before);
      expect(user / 1000, name).toBeLessThan(5000);
      expect(element.firstElementChild, name).not.toBeNull();
    }
  }, 120_000);
});
