import { router } from "../app/router.ts";

export const known = router;
