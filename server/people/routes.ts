import type { Actor } from "@passerelles/shared/access.ts";
import * as schemas from "@passerelles/shared/api/people.schemas.ts";
import * as endpoints from "@passerelles/shared/api/people.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { erasePerson } from "./erase-person.ts";
import { readDetails } from "./person-details.ts";
import { placesOf } from "./places.ts";
import { changePerson, insertPerson, listPeople, readOwnPerson, readPerson, upsertOwnPerson } from "./store.ts";

const defaultLimit = 30;

/** People whom pages name: found, told about, changed and erased. Anonymous readers know of them through pages only. */
export function peopleRoutes(app: FastifyInstance, services: Pick<Services, "database" | "editor" | "log">): void {
  const { db } = services.database;
  const signedIn = { access: "signed-in" } as const;

  route(
    app,
    endpoints.listPeople,
    schemas.listPeople,
    { ...signedIn, summary: "List the people whom pages may name." },
    ({ query, actor }) => listPeople(db, actor, { ...query, limit: query.limit ?? defaultLimit }),
  );

  route(
    app,
    endpoints.readOwnPerson,
    schemas.readOwnPerson,
    { ...signedIn, summary: "Read one's own card." },
    ({ request }) => readOwnPerson(db, askerOf(request)),
  );

  route(
    app,
    endpoints.writeOwnPerson,
    schemas.writeOwnPerson,
    { ...signedIn, summary: "Make or change one's own card." },
    async ({ body, request }) => {
      const actor = askerOf(request);
      await upsertOwnPerson(db, actor, { ...(await readDetails(db, request, body)), name: body.name });
      return readPerson(db, actor, actor.id);
    },
  );

  route(
    app,
    endpoints.createPerson,
    schemas.createPerson,
    { access: "createPerson", summary: "Make a card of somebody." },
    async ({ body, request }) => {
      const actor = askerOf(request);
      const id = await insertPerson(db, actor, { ...(await readDetails(db, request, body)), name: body.name });
      return readPerson(db, actor, id);
    },
  );

  route(
    app,
    endpoints.readPerson,
    schemas.readPerson,
    { ...signedIn, summary: "Read the card of somebody." },
    ({ params, actor }) => readPerson(db, actor, params.id),
  );

  route(
    app,
    endpoints.updatePerson,
    schemas.updatePerson,
    { ...signedIn, summary: "Change the card of somebody." },
    async ({ params, body, actor, request }) => {
      const before = await readPerson(db, actor, params.id);
      await changePerson(db, actor, before.id, await readDetails(db, request, body));
      return readPerson(db, actor, before.id);
    },
  );

  route(
    app,
    endpoints.listPlaces,
    schemas.listPlaces,
    { ...signedIn, summary: "List the pages that name somebody." },
    async ({ params, actor }) => placesOf(db, actor, [(await readPerson(db, actor, params.id)).id]),
  );

  route(
    app,
    endpoints.erasePerson,
    schemas.erasePerson,
    { ...signedIn, summary: "Erase somebody everywhere, and say where they were named." },
    ({ params, request }) => erasePerson(services, askerOf(request), params.id),
  );
}

/** The route's access has refused anonymous askers before. */
function askerOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Refusal(401, "signInRequired");
  return request.actor;
}
