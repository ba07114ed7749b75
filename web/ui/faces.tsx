import { initials } from "../lib/initials.ts";
import { personColour } from "../lib/person-colour.ts";
import classes from "./faces.module.css";

interface Person {
  id: string;
  name: string;
}

/** One person's initials on their colour. Decorative: the name stands beside it or in the label of the group. */
export function Face({ person, size = 30 }: { person: Person; size?: number }) {
  const colour = personColour(person.id);
  return (
    <span
      className={classes.face}
      style={{ "--fill": colour.fill, "--on": colour.on, "--size": `${size}px` }}
      title={person.name}
      aria-hidden
    >
      {initials(person.name)}
    </span>
  );
}

interface FacesProps {
  people: readonly Person[];
  label: string;
  maximum?: number;
  size?: number;
}

/** Several faces that overlap; `label` says in words whose they are, `size` in pixels. */
export function Faces({ people, label, maximum = 5, size }: FacesProps) {
  if (people.length === 0) return null;
  const hidden = people.length - maximum;
  return (
    <span className={classes.faces} role="img" aria-label={label}>
      {people.slice(0, maximum).map((person) => (
        <Face key={person.id} person={person} size={size} />
      ))}
      {hidden > 0 && <span className={classes.more}>{`+${hidden}`}</span>}
    </span>
  );
}
