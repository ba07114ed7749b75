import { messages } from "@passerelles/shared/collab/protocol.ts";
import { pool } from "../database/client.ts";

export const both = [messages, pool];
