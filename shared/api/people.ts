import { endpoint } from "./endpoint.ts";
import type * as schemas from "./people.schemas.ts";

/** The people whom the asker may know of, by name; with `q`, those whose name or role has its words. */
export const listPeople = endpoint<typeof schemas.listPeople>("GET", "/api/people");
/** One's own card, or null. */
export const readOwnPerson = endpoint<typeof schemas.readOwnPerson>("GET", "/api/people/mine");
/** Makes one's own card, or changes it. */
export const writeOwnPerson = endpoint<typeof schemas.writeOwnPerson>("PUT", "/api/people/mine");
export const createPerson = endpoint<typeof schemas.createPerson>("POST", "/api/people");
/** 403 when the person is not for the asker to know of, 404 when there is none (any more). */
export const readPerson = endpoint<typeof schemas.readPerson>("GET", "/api/people/:id");
export const updatePerson = endpoint<typeof schemas.updatePerson>("PATCH", "/api/people/:id");
/** Where a person is named. */
export const listPlaces = endpoint<typeof schemas.listPlaces>("GET", "/api/people/:id/places");
/** Erases a person everywhere, for ever, and answers where they were named. */
export const erasePerson = endpoint<typeof schemas.erasePerson>("DELETE", "/api/people/:id");
