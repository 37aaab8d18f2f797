/** Copy numbers at which the failing worker fails, each in its way. */
export const failures = { exits: 101, throws: 102, hangs: 103, refuses: 104 } as const;
