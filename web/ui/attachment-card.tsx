import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { fileUrl } from "@passerelles/shared/api/files.ts";
import { formatByteSize } from "@passerelles/shared/text/byte-size.ts";
import { IconFileDownload, IconFileOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./blocks.module.css";

/** A file to download: its name or what is said of it, its type and its size. */
export function AttachmentCard({ file, label }: { file: StoredFile | undefined; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (file === undefined) {
    return (
      <p data-notice className={classes.absent}>
        <IconFileOff size={18} stroke={1.75} aria-hidden />
        {label || t("files.attachment.absent")}
      </p>
    );
  }
  const typeOf = ({ mediaType, name }: StoredFile) => {
    const type = types.find(([pattern]) => pattern.test(mediaType))?.[1];
    const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1];
    return type || !ending ? t(`files.type.${type ?? "other"}`) : ending.toUpperCase();
  };
  const detail = [typeOf(file), formatByteSize(file.bytes, language)].join(" · ");
  return (
    <p className={classes.attachment}>
      <a href={fileUrl(file.id)} download={file.name}>
        <IconFileDownload size={22} stroke={1.75} aria-hidden />
        <span>
          <strong>{label || file.name}</strong>
          <small>{detail}</small>
        </span>
      </a>
    </p>
  );
}

const types = [
  [/^image\//, "image"],
  [/^application\/pdf$/, "pdf"],
  [/wordprocessing|opendocument\.text|rtf|epub/, "text"],
  [/spreadsheet/, "sheet"],
  [/presentation/, "slides"],
  [/zip|7z/, "archive"],
  [/^audio\//, "sound"],
  [/^video\//, "video"],
] as const;
