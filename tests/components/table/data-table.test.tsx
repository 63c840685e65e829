import { beforeEach, describe, expect, it } from "vitest";
import { DataTable } from "@/components/table/data-table";
import type { TableColumn, TableOrder } from "@/components/table/table-column";
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
