import { act, type ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { type LaterPart, laterPart, useArrived, useLoaded } from "@/components/workbench/use-loaded";
import { mount } from "@/tests/components/transcripts/mount";

type Load = () => Promise<ComponentType<object>>;
type OpenerProps = { readonly from: LaterPart<object>; readonly isWanted: boolean; readonly onFailed: () => void };

function Opener(props: OpenerProps) {
  const Part = useLoaded(props);
  return Part ? <Part /> : <p>Not yet</p>;
}
function Patient({ from }: Pick<OpenerProps, "from">) {
  const Part = useArrived(from);
  return Part ? <Part /> : <p>Not yet</p>;
}
const Loaded = () => <p>Here it is</p>;
const settle = () => act(() => Promise.resolve());

describe("a part whose script comes when it is wanted", () => {
  it("is asked for once, and gone when it is not wanted any more", async () => {
    const load = vi.fn<Load>(async () => Loaded);
    const from = laterPart(load);
    const onFailed = vi.fn();
    const { element, render } = mount(<Opener {...{ from, onFailed }} isWanted={false} />);
    expect(load).not.toHaveBeenCalled();
    render(<Opener {...{ from, onFailed }} isWanted />);
    expect(element.textContent).toBe("Not yet");
    await settle();
    expect(element.textContent).toBe("Here it is");
    render(<Opener {...{ from, onFailed }} isWanted={false} />);
    expect(element.textContent).toBe("Not yet");
    render(<Opener {...{ from, onFailed }} isWanted />);
    expect(element.textContent).toBe("Here it is");
    expect(load).toHaveBeenCalledOnce();
  });

  it("is there at once wherever it is wanted when its script has come before", async () => {
    const from = laterPart<object>(async () => Loaded);
    await from.load();
    const { element } = mount(<Opener from={from} onFailed={vi.fn()} isWanted />);
    expect(element.textContent).toBe("Here it is");
  });

  it("can be waited for without being asked for", async () => {
    const load = vi.fn<Load>(async () => Loaded);
    const from = laterPart(load);
    const { element } = mount(<Patient from={from} />);
    await settle();
    expect(load).not.toHaveBeenCalled();
    await act(() => from.load());
    expect(element.textContent).toBe("Here it is");
  });

  it("says when it does not come, and is tried again", async () => {
    const load = vi.fn<Load>().mockRejectedValueOnce(new TypeError("offline")).mockResolvedValueOnce(Loaded);
    const from = laterPart(load);
    const onFailed = vi.fn();
    const { element, render } = mount(<Opener {...{ from, onFailed }} isWanted />);
    await settle();
    expect(onFailed).toHaveBeenCalledOnce();
    render(<Opener {...{ from, onFailed }} isWanted={false} />);
    render(<Opener {...{ from, onFailed }} isWanted />);
    await settle();
    expect(element.textContent).toBe("Here it is");
  });
});
