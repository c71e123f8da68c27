export const shelf = { things: 0 }
