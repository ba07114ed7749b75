import { kinds } from "@passerelles/shared/kinds/index.ts";
import { Link } from "@tanstack/react-router";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./home-screen.module.css";

/** A door to each kind of page, in its hue. */
export function PlaceCards() {
  const language = useLanguage();
  return (
    <ul className={classes.places}>
      {kinds.map((kind) => (
        <li key={kind.name}>
          <Link
            className={classes.place}
            style={{ "--hue": kindColour(kind) }}
            to="/liste/$kind"
            params={{ kind: kind.name }}
          >
            <span className={classes.placeName}>
              <KindIcon kind={kind} size={20} />
              {kind.plural[language]}
            </span>
            <span className={classes.placeWords}>{kind.description[language]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
