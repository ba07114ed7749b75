export const projectPage = () => [];
