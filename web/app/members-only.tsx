import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useSelf } from "../lib/use-self.ts";
import { Loading } from "./layout/loading.tsx";

/** The screens that only a signed-in person has: others are asked to sign in, and come back here. */
export function MembersOnly() {
  const self = useSelf();
  const { href, pathname } = useLocation({
    select: ({ href, pathname }) => ({ href, pathname }),
    structuralSharing: true,
  });
  // While the way to the sign-in screen is under way, its address is already here: it is not where one wanted to go.
  if (self === undefined || pathname === "/connexion") return <Loading />;
  if (self === null) return <Navigate to="/connexion" search={{ next: href }} replace />;
  return <Outlet />;
}
