import { Button } from "@mantine/core";
import { embedUrl } from "@passerelles/shared/api/embeds.ts";
import { type EmbedType, readEmbed } from "@passerelles/shared/embeds/embed.ts";
import { hostName } from "@passerelles/shared/embeds/remote-address.ts";
import { IconPhoto, IconPlayerPlay } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAgreement } from "../../lib/agreed-hosts.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./remote-embed.module.css";

export interface RemoteEmbedProps {
  type: EmbedType;
  /** As typed. */
  url: string;
  /** What is on the image, what the film is called. */
  alt: string;
  /** What stands there when nothing can be shown from this address. */
  children?: ReactNode;
}

/** A film or an image of another host. Nothing is loaded from there before the reader says so, for each host. */
export function RemoteEmbed({ type, url, alt, children }: RemoteEmbedProps) {
  const embed = readEmbed(url, type);
  return embed === null ? children : <Shown type={type} url={url} alt={alt} address={embed.address} />;
}

function Shown({ type, url, alt, address }: Omit<RemoteEmbedProps, "children"> & { address: URL }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isAgreed, agree, withdraw } = useAgreement(address.host);
  const host = hostName(address);
  /** Whoever agrees here goes on from what then appears, and back. */
  const moves = useRef(false);
  const arrive = (element: HTMLElement | null) => {
    if (element && moves.current) element.focus({ preventScroll: true });
    if (element) moves.current = false;
  };
  const leave = (change: () => void) => () => {
    moves.current = true;
    change();
  };
  if (!isAgreed)
    return (
      <div className={classes.closed} data-type={type} contentEditable={false}>
        {type === "image" && alt.trim() !== "" && <p>{alt}</p>}
        <Button
          ref={arrive}
          variant="default"
          leftSection={
            type === "image" ? (
              <IconPhoto size={18} stroke={1.75} aria-hidden />
            ) : (
              <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
            )
          }
          onClick={leave(agree)}
          lang={language}
        >
          {t(type === "image" ? "files.embed.showImage" : "files.embed.showVideo", { host })}
        </Button>
        <small lang={language}>{t("files.embed.nothing", { host })}</small>
      </div>
    );
  return (
    <div className={classes.open} data-type={type} contentEditable={false}>
      <iframe
        ref={arrive}
        src={embedUrl(type, url, alt)}
        title={alt.trim() || t(type === "image" ? "files.embed.image" : "files.embed.video", { host })}
        sandbox={type === "image" ? "" : "allow-scripts allow-same-origin"}
        referrerPolicy="no-referrer"
        allow="fullscreen *; picture-in-picture *"
      />
      <button type="button" className={classes.withdraw} onClick={leave(withdraw)} lang={language}>
        {t("files.embed.withdraw", { host })}
      </button>
    </div>
  );
}
