import { Outlet } from "@tanstack/react-router";
import { useNavigationFocus } from "../navigation-focus.ts";
import { Brand } from "./brand.tsx";
import classes from "./door.module.css";
import { LegalLinks } from "./legal-links.tsx";

/** The frame of the screens one passes before being inside: signing in, resetting a password, accepting an invitation. */
export function Door() {
  useNavigationFocus();
  return (
    <div className={classes.door}>
      <header className={classes.head}>
        <Brand />
      </header>
      <main className={classes.main} id="content">
        <Outlet />
      </main>
      <footer className={classes.foot}>
        <LegalLinks />
      </footer>
    </div>
  );
}
