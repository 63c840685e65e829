import { useTranslations } from "next-intl";
import { headingsOf } from "@/lib/guideline/headings";
import { headingId } from "@/lib/markdown/heading-id";

/** Headings below this level are not listed. */
const deepestLevel = 3;

/** The headings of a guideline as links to them. */
export function Contents({ markdown }: { readonly markdown: string }) {
  const text = useTranslations("guideline");
  const headings = headingsOf(markdown).filter(({ level }) => level > 1 && level <= deepestLevel);
  if (headings.length < 2) return null;
  return (
    <nav aria-label={text("contents")} className="mb-6">
      <h2 className="mb-1 font-semibold text-sm">{text("contents")}</h2>
      <ul className="text-sm">
        {headings.map(({ level, words, start }) => (
          <li key={start} className={level > 2 ? "pl-3" : undefined}>
            <a href={`#${headingId(words)}`} dir="auto" className="block py-1 text-dim hover:text-text hover:underline">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
