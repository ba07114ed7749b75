import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useSelf } from "../lib/use-self.ts";
import { Loading } from "./layout/loading.tsx";

/** The screens that only a signed-in person has: others are asked to sign in, and come back here. */
export function MembersOnly() {
  const self = useSelf();
  const here = useLocation({ select: (location) => location.href });
  if (self === undefined) return <Loading />;
  if (self === null) return <Navigate to="/connexion" search={{ next: here }} replace />;
  return <Outlet />;
}
