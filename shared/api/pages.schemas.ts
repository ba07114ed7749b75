import { z } from "zod";
import { pageActionNames } from "../access.ts";
import type { BodyNode } from "../document/body-node.ts";
import { problemCodes } from "../document/document-problem.ts";
import { storedFile } from "./files.schemas.ts";
import { indicatorRow } from "./indicators.schemas.ts";
import { namedPerson } from "./people.schemas.ts";
import { pageReference } from "./references.schemas.ts";
import { byId, cursor, filterText, id, limit, listOf, moment, nothing, title, visibility } from "./values.schemas.ts";

export const kindName = filterText(40).min(1);
const author = z.object({ id, name: z.string() });

export const pageSummary = pageReference.extend({
  slug: z.string(),
  summary: z.string(),
  visibility,
  owner: author.nullable(),
  createdAt: moment,
  changedAt: moment,
  trashedAt: moment.nullable(),
  territories: z.array(z.object({ code: z.string(), name: z.string() })),
  /** The field values that are columns of lists. */
  columns: z.record(z.string(), z.unknown()),
  /** The pages that those values refer to, among those that the asker may read. */
  links: z.array(pageReference),
});
export type PageSummary = z.infer<typeof pageSummary>;

export const pageDetail = pageSummary.extend({
  template: z.string(),
  /** It is what pages of its kind may begin with, and in no list of pages. */
  isTemplate: z.boolean(),
  /** Field name → value as understood, or as typed where it is not (see `fieldErrors`), "" where that should be a person; list fields are arrays of rows. */
  fields: z.record(z.string(), z.unknown()),
  /** IANA time zone that the hours of its events are to be read with; null where there is no doubt that it is Paris's. */
  timeZone: z.string().nullable(),
  fieldErrors: z.array(
    z.object({
      field: z.string(),
      row: z.string().optional(),
      column: z.string().optional(),
      /** Stable, for programs; `message` says it in the asker's language. */
      code: z.string(),
      message: z.string(),
    }),
  ),
  /** ProseMirror JSON. */
  body: z.custom<BodyNode>((value) => typeof value === "object" && value !== null),
  text: z.string(),
  indicators: z.array(indicatorRow),
  /** The pages that this one refers to, and those that refer to it, among those that the asker may read. */
  links: z.array(pageReference.extend({ anchor: z.string() })),
  backlinks: z.array(pageReference),
  /** The files that its body uses. */
  files: z.array(storedFile),
  /** People named in its fields, each as far as the asker may know of them; who was erased is not there. */
  people: z.array(namedPerson),
  /** What the asker may do with it. */
  may: z.array(z.enum(pageActionNames)),
  /** The oldest verification date of its figures, ISO date; null while one of them is to be verified. */
  verifiedOn: z.string().nullable(),
  /** Who wrote in it, most recent first. */
  authors: z.array(author),
  /** For a territory page: what the official data say. */
  official: z
    .object({
      code: z.string(),
      level: z.string(),
      name: z.string(),
      population: z.number().nullable(),
      parents: z.array(z.object({ code: z.string(), level: z.string(), name: z.string() })),
    })
    .nullable(),
});
export type PageDetail = z.infer<typeof pageDetail>;

/** Most terms that a list is asked for at once. */
export const mostTerms = 10;
export const territoryScopes = ["within", "containing", "both"] as const;
export const sortOrders = ["changed", "created", "title"] as const;

export const createPage = {
  body: z.strictObject({
    kind: kindName,
    title,
    /** One of `GET /api/templates`; the kind's first one when absent. */
    template: z.string().min(1).max(40).optional(),
    visibility: visibility.optional(),
  }),
  output: z.object({ id, slug: z.string(), url: z.string() }),
};
export const listPages = {
  query: z.strictObject({
    kind: kindName.optional(),
    q: filterText(200).optional(),
    owner: z.literal("me").optional(),
    /** Pages that the asker owns or wrote in. */
    wrote: z.literal("me").optional(),
    /** Pages of the kinds, and of the territories, of those. */
    near: z.literal("me").optional(),
    territory: filterText(20).optional(),
    /** Pages about the territory or what lies in it (the default), about it or what it lies in, or about any of these. */
    scope: z.enum(territoryScopes).optional(),
    /** Pages that this one refers to. */
    linkedFrom: id.optional(),
    /** `field:term`, for instance `publics:Seniors`; given several times, pages that have them all. */
    term: z.union([filterText(200), z.array(filterText(200)).max(mostTerms)]).optional(),
    trashed: z.stringbool().optional(),
    sort: z.enum(sortOrders).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(pageSummary),
};
export const readPage = { params: byId, output: pageDetail };
/** By its slug, present or former; the interface moves to the present address. */
export const readPageBySlug = { params: z.strictObject({ slug: filterText(120).min(1) }), output: pageDetail };
export const updatePage = { params: byId, body: z.strictObject({ visibility }), output: pageSummary };
export const duplicatePage = {
  params: byId,
  body: z.strictObject({ title: title.optional() }),
  output: createPage.output,
};
export const trashPage = { params: byId, output: nothing };
export const restorePage = { params: byId, output: nothing };
/** What is wrong in a page, for whoever writes it, in reading order. */
export const listProblems = {
  params: byId,
  output: z.object({
    items: z.array(
      z.object({
        code: z.enum(problemCodes),
        /** Places among siblings, from the top of the body; empty for fields. */
        path: z.array(z.int()).readonly(),
        /** Name of the node or mark; of the field, for fields. */
        name: z.string(),
        /** Id of the block that it is in, where there is one. */
        blockId: z.string().optional(),
        attribute: z.string().optional(),
        row: z.string().optional(),
        column: z.string().optional(),
      }),
    ),
    /** How many there are; at most `mostProblems` are listed. */
    count: z.int(),
  }),
};
export const mostProblems = 200;
/** `text/markdown`, as a download. */
export const downloadMarkdown = { params: byId, output: z.string() };

export const version = z.object({
  id,
  title: z.string(),
  createdAt: moment,
  authors: z.array(author),
  reason: z.enum(["created", "pause", "before-restore", "restored"]),
});
export type Version = z.infer<typeof version>;
const byVersion = z.strictObject({ id, versionId: id });

export const listVersions = {
  params: byId,
  query: z.strictObject({ limit: limit.optional(), after: cursor.optional() }),
  output: listOf(version),
};
export const readVersion = {
  params: byVersion,
  output: version.extend({
    fields: pageDetail.shape.fields,
    body: pageDetail.shape.body,
    links: pageDetail.shape.links,
    files: pageDetail.shape.files,
  }),
};
/** Puts the version's content back as a new edit on top of what is there. */
export const restoreVersion = { params: byVersion, output: nothing };
