import type { templates as french } from "../fr/templates.ts";
import type { SameShape } from "../same-shape.ts";

export const templates: SameShape<typeof french> = {
  title: "Templates",
  lede: "The outlines that everyone finds under “New page”. A template is written by several people, as a page is.",
  one: "Template",
  shipped: "Comes with Passerelles",
  untitled: "Untitled template",
  noDescription: "No description.",
  changed: "changed {{when}}",
  keepersOnly: "For network coordinators and administrators",
  askKeepers: "Ask your network coordinator for a new template.",
  add: "New template",
  retire: "Retire",
  retireOne: "Retire the template “{{title}}”",
  retired: "Retired templates",
  retiredLede: "They are no longer offered. Pages already begun with them do not change.",
  retiredSince: "retired {{when}}",
  restore: "Restore",
  restoreOne: "Restore the template “{{title}}”",
  choose: {
    label: "Template",
    help: "The outline to start from; all of it can be changed afterwards.",
    read: "Read “{{title}}” in a new tab",
    away: "Your network’s templates could not be read; those of Passerelles are still offered.",
  },
  create: {
    title: "Name of the template",
    description: "Description",
    descriptionHelp: "One sentence that helps to choose this template.",
    fromPage:
      "The template takes the sections, the text and the sorting terms of “{{title}}”. Places, people and the values of figures stay in the page. Read it through: every member will be able to read it.",
    action: "Create the template",
  },
  menu: {
    make: "Make a template of it",
    retire: "Retire the template",
  },
  notice: {
    label: "About this template",
    future: "This is a template. What changes here holds for pages to come; those that exist stay as they are.",
    retired: "This template is retired: it is no longer offered, and cannot be changed. Existing pages do not change.",
  },
};
