"use client";

import { LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { Scheme } from "@/lib/scheme/scheme";
import { type TemplateKey, templateKeys } from "@/lib/scheme/templates/template-keys";
import { schemeTemplates } from "@/lib/scheme/templates/templates";

/** Puts a template into the editor. */
export function TemplateDialog({ onUse }: { readonly onUse: (scheme: Scheme) => void }) {
  const text = useTranslations("scheme.template");
  const names = useTranslations("projects.templates");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const use = (key: TemplateKey) => {
    onUse(schemeTemplates[key].scheme);
    setOpen(false);
    toast.success(text("used", { name: names(`${key}.title`) }));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <LayoutTemplate aria-hidden="true" size={14} />
        {text("start")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={text("title")}
        description={text("text")}
        closeLabel={common("close")}
      >
        <ul className="divide-y border-y">
          {templateKeys.map((key) => (
            <li key={key} className="py-3">
              <Template name={key} onUse={() => use(key)} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function Template({ name, onUse }: { readonly name: TemplateKey; readonly onUse: () => void }) {
  const text = useTranslations("scheme.template");
  const names = useTranslations("projects.templates");
  const { scheme, sources } = schemeTemplates[name];
  const title = names(`${name}.title`);
  return (
    <>
      <div className="flex items-center gap-2">
        <h3 className="font-medium">{title}</h3>
        <Button className="ml-auto" aria-label={`${text("use")}: ${title}`} onClick={onUse}>
          {text("use")}
        </Button>
      </div>
      <p className="mt-1 text-dim">{names(`${name}.text`)}</p>
      <p className="mt-1 text-faint text-xs">
        {text("counts", { types: scheme.spanTypes.length, questions: scheme.elements.length })} · {text("sources")}{" "}
        {sources.join("; ")}
      </p>
    </>
  );
}
