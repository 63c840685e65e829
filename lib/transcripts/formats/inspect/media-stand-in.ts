import type { Attachments } from "@/lib/transcripts/formats/inspect/attachments";
import { textField } from "@/lib/transcripts/formats/inspect/fields";
import type { Json } from "@/lib/transcripts/transcript";

const dataUri = /^data:([^;,]*)(?:;[^,]*)?,/;
const longestAddress = 500;

/**
 * What stands in a transcript's text for an image, a sound, a video or a document: `[image: image/png, 1024 bytes]`, or
 * its address. Null when the block has none.
 *
 * @param block Of type `image`, `audio`, `video` or `document`; the content stands under the key of that name.
 */
export function mediaStandIn(type: string, block: Json, attachments: Attachments): string | null {
  const source = textField(block, type);
  if (source === null) return null;
  const content = attachments.find(source) ?? source;
  const data = dataUri.exec(content);
  const about = [
    textField(block, "filename"),
    data?.[1] || (data ? textField(block, "mime_type") : null),
    data ? `${bytesOf(content.length - data[0].length, content)} bytes` : addressOf(content),
  ];
  return `[${type}: ${about.filter((words) => words !== null).join(", ")}]`;
}

/** Of base64: four characters are three bytes, less the padding. */
function bytesOf(characters: number, content: string): number {
  const padding = /={0,2}$/.exec(content.slice(-2))?.[0].length ?? 0;
  return Math.floor((characters * 3) / 4) - padding;
}

function addressOf(address: string): string {
  return address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
}
