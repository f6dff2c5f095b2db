export { isMembers, type Members } from "../members.ts";
