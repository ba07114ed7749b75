import { screenAddresses as at } from "@passerelles/shared/screen-addresses.ts";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { loadWritingTexts } from "../lib/i18n.ts";
import { Door } from "./layout/door.tsx";
import { ErrorScreen } from "./layout/error-screen.tsx";
import { Loading } from "./layout/loading.tsx";
import { NotFoundScreen } from "./layout/not-found-screen.tsx";
import { Shell } from "./layout/shell.tsx";
import { MembersOnly } from "./members-only.tsx";
import { agendaSearch, doorSearch, findSearch, listSearch, pageSearch } from "./searches.ts";

const screens = {
  Home: lazyRouteComponent(() => import("../features/home/home-screen.tsx"), "HomeScreen"),
  Page: lazyRouteComponent(() => import("../features/pages/page-screen.tsx"), "PageScreen"),
  Versions: lazyRouteComponent(() => import("../features/pages/versions-screen.tsx"), "VersionsScreen"),
  List: lazyRouteComponent(() => import("../features/pages/list-screen.tsx"), "ListScreen"),
  Trash: lazyRouteComponent(() => import("../features/pages/trash-screen.tsx"), "TrashScreen"),
  Search: lazyRouteComponent(() => import("../features/search/search-screen.tsx"), "SearchScreen"),
  Agenda: lazyRouteComponent(() => import("../features/calendar/agenda-screen.tsx"), "AgendaScreen"),
  Legal: lazyRouteComponent(() => import("../features/legal/legal-screen.tsx"), "LegalScreen"),
  Profile: lazyRouteComponent(() => import("../features/accounts/profile-screen.tsx"), "ProfileScreen"),
  Members: lazyRouteComponent(() => import("../features/members/members-screen.tsx"), "MembersScreen"),
  People: lazyRouteComponent(() => import("../features/people/people-screen.tsx"), "PeopleScreen"),
  Templates: lazyRouteComponent(() => import("../features/templates/templates-screen.tsx"), "TemplatesScreen"),
  Referential: lazyRouteComponent(async () => {
    const [screen] = await Promise.all([import("../features/referential/referential-screen.tsx"), loadWritingTexts()]);
    return screen;
  }, "ReferentialScreen"),
  SignIn: lazyRouteComponent(() => import("../features/accounts/sign-in-screen.tsx"), "SignInScreen"),
  Forgotten: lazyRouteComponent(() => import("../features/accounts/forgotten-screen.tsx"), "ForgottenScreen"),
  OneTimeLink: lazyRouteComponent(() => import("../features/accounts/link-screen.tsx"), "LinkScreen"),
};

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundInShell });
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const door = createRoute({ getParentRoute: () => root, id: "door", component: Door });
const members = createRoute({ getParentRoute: () => shell, id: "members", component: MembersOnly });

function NotFoundInShell() {
  return (
    <Shell>
      <NotFoundScreen />
    </Shell>
  );
}

const home = createRoute({ getParentRoute: () => shell, path: at.home, component: screens.Home });
const page = createRoute({
  getParentRoute: () => shell,
  path: at.page,
  validateSearch: pageSearch,
  component: () => {
    const { edit = false, view } = page.useSearch();
    return <screens.Page slug={page.useParams().slug} edit={edit} view={view} />;
  },
});
const versions = createRoute({
  getParentRoute: () => members,
  path: at.versions,
  component: () => <screens.Versions slug={versions.useParams().slug} />,
});
const allPages = createRoute({
  getParentRoute: () => shell,
  path: at.allPages,
  validateSearch: listSearch,
  component: () => <screens.List filters={allPages.useSearch()} />,
});
const kindPages = createRoute({
  getParentRoute: () => shell,
  path: at.kindPages,
  validateSearch: listSearch,
  component: () => <screens.List kindName={kindPages.useParams().kind} filters={kindPages.useSearch()} />,
});
const myPages = createRoute({
  getParentRoute: () => members,
  path: at.myPages,
  validateSearch: listSearch,
  component: () => <screens.List mine filters={myPages.useSearch()} />,
});
const trash = createRoute({ getParentRoute: () => members, path: at.trash, component: screens.Trash });
const search = createRoute({
  getParentRoute: () => shell,
  path: at.search,
  validateSearch: findSearch,
  component: () => <screens.Search {...search.useSearch()} />,
});
const agenda = createRoute({
  getParentRoute: () => shell,
  path: at.agenda,
  validateSearch: agendaSearch,
  component: () => <screens.Agenda {...agenda.useSearch()} />,
});
const profile = createRoute({ getParentRoute: () => members, path: at.profile, component: screens.Profile });
const membersList = createRoute({ getParentRoute: () => members, path: at.members, component: screens.Members });
const people = createRoute({ getParentRoute: () => members, path: at.people, component: screens.People });
const templates = createRoute({ getParentRoute: () => members, path: at.templates, component: screens.Templates });
const referential = createRoute({
  getParentRoute: () => members,
  path: at.referential,
  component: screens.Referential,
});
const legal = createRoute({
  getParentRoute: () => shell,
  path: at.legal,
  component: () => <screens.Legal name="mentions-legales" />,
});
const privacy = createRoute({
  getParentRoute: () => shell,
  path: at.privacy,
  component: () => <screens.Legal name="confidentialite" />,
});
const accessibility = createRoute({
  getParentRoute: () => shell,
  path: at.accessibility,
  component: () => <screens.Legal name="accessibilite" />,
});
const signIn = createRoute({
  getParentRoute: () => door,
  path: at.signIn,
  validateSearch: doorSearch,
  component: () => <screens.SignIn {...signIn.useSearch()} />,
});
const forgotten = createRoute({
  getParentRoute: () => door,
  path: at.forgotten,
  component: screens.Forgotten,
});
const oneTimeLink = createRoute({
  getParentRoute: () => door,
  path: at.oneTimeLink,
  component: () => <screens.OneTimeLink secret={oneTimeLink.useParams().secret} />,
});

/** The addresses of the application. */
export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([
      home,
      page,
      allPages,
      kindPages,
      search,
      agenda,
      legal,
      privacy,
      accessibility,
      members.addChildren([versions, myPages, trash, profile, membersList, people, templates, referential]),
    ]),
    door.addChildren([signIn, forgotten, oneTimeLink]),
  ]),
  defaultErrorComponent: ErrorScreen,
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
