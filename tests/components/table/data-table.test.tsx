import { act, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { DataTable } from "@/components/table/data-table";
import type { TableColumn, TableOrder } from "@/components/table/table-column";
import { noRows, stepSelection } from "@/lib/table/row-selection";
import { click, mount } from "@/tests/components/transcripts/mount";

type Tree = { readonly name: string; readonly height: number };

const columns: readonly TableColumn<Tree>[] = [
  { id: "name", header: "Name", isSortable: true, cell: (tree) => tree.name },
  { id: "height", header: "Height", isSortable: true, isNumeric: true, cell: (tree) => `${tree.height} m` },
  { id: "place", header: "Place", cell: () => "wood" },
];
const trees: readonly Tree[] = [
  { name: "Alder", height: 20 },
  { name: "Birch", height: 15 },
];

type Shown = { readonly rows?: readonly Tree[]; readonly order?: TableOrder | null };

function show({ rows = trees, order = null }: Shown = {}) {
  const orders: TableOrder[] = [];
  const { element } = mount(
    <DataTable
      name="trees"
      label="Trees"
      columns={columns}
      rows={rows}
      rowKey={(tree) => tree.name}
      rowHref={(tree) => `/trees/${tree.name}`}
      order={order}
      onOrder={(next) => orders.push(next)}
      isPending={false}
      empty={<p>No trees</p>}
    />,
  );
  const heads = () => [...element.querySelectorAll("th")];
  return { element, orders, heads, names: () => heads().map((head) => head.textContent) };
}

beforeEach(() => window.localStorage.clear());

describe("a table", () => {
  it("shows the rows as the server sorted them", () => {
    const { element } = show({ rows: trees.toReversed(), order: { by: "name", isDescending: false } });
    const rows = [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["Birch", "15 m", "wood"],
      ["Alder", "20 m", "wood"],
    ]);
  });

  it("has one real link for each row, in its first cell", () => {
    const { element } = show();
    const links = [...element.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/trees/Alder", "/trees/Birch"]);
    for (const link of links) expect(link.closest("td")?.cellIndex).toBe(0);
  });

  it("says how it is sorted, and which columns can be", () => {
    const sorted = (order: TableOrder | null) =>
      show({ order })
        .heads()
        .map((head) => head.getAttribute("aria-sort"));
    expect(sorted(null)).toEqual(["none", "none", null]);
    expect(sorted({ by: "height", isDescending: false })).toEqual(["none", "ascending", null]);
    expect(sorted({ by: "height", isDescending: true })).toEqual(["none", "descending", null]);
  });

  it("asks for a column upwards first, and for the other direction when it is sorted by it", () => {
    const press = (order: TableOrder | null) => {
      const { heads, orders } = show({ order });
      click(heads()[1]?.querySelector("button"));
      return orders;
    };
    expect(press(null)).toEqual([{ by: "height", isDescending: false }]);
    expect(press({ by: "name", isDescending: true })).toEqual([{ by: "height", isDescending: false }]);
    expect(press({ by: "height", isDescending: false })).toEqual([{ by: "height", isDescending: true }]);
    expect(press({ by: "height", isDescending: true })).toEqual([{ by: "height", isDescending: false }]);
    expect(show().heads()[2]?.querySelector("button")).toBeNull();
  });

  it("says what to do when it is empty", () => {
    const { element } = show({ rows: [] });
    expect(element.textContent).toBe("No trees");
    expect(element.querySelector("table")).toBeNull();
  });
});

const forest = ["Alder", "Birch", "Cedar", "Dogwood"].map((name) => ({ name, height: 10 }));

/** A table whose rows can be chosen. */
function Forest() {
  const [state, setState] = useState(noRows);
  const page = forest.map(({ name }) => name);
  return (
    <DataTable
      name="trees"
      label="Trees"
      columns={columns}
      rows={forest}
      rowKey={({ name }) => name}
      rowHref={({ name }) => `#${name}`}
      order={null}
      onOrder={() => undefined}
      isPending={false}
      empty={null}
      detail={({ name }) => (name === "Birch" ? "white bark" : null)}
      selection={{
        state,
        page,
        nameOf: ({ name }) => name,
        step: (step) => setState((now) => stepSelection(now, step)),
      }}
    />
  );
}

function showForest() {
  const { element } = mount(<Forest />);
  const box = (label: string) => element.querySelector<HTMLInputElement>(`input[aria-label="Select ${label}"]`);
  const link = (name: string) => element.querySelector<HTMLElement>(`a[href="#${name}"]`);
  const press = (target: HTMLElement | null, key: string, shiftKey = false) =>
    act(() => {
      target?.focus();
      target?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
    });
  const chosen = () => forest.map(({ name }) => name).filter((name) => box(name)?.checked);
  return { element, box, link, press, chosen };
}

describe("the choice of rows", () => {
  it("is made with boxes: a row, or the page", () => {
    const { box, chosen } = showForest();
    click(box("Birch"));
    expect(chosen()).toEqual(["Birch"]);
    expect(box("this page")).toMatchObject({ checked: false, indeterminate: true });
    click(box("this page"));
    expect(chosen()).toEqual(["Alder", "Birch", "Cedar", "Dogwood"]);
    expect(box("this page")).toMatchObject({ checked: true, indeterminate: false });
    click(box("this page"));
    expect(chosen()).toEqual([]);
  });

  it("is made by key: x or Space on the row, with Shift all up to it, Escape for none", () => {
    const { link, press, chosen } = showForest();
    press(link("Birch"), "x");
    expect(chosen()).toEqual(["Birch"]);
    press(link("Dogwood"), "X", true);
    expect(chosen()).toEqual(["Birch", "Cedar", "Dogwood"]);
    press(link("Cedar"), " ");
    expect(chosen()).toEqual(["Birch", "Dogwood"]);
    press(link("Cedar"), "Escape");
    expect(chosen()).toEqual([]);
  });

  it("is made by a click with Shift, which then opens no row", () => {
    const { box, link, chosen } = showForest();
    click(box("Alder"));
    const event = new MouseEvent("click", { shiftKey: true, bubbles: true, cancelable: true });
    act(() => link("Cedar")?.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(chosen()).toEqual(["Alder", "Birch", "Cedar"]);
  });

  it("leaves the keys with a modifier to the browser", () => {
    const { link, chosen } = showForest();
    const event = new KeyboardEvent("keydown", { key: "x", ctrlKey: true, bubbles: true, cancelable: true });
    act(() => link("Alder")?.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(chosen()).toEqual([]);
  });

  it("goes from row to row by the arrows, past what is said below a row", () => {
    const { link, press } = showForest();
    press(link("Alder"), "ArrowDown");
    expect(document.activeElement).toBe(link("Birch"));
    press(link("Birch"), "j");
    expect(document.activeElement).toBe(link("Cedar"));
    press(link("Cedar"), "ArrowUp");
    press(link("Birch"), "k");
    expect(document.activeElement).toBe(link("Alder"));
    press(link("Alder"), "ArrowUp");
    expect(document.activeElement).toBe(link("Alder"));
  });

  it("is not offered where nobody asks for it", () => {
    expect(show().element.querySelector("input")).toBeNull();
  });
});

describe("what is said below a row", () => {
  it("stands over the width of its columns", () => {
    const { element } = showForest();
    const detail = [...element.querySelectorAll("td")].find((cell) => cell.textContent === "white bark");
    expect(detail?.colSpan).toBe(3);
    expect(detail?.closest("tr")?.previousElementSibling?.textContent).toContain("Birch");
    expect(element.querySelectorAll("tbody tr")).toHaveLength(forest.length + 1);
  });
});

describe("the columns chosen in this browser", () => {
  it("are shown, and the first always is", () => {
    window.localStorage.setItem("plumbline.columns.trees", JSON.stringify({ height: false, place: true }));
    expect(show().names()).toEqual(["Name", "Place"]);
    window.localStorage.setItem(
      "plumbline.columns.trees",
      JSON.stringify({ name: false, height: false, place: false }),
    );
    expect(show().names()).toEqual(["Name"]);
  });

  it("are all of them when what is stored makes no sense", () => {
    for (const stored of ["", "{", "[]", '{"height":"no"}', "null"]) {
      window.localStorage.setItem("plumbline.columns.trees", stored);
      expect(show().names()).toEqual(["Name", "Height", "Place"]);
    }
  });
});
