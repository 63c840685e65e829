import { createRef } from "react";
import { describe, expect, it } from "vitest";
import { DeskProvider } from "@/components/workbench/desk";
import { Palette } from "@/components/workbench/palette";
import type { Scheme } from "@/lib/scheme/scheme";
import { mount } from "@/tests/components/transcripts/mount";
import { buildDesk } from "@/tests/components/workbench/build-desk";
import { buildWorkbench } from "@/tests/lib/workbench/build-session";

function paletteFor(change: (scheme: Scheme) => Scheme): string {
  const context = buildWorkbench();
  const { desk } = buildDesk({ context: { ...context, scheme: change(context.scheme) } });
  const { element } = mount(
    <DeskProvider value={desk}>
      <Palette
        pane={createRef<HTMLElement>()}
        place={{ part: 1, start: 0, end: 2 }}
        isFocused={false}
        canAddRange={false}
        screen={{ copied: null, lastType: null }}
      />
    </DeskProvider>,
  );
  return element.textContent ?? "";
}

describe("the palette", () => {
  it("offers the types of the scheme", () => {
    expect(paletteFor((scheme) => scheme)).toContain("Silent correction");
  });

  it("says that there is nothing to mark with where the scheme has no types", () => {
    expect(paletteFor((scheme) => ({ ...scheme, spanTypes: [] }))).toContain("has no types to mark with");
  });
});
