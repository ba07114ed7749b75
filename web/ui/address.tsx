import { formatPhone } from "@passerelles/shared/kinds/format-phone.ts";
import { isOutside } from "../lib/safe-href.ts";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./address.module.css";

/** A number as it is read, dialled with its country's code. */
export function PhoneNumber({ number }: { number: string }) {
  const language = useLanguage();
  return (
    <Address href={/^\+?\d+(?:;ext=\d+)?$/.test(number) ? `tel:${number}` : undefined}>
      {formatPhone(number, language)}
    </Address>
  );
}

/** An address to follow, if there is one; one outside this site is told nothing of where one comes from. */
export function Address({ href, children }: { href: string | undefined; children: string }) {
  if (href === undefined) return children;
  return (
    <a className={classes.address} href={href} {...(isOutside(href) && { rel: "noopener noreferrer nofollow" })}>
      {children}
    </a>
  );
}
