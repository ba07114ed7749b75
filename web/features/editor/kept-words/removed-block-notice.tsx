import { useTranslation } from "react-i18next";
import pasteClasses from "../paste/paste-notice.module.css";
import classes from "./kept-words.module.css";
import { KeptWordsNotice } from "./kept-words-notice.tsx";
import { textOfWords, type WordsLeft } from "./words-left.ts";

/** Says, under the tools, that the block in whose form one was has been removed by somebody else. */
export function RemovedBlockNotice({ left, onClose }: { left: WordsLeft; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <div className={pasteClasses.place}>
      <div className={classes.block}>
        <KeptWordsNotice
          title={t("blockForms.kept.block", { block: left.title })}
          text={textOfWords(left.words)}
          onClose={onClose}
        />
      </div>
    </div>
  );
}
