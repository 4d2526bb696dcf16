/** The first quiz: short, of everything. */
export const firstPlan = { count: 5, about: 'all', feedback: 'practice' } as const;
