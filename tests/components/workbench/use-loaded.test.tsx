import { act, type ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { useLoaded } from "@/components/workbench/use-loaded";
import { mount } from "@/tests/components/transcripts/mount";

type Load = () => Promise<ComponentType<object>>;
type OpenerProps = { readonly load: Load; readonly isWanted: boolean; readonly onFailed: () => void };

function Opener(props: OpenerProps) {
  const Part = useLoaded(props);
  return Part ? <Part /> : <p>Not yet</p>;
}
const Loaded = () => <p>Here it is</p>;
const settle = () => act(() => Promise.resolve());

describe("a part whose script comes when it is wanted", () => {
  it("is asked for once, and gone when it is not wanted any more", async () => {
    const load = vi.fn<Load>(async () => Loaded);
    const onFailed = vi.fn();
    const { element, render } = mount(<Opener {...{ load, onFailed }} isWanted={false} />);
    expect(load).not.toHaveBeenCalled();
    render(<Opener {...{ load, onFailed }} isWanted />);
    expect(element.textContent).toBe("Not yet");
    await settle();
    expect(element.textContent).toBe("Here it is");
    render(<Opener {...{ load, onFailed }} isWanted={false} />);
    expect(element.textContent).toBe("Not yet");
    render(<Opener {...{ load, onFailed }} isWanted />);
    expect(element.textContent).toBe("Here it is");
    expect(load).toHaveBeenCalledOnce();
  });

  it("says when it does not come, and is tried again", async () => {
    const load = vi.fn<Load>().mockRejectedValueOnce(new TypeError("offline")).mockResolvedValueOnce(Loaded);
    const onFailed = vi.fn();
    const { element, render } = mount(<Opener {...{ load, onFailed }} isWanted />);
    await settle();
    expect(onFailed).toHaveBeenCalledOnce();
    render(<Opener {...{ load, onFailed }} isWanted={false} />);
    render(<Opener {...{ load, onFailed }} isWanted />);
    await settle();
    expect(element.textContent).toBe("Here it is");
  });
});
