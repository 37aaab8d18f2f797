/** What is told of figures that should be one; nothing when they are. */
export const differing = (what: string, figures: readonly (number | string)[]): string[] =>
  new Set(figures).size === 1 ? [] : [`${what}: ${figures.join(' / ')}`];

export const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);
