import { Portal } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import classes from "./kept-words.module.css";
import { KeptWordsNotice } from "./kept-words-notice.tsx";
import type { TextAside, TextsAside } from "./texts-aside.ts";

/** Says, above everything, which fields two people have rewritten at once, and keeps the text that has not stayed. */
export function TextsAsideNotice({ texts }: { texts: TextsAside }) {
  const all = useSyncExternalStore(texts.subscribe, texts.getSnapshot);
  return (
    all.length > 0 && (
      <Portal>
        <div className={classes.above}>
          {all.map((aside) => (
            <Notice key={aside.id} aside={aside} onClose={() => texts.remove(aside.id)} />
          ))}
        </div>
      </Portal>
    )
  );
}

function Notice({ aside, onClose }: { aside: TextAside; onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, text, isOwn, input, caret, goOn } = aside;
  return (
    <div className={classes.block}>
      <KeptWordsNotice
        title={t(isOwn ? "blockForms.kept.field" : "blockForms.kept.fieldOfOthers", {
          field: name?.[language] ?? t("editor.text"),
        })}
        label={t(isOwn ? "blockForms.kept.own" : "blockForms.kept.others")}
        text={text}
        onChange={goOn}
        caret={caret}
        takesFocus={input !== null}
        onClose={() => {
          onClose();
          (input?.isConnected ? input : document.getElementById("page-text"))?.focus();
        }}
      />
    </div>
  );
}
