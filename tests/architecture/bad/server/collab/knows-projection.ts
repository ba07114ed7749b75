export const project = () => import("../projection/project-page.ts");
