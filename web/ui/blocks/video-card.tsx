import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { video as block, transcript } from "@passerelles/shared/blocks/video.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { parseWebAddress } from "@passerelles/shared/kinds/web-address.ts";
import { IconChevronRight, IconExternalLink, IconMovie } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { RemoteEmbed } from "../embeds/remote-embed.tsx";
import type { BlockCardProps } from "./block-card.ts";
import classes from "./video-card.module.css";

/** A film of another host: what it is, the film itself once the reader agrees, and what is said in it. */
export function VideoCard({ node, children }: BlockCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { url = "", title = "", duration = "", credit = "" } = blockAttributes(block, node.attrs);
  const address = parseWebAddress(url);
  const length = formatField({ type: "measure", label: block.label }, node.values?.duration ?? duration, language);
  const host = address === null ? "" : new URL(address).host.replace(/^www\./, "");
  const details = [length, host].filter(Boolean).join(" · ");
  return (
    <div className={classes.video}>
      <div className={classes.head} contentEditable={false}>
        <IconMovie size={22} stroke={1.75} aria-hidden />
        <p>
          <strong>{title || block.label[language]}</strong>
          {details && <small>{details}</small>}
        </p>
      </div>
      {url.trim() !== "" && <RemoteEmbed type="video" url={url} alt={title} />}
      {(address || credit) && (
        <p className={classes.foot} contentEditable={false}>
          {address && (
            <a href={address} rel="noopener noreferrer nofollow">
              <IconExternalLink size={16} stroke={1.75} aria-hidden />
              <span lang={language}>{t("files.embed.open", { host })}</span>
            </a>
          )}
          {credit && <small>{`© ${credit}`}</small>}
        </p>
      )}
      <Transcript isWritten={saysSomething(node.content ?? [])}>{children}</Transcript>
    </div>
  );
}

/** What is said in a film, folded on the screens of readers; on paper, and where it is written, it is all there. */
function Transcript({ isWritten, children }: { isWritten: boolean; children: ReactNode }) {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={classes.transcript} data-written={isWritten || undefined}>
      <p className={classes.label} contentEditable={false} lang={language}>
        {transcript[language]}
      </p>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        contentEditable={false}
        lang={language}
      >
        <IconChevronRight size={18} stroke={1.75} aria-hidden />
        {transcript[language]}
      </button>
      <div id={id} className={classes.words} data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}
