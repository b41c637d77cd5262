export const console = "here";
