/** Both halves of a complaint as the message of a zod issue. */
export const say = (message: string, fix: string) => `${message}\n${fix}`;
